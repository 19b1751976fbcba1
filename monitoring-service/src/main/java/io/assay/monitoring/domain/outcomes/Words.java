package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.Average;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.MulticlassConfusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;

/** What was realised of answers in words, by name. */
final class Words {

    private Words() {}

    static Map<String, Measured> of(Tally tally) {
        Set<String> names = new TreeSet<>();
        tally.words().keySet().forEach(pair -> names.addAll(List.of(pair.split("\t", 2))));
        List<String> classes = new ArrayList<>(names);
        long[][] counts = new long[classes.size()][classes.size()];
        tally.words().forEach((pair, rows) -> {
            String[] both = pair.split("\t", 2);
            if (both.length == 2) {
                counts[classes.indexOf(both[0])][classes.indexOf(both[1])] += rows;
            }
        });
        MulticlassConfusion confusion = MulticlassConfusion.of(counts);
        Map<String, Measured> figures = new LinkedHashMap<>();
        figures.put("accuracy", confusion.accuracy().estimate());
        figures.put("macro-f1", confusion.f1(Average.MACRO, Level.SINGLE));
        return figures;
    }
}
