package io.assay.suite.evidence;

import io.assay.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class Reservoir {

    private final int most;
    private Table kept;
    private int rows;

    Reservoir(int most, long seed) {
        this.most = most;
    }

    void add(Table chunk) {
        List<io.assay.table.Column> columns = new ArrayList<>();
        int room = Math.min(chunk.rows(), most - rows);
        if (room <= 0) {
            return;
        }
        Table some = room == chunk.rows() ? chunk : chunk.slice(0, room);
        if (kept == null) {
            kept = some;
        } else {
            for (io.assay.table.Column c : kept.columns()) {
                columns.add(join(c, some.column(c.name())));
            }
            kept = new Table(columns);
        }
        rows += room;
    }

    private static io.assay.table.Column join(io.assay.table.Column a, io.assay.table.Column b) {
        if (a instanceof io.assay.table.Column.Numbers x && b instanceof io.assay.table.Column.Numbers y) {
            double[] all = java.util.Arrays.copyOf(x.values(), a.rows() + b.rows());
            System.arraycopy(y.values(), 0, all, a.rows(), b.rows());
            var gaps = (java.util.BitSet) x.gaps().clone();
            y.gaps().stream().forEach(r -> gaps.set(a.rows() + r));
            return new io.assay.table.Column.Numbers(a.name(), all, gaps);
        }
        String[] all = java.util.Arrays.copyOf(((io.assay.table.Column.Texts) a).values(), a.rows() + b.rows());
        System.arraycopy(((io.assay.table.Column.Texts) b).values(), 0, all, a.rows(), b.rows());
        return new io.assay.table.Column.Texts(a.name(), all);
    }

    Table table() {
        return kept == null ? new Table(List.of()) : kept;
    }

    int[] rows() {
        return IntStream.range(0, rows).toArray();
    }
}
