package io.assay.registry.gateway;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Optional;

/** One truth value of the policy in the Common Expression Language: no clock, no dice, and an end. */
final class Expression {

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(10_000)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private static final CelType THINGS = MapType.create(SimpleType.STRING, SimpleType.DYN);
    private static final CelType NAMES = ListType.create(SimpleType.STRING);
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("useCase", THINGS)
            .addVar("facts", THINGS)
            .addVar("tier", SimpleType.STRING)
            .addVar("state", SimpleType.STRING)
            .addVar("differs", NAMES)
            .addVar("serving", NAMES)
            .build();

    private final String source;
    private final CelRuntime.Program program;

    private Expression(String source, CelRuntime.Program program) {
        this.source = source;
        this.program = program;
    }

    /**
     * The expression at a place of the policy.
     *
     * @throws IllegalArgumentException naming the place, what is wrong, and what would be right
     */
    static Expression compile(String place, String source) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(source).getAst();
            requireTruth(place, source, tree.getResultType());
            return new Expression(source, RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no expression: %s".formatted(place, source, e.getMessage().replace('\n', ' ')), e);
        }
    }

    private static void requireTruth(String place, String source, CelType type) {
        if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
            throw new IllegalArgumentException("%s: '%s' comes to a value of type %s; give one that is true or false"
                    .formatted(place, source, type.name()));
        }
    }

    /** Whether it holds; empty where it cannot be evaluated, e.g. because a fact was not said. */
    Optional<Boolean> holds(Map<String, ?> values) {
        try {
            return program.eval(values) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
