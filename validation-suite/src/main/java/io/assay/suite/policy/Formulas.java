package io.assay.suite.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles a policy's expressions in the Common Expression Language; it has no loops here, and no clock. */
final class Formulas {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 32;
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final CelCompiler COMPILER = compiler();

    private Formulas() {}

    /** The compiled expression; empty, with all that is wrong among the flaws, where it is refused. */
    static Optional<Formula> compile(String source, boolean truth, List<Flaw> flaws) {
        CelValidationResult parsed = COMPILER.parse(source);
        if (parsed.hasError()) {
            flaws.add(Flaw.unreadable(parsed.getErrors().getFirst()));
            return Optional.empty();
        }
        try {
            List<Mention> mentions = Mention.in(parsed.getAst());
            flaws.addAll(Mention.unknown(source, mentions));
            CelValidationResult checked = COMPILER.check(parsed.getAst());
            flaws.addAll(mistyped(checked, mentions));
            return flaws.isEmpty() ? program(source, mentions, checked.getAst(), truth, flaws) : Optional.empty();
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("an expression without errors compiles: " + source, e);
        }
    }

    /** What else is wrong; names without meaning are told already. */
    private static List<Flaw> mistyped(CelValidationResult checked, List<Mention> mentions) {
        Set<String> names = mentions.stream()
                .map(mention -> "undeclared reference to '" + mention.name() + "'")
                .collect(Collectors.toSet());
        return checked.getErrors().stream()
                .filter(issue -> names.stream().noneMatch(issue.getMessage()::startsWith))
                .map(Flaw::mistyped)
                .toList();
    }

    private static Optional<Formula> program(
            String source, List<Mention> mentions, CelAbstractSyntaxTree tree, boolean truth, List<Flaw> flaws)
            throws CelEvaluationException {
        CelType type = tree.getResultType();
        boolean right = truth ? type.equals(SimpleType.BOOL) : type.equals(SimpleType.DOUBLE) || type.equals(SimpleType.INT);
        if (!right) {
            flaws.add(new Flaw(0, "comes to a value of type " + type.name() + "; give an expression that comes to a "
                    + (truth ? "truth value" : "number")));
            return Optional.empty();
        }
        List<String> names = mentions.stream().map(Mention::name).distinct().toList();
        return Optional.of(new Formula(source, names, RUNTIME.createProgram(tree)::eval));
    }

    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS);
        Vocabulary.all().forEach((name, type) -> builder.addVar(name, switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case REAL -> SimpleType.DOUBLE;
            case TRUTH -> SimpleType.BOOL;
        }));
        return builder.build();
    }
}
