package io.assay.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;

/** Given what was heard, when one thing is heard, then these facts follow. */
final class Story {

    private final Registry registry;
    private Model model;
    private Decision<Model, Fact> last;

    private Story(Policy policy) {
        this.registry = new Registry(policy, CreditRisk.rulebook());
    }

    static Story given(CreditRisk guest, List<Heard> past) {
        return under(CreditRisk.policy(), guest, past);
    }

    static Story under(Policy policy, CreditRisk guest, List<Heard> past) {
        var story = new Story(policy);
        story.model = Model.unheard(guest.modelId());
        past.forEach(heard -> story.hears(heard, CreditRisk.AT));
        return story;
    }

    Story when(Heard heard) {
        return when(heard, CreditRisk.AT);
    }

    Story when(Heard heard, Instant at) {
        hears(heard, at);
        return this;
    }

    ListAssert<Fact> thenFacts() {
        assertThat(last).isInstanceOf(Decision.Said.class);
        return assertThat(facts());
    }

    <F extends Fact> F thenOnly(Class<F> type) {
        thenFacts().singleElement().isInstanceOf(type);
        return type.cast(facts().getFirst());
    }

    void thenNothingNew() {
        assertThat(last).isInstanceOf(Decision.NothingNew.class);
    }

    void thenItWaitsFor(String words) {
        assertThat(last).isInstanceOfSatisfying(Decision.Waits.class, w -> assertThat(w.forWhat())
                .contains(words));
    }

    void thenItIsRefused(String words) {
        assertThat(last).isInstanceOfSatisfying(Decision.Refused.class, r -> assertThat(r.reason())
                .contains(words));
    }

    Version state(String version) {
        return model.version(version);
    }

    private List<Fact> facts() {
        return last instanceof Decision.Said<Model, Fact> said
                ? said.facts().stream().filter(fact -> !(fact instanceof Fact.Governed)).toList()
                : List.of();
    }

    private void hears(Heard heard, Instant at) {
        last = registry.decide(model, heard, at);
        if (last instanceof Decision.Said<Model, Fact> said) {
            model = said.state();
        }
    }

    /** The same past under another policy. */
    Story under(Policy other) {
        var story = new Story(other);
        story.model = model;
        return story;
    }

    /** Some more of the past. */
    Story and(Heard... more) {
        for (Heard heard : more) {
            hears(heard, CreditRisk.AT);
        }
        return this;
    }

    /** The registry looks at the model at the moment for which it asked. */
    Story whenDue() {
        Instant due = registry.due(model);
        return when(new Heard.Woken(Map.of(), Map.of()), due);
    }

    /** The same, again and again, until this moment. */
    Story whenAllIsSaidUntil(Instant moment) {
        while (due() != null && !due().isAfter(moment)) {
            whenDue();
        }
        return this;
    }

    Instant due() {
        return registry.due(model);
    }

    Standing standing(String version) {
        return new Standings(CreditRisk.policy(), CreditRisk.rulebook()).of(model, version);
    }

    List<Standing> saidOfStanding() {
        return last instanceof Decision.Said<Model, Fact> said
                ? said.facts().stream().filter(Fact.Governed.class::isInstance).map(f -> ((Fact.Governed) f).standing()).toList()
                : List.of();
    }

    /** It is refused, and others are told of the attempt. */
    void thenItIsCalledAnAttempt(String attempt) {
        assertThat(last).isInstanceOf(Decision.Refused.class);
        var facts = ((Decision.Refused<Model, Fact>) last).facts();
        assertThat(facts)
                .singleElement()
                .isInstanceOfSatisfying(Fact.BypassRefused.class, told ->
                        assertThat(told.objection().attempt()).isEqualTo(attempt));
    }
}
