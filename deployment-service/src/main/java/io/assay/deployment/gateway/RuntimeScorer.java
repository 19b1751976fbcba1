package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Reason;
import io.assay.deployment.domain.Serving;
import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
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
        List<Output> answers = model.score(new Table(inputs.stream().map(RuntimeScorer::given).toList()), LIMIT);
        Map<String, Output> byName =
                answers.stream().collect(Collectors.toMap(Output::name, Function.identity()));
        return declaration.outputs().stream().map(field -> answered(field, byName.get(field.name()))).toList();
    }

    @Override
    public void close() {
        model.close();
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

    private static Column answered(Declaration.Field field, Output output) {
        if (output.texts() != null) {
            return new Column.Texts(field.name(), output.texts(), new BitSet());
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
