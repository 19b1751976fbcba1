package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Serving;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Table;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One opened model: declared columns in, declared columns out. */
final class RuntimeScorer implements Serving.Scorer {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Model model;
    private final Declaration declaration;

    RuntimeScorer(Model model, Declaration declaration) {
        this.model = model;
        this.declaration = declaration;
    }

    /** Which declared outputs the model does not have; its inputs show themselves when it is tried. */
    static List<Reason> against(Model model, Declaration declaration) {
        List<String> names = model.outputs().stream().map(Port::name).toList();
        return declaration.outputs().stream()
                .filter(output -> !names.contains(output.name()))
                .map(output -> new Reason(
                        "facts.outputs", "the model has no output '" + output.name() + "', only " + names,
                        "declare outputs by the names that the model gives them"))
                .toList();
    }

    @Override
    public List<Column> score(List<Column> inputs) {
        Map<String, Output> byName = answers(new Table(inputs.stream().map(RuntimeScorer::given).toList())).stream()
                .collect(Collectors.toMap(Output::name, Function.identity()));
        return declaration.outputs().stream().map(field -> answered(field, byName.get(field.name()))).toList();
    }

    @Override
    public void close() {
        model.close();
    }

    private List<Output> answers(Table rows) {
        try {
            return model.score(rows, LIMIT);
        } catch (UnusableModelException e) {
            throw new NotAnsweredException(e.getMessage(), e);
        }
    }

    private static io.assay.table.Column given(Column column) {
        return switch (column) {
            case Column.Numbers(var name, var values, var gaps) ->
                new io.assay.table.Column.Numbers(name, values, gaps);
            case Column.Floats(var name, var values, var gaps) -> {
                var numbers = new double[values.length];
                for (int row = 0; row < values.length; row++) {
                    numbers[row] = values[row];
                }
                yield new io.assay.table.Column.Numbers(name, numbers, gaps);
            }
            case Column.Texts(var name, var values, var gaps) -> {
                String[] texts = values.clone();
                gaps.stream().forEach(row -> texts[row] = null);
                yield new io.assay.table.Column.Texts(name, texts);
            }
        };
    }

    /** A text that the model does not give is missing, and empty in the column. */
    private static Column texts(String name, String[] given) {
        var missing = new BitSet();
        String[] texts = given.clone();
        for (int row = 0; row < texts.length; row++) {
            if (texts[row] == null) {
                texts[row] = "";
                missing.set(row);
            }
        }
        return new Column.Texts(name, texts, missing);
    }

    private static Column answered(Declaration.Field field, Output output) {
        if (output.texts() != null) {
            return texts(field.name(), output.texts());
        }
        double[] numbers = output.column(Optional.ofNullable(field.index()).orElse(0));
        if (!field.type().equals("float")) {
            return new Column.Numbers(field.name(), numbers, new BitSet());
        }
        var floats = new float[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            floats[row] = (float) numbers[row];
        }
        return new Column.Floats(field.name(), floats, new BitSet());
    }
}
