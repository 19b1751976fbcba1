package io.assay.suite.check;

import io.assay.statistics.Share;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether rows are still answered when a number lies at an end of its declared range; beyond it only informs. */
final class RangeEdges implements Check {

    private static final int ROWS = 1000;

    /** Values that an input is set to, one after the other. */
    private record Edge(Port port, double value) {}

    @Override
    public List<Observation> look(Evidence e) {
        return Probe.look(e, CheckNames.RANGE_EDGES, RangeEdges::edges);
    }

    private static List<Observation> edges(Evidence e) {
        List<Port> bounded = Inputs.such(e, port -> port.numeric() && !at(e, port).isEmpty());
        if (bounded.isEmpty()) {
            return List.of(Observation.notApplicable(CheckNames.RANGE_EDGES, "no input that is a number declares a range"));
        }
        Probe probe = Probe.of(e, Math.max(4 * bounded.size(), Probe.budget(e.brief()) / ROWS));
        return List.of(
                unanswered(probe, bounded.stream().flatMap(port -> at(e, port).stream()).toList()),
                unanswered(probe, bounded.stream().flatMap(port -> beyond(e, port).stream()).toList())
                        .about("beyond the range", probe.rows())
                        .exploratory());
    }

    private static Observation unanswered(Probe probe, List<Edge> edges) {
        var rows = new BitSet();
        Set<String> where = new LinkedHashSet<>();
        for (Edge edge : edges) {
            int before = rows.cardinality();
            Optional<Answers> answers = probe.unlessRefused(all(edge, probe.rows()));
            for (int row = 0; row < probe.rows(); row++) {
                rows.set(row, rows.get(row) || answers.isEmpty() || !answers.get().answered(row));
            }
            if (rows.cardinality() > before) {
                where.add(edge.port().name());
            }
        }
        Observation seen = Observation.measured(
                CheckNames.RANGE_EDGES, new Share(rows.cardinality(), probe.rows()).estimate(), probe.rows());
        return where.isEmpty() ? seen.adding("every row is answered") : seen.adding("not answered because of " + where);
    }

    private static Column all(Edge edge, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, edge.value());
        return new Column.Numbers(edge.port().name(), values);
    }

    private static List<Edge> at(Evidence e, Port port) {
        return Arrays.stream(Inputs.range(e, port)).filter(Double::isFinite).mapToObj(v -> new Edge(port, v)).toList();
    }

    /** As far beyond as the range is wide; of a range with one end, a standard deviation. */
    private static List<Edge> beyond(Evidence e, Port port) {
        double[] range = Inputs.range(e, port);
        double width = range[1] - range[0];
        double spread = e.holdOut().feature(port.name()).deviation();
        double step = Math.max(1, Math.ceil(Double.isFinite(width) ? width : Double.isFinite(spread) ? spread : 1));
        List<Edge> edges = new ArrayList<>();
        if (Double.isFinite(range[0])) {
            edges.add(new Edge(port, range[0] - step));
        }
        if (Double.isFinite(range[1])) {
            edges.add(new Edge(port, range[1] + step));
        }
        return edges;
    }
}
