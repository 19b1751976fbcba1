package io.assay.suite.report;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.Judged;
import io.assay.suite.evidence.Rows;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports of hand-made rows. */
public final class Reports {

    private Reports() {}

    /** 400 rows in two groups, whose one group is favoured less, held against the four-fifths rule. */
    public static Report unfair(String women) {
        double[] truth = HandMade.repeated(100, 0, 1, 0, 0);
        double[] score = IntStream.range(0, 400).mapToDouble(i -> (i % 17) / 20.0 + (i < 180 ? 0.35 : 0)).toArray();
        List<String> sexes = IntStream.range(0, 400).mapToObj(i -> i < 180 ? women : "male").toList();
        return of(bench().asking(CheckNames.AUC, Severity.BLOCKING, 0.3, null), HandMade.rows(truth, score, Map.of("sex", sexes)));
    }

    static Report of(Bench bench, Rows rows) {
        var evidence = bench.evidence(rows);
        var ruling = bench.judged(rows);
        var judged = new Judged(evidence.brief(), ruling, Optional.empty(), Optional.empty(), Charts.of(evidence, ruling));
        return Report.of(judged, PolicyFile.inForce(null), null, "none");
    }

    static Bench bench() {
        return Stream.of(CheckNames.DISPARATE_IMPACT, CheckNames.AUC).reduce(
                new Bench(), (bench, check) -> bench.asking(check, Severity.BLOCKING, 0.8, null), (one, other) -> one);
    }
}
