package io.assay.registry.gateway;

import io.assay.registry.domain.Determination;
import io.assay.registry.domain.Rulebook;
import io.assay.registry.domain.Submission;
import io.assay.registry.domain.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The policy's expressions; one that cannot be evaluated never counts in favour of a version. */
public final class CelRulebook implements Rulebook {

    /** What the policy says, as it is written. */
    public record Written(
            List<FrameworkWritten> frameworks,
            List<TierRule> tiering,
            List<StageRule> stages,
            List<MaterialRule> material) {}

    /** Whether something is a model in the sense of one framework. */
    public record FrameworkWritten(String id, String title, String model, String yes, String no) {}

    /** Which tier where something holds. */
    public record TierRule(String tier, String when) {}

    /** What a version is called where something holds. */
    public record StageRule(String name, String when) {}

    /** Whether a change is material where something holds. */
    public record MaterialRule(boolean material, String when, String because) {}

    private record Compiled<R>(R rule, Expression when) {}

    private final List<Compiled<FrameworkWritten>> frameworks;
    private final List<Compiled<TierRule>> tiering;
    private final List<Compiled<StageRule>> stages;
    private final List<Compiled<MaterialRule>> material;

    /**
     * Compiles what is written.
     *
     * @throws IllegalArgumentException naming the first expression that is none
     */
    public CelRulebook(Written written) {
        frameworks = compiled("frameworks", written.frameworks(), FrameworkWritten::model);
        tiering = compiled("tiering", written.tiering(), TierRule::when);
        stages = compiled("stages", written.stages(), StageRule::when);
        material = compiled("material", written.material(), MaterialRule::when);
    }

    @Override
    public Ruled tier(UseCase useCase, Submission submission) {
        Map<String, Object> values = values(useCase, submission);
        for (Compiled<TierRule> rule : tiering) {
            Optional<Boolean> holds = rule.when().holds(values);
            if (holds.isEmpty()) {
                return new Ruled(null, "the policy's rule '" + rule.when() + "' cannot be evaluated");
            }
            if (holds.get()) {
                return new Ruled(rule.rule().tier(), "the policy gives purpose %s with exposure %s tier %s"
                        .formatted(useCase.purpose(), useCase.exposure(), rule.rule().tier()));
            }
        }
        return new Ruled(null, "no rule applies");
    }

    @Override
    public List<Determination> determinations(UseCase useCase, Submission submission) {
        Map<String, Object> values = values(useCase, submission);
        return frameworks.stream().map(framework -> determination(framework, values)).toList();
    }

    private static Determination determination(Compiled<FrameworkWritten> framework, Map<String, Object> values) {
        var written = framework.rule();
        return framework.when()
                .holds(values)
                .map(holds -> new Determination(written.id(), holds, holds ? written.yes() : written.no()))
                .orElseGet(() -> new Determination(
                        written.id(), true, "'" + framework.when() + "' cannot be evaluated, so it counts as a model"));
    }

    @Override
    public Held material(String tier, List<String> differs) {
        var values = Map.of("tier", tier, "differs", differs);
        for (Compiled<MaterialRule> rule : material) {
            Optional<Boolean> holds = rule.when().holds(values);
            if (holds.isEmpty()) {
                return new Held(true, "the policy's rule '" + rule.when() + "' cannot be evaluated");
            }
            if (holds.get()) {
                return new Held(rule.rule().material(), rule.rule().because());
            }
        }
        return new Held(true, "no rule of the policy says that this change is not material");
    }

    @Override
    public String stage(String state, String tier, List<String> serving) {
        var values = Map.of("state", state, "tier", tier, "serving", serving);
        return stages.stream()
                .filter(stage -> stage.when().holds(values).orElse(false))
                .map(stage -> stage.rule().name())
                .findFirst()
                .orElse(state);
    }

    private static Map<String, Object> values(UseCase useCase, Submission submission) {
        var described = new HashMap<String, Object>();
        described.put("id", useCase.id());
        described.put("purpose", useCase.purpose());
        described.put("exposure", useCase.exposure());
        described.put("registeredBy", useCase.registeredBy());
        described.put("confirmedBy", useCase.confirmedBy());
        return Map.of("useCase", described, "facts", submission.facts());
    }

    private static <R> List<Compiled<R>> compiled(String list, List<R> rules, Function<R, String> expression) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new Compiled<>(
                        rules.get(i), Expression.compile(list + "[" + i + "]", expression.apply(rules.get(i)))))
                .toList();
    }
}
