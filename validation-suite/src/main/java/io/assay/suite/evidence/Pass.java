package io.assay.suite.evidence;

import io.assay.runtime.UnusableModelException;
import io.assay.suite.brief.Brief;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Reservoir;
import io.assay.table.RowHash;
import io.assay.table.RowHashes;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over a data set, chunk by chunk, in bounded memory: about 40 bytes a row, and a sample of whole rows. */
final class Pass {

    private static final int MOST_KEPT = 100_000;
    private static final int MOST_CELLS = 20_000_000;
    private static final int MOST_ROWS = 100_000_000;

    private final Brief brief;
    private final Layout layout;
    private final Optional<Asking> asking;
    private final Truths truths;
    private final List<FeatureTally> features;
    private final Map<String, Codes> groups = new LinkedHashMap<>();
    private final Map<String, Codes> segments = new LinkedHashMap<>();
    private final Optional<Codes> entities;
    private final Reservoir kept;
    private final RowHash hash;
    private final RowHashes hashes = new RowHashes(MOST_ROWS);
    private long illegal;
    private int rows;

    /** @param asking who is asked about every row; empty when nobody is */
    Pass(Brief brief, Layout layout, Optional<Asking> asking) {
        this.brief = brief;
        this.layout = layout;
        this.asking = asking;
        this.truths = Truths.of(brief, layout);
        this.features = layout.inputs().stream()
                .map(name -> new FeatureTally(layout.data().column(name).orElseThrow()))
                .toList();
        layout.groups().forEach(name -> groups.put(name, new Codes()));
        layout.segments().forEach(name -> segments.put(name, new Codes()));
        this.entities = layout.entity().map(name -> new Codes());
        int most = Math.min(MOST_KEPT, MOST_CELLS / Math.max(1, layout.inputs().size()));
        this.kept = new Reservoir(most, brief.seed());
        this.hash = new RowHash(hashed(layout));
    }

    void accept(Table chunk) {
        Table inputs = chunk.select(layout.inputs());
        truths.add(chunk, rows);
        count(inputs);
        groups.forEach((name, codes) -> Cells.texts(chunk.column(name), codes));
        segments.forEach((name, codes) -> Cells.texts(chunk.column(name), codes));
        entities.ifPresent(codes -> Cells.texts(chunk.column(layout.entity().orElseThrow()), codes));
        kept.add(inputs);
        hashes.add(hash.of(chunk));
        asking.ifPresent(one -> ask(one, inputs));
        rows += chunk.rows();
    }

    Rows rows() {
        Answers answers = asking.map(Asking::answers).orElse(null);
        List<String> classes = truths.classes(answers);
        return new Rows(
                rows, truths.all(classes), classes, answers, groups, segments, entities,
                features.stream().map(FeatureTally::facts).toList(), illegal, hashes,
                new Sample(kept.sample(), Arrays.stream(kept.rows()).mapToInt(Math::toIntExact).toArray()));
    }

    private void count(Table inputs) {
        var anyIllegal = new BitSet();
        List<Column> columns = inputs.columns();
        for (int i = 0; i < columns.size(); i++) {
            features.get(i).add(columns.get(i), anyIllegal);
        }
        illegal += anyIllegal.cardinality();
    }

    private static List<String> hashed(Layout layout) {
        List<String> names = new ArrayList<>(layout.inputs());
        layout.label().filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }

    private void ask(Asking one, Table inputs) {
        try {
            one.ask(inputs, rows);
        } catch (UnusableModelException | BadRowsException e) {
            throw new ObstacleException(Observation.stated(CheckNames.SCORES, Outcome.FAILED,
                    "the model does not answer the rows of " + layout.data().id() + ": " + e.getMessage()));
        }
    }
}
