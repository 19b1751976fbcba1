package io.assay.benchmarks;

import io.assay.benchmarks.audit.SwiftLists;
import io.assay.benchmarks.audit.WholeAudit;
import io.assay.benchmarks.judging.LittleMemory;
import io.assay.benchmarks.judging.WholeSuite;
import io.assay.benchmarks.lifecycle.DeciderSpeed;
import io.assay.benchmarks.lifecycle.Rebuild;
import io.assay.benchmarks.lifecycle.TransactionCost;
import io.assay.benchmarks.scoring.ExampleModel;
import io.assay.benchmarks.scoring.ThroughRuntime;
import io.assay.benchmarks.scoring.ThroughWorker;
import io.assay.benchmarks.stream.LittleState;
import io.assay.benchmarks.stream.ThroughCounting;
import io.assay.benchmarks.stream.WideReport;
import java.util.List;

/** All that is measured, one line each. */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new ThroughRuntime(ExampleModel.LOGISTIC),
            new ThroughRuntime(ExampleModel.BOOSTING),
            new ThroughWorker(ExampleModel.LOGISTIC),
            new ThroughWorker(ExampleModel.BOOSTING),
            new WholeSuite(),
            new LittleMemory("csv"),
            new LittleMemory("parquet"),
            SwiftLists.list(),
            SwiftLists.search(),
            new WholeAudit(),
            new ThroughCounting(),
            new DeciderSpeed(),
            new TransactionCost(),
            new Rebuild(),
            new LittleState(),
            new WideReport());

    private Benchmarks() {}

    static List<String> ids() {
        return ALL.stream().map(Benchmark::id).toList();
    }

    /** Those whose id begins with one of these; all when there is none. */
    static List<Benchmark> chosen(List<String> beginnings) {
        return ALL.stream()
                .filter(one -> beginnings.isEmpty() || beginnings.stream().anyMatch(one.id()::startsWith))
                .toList();
    }
}
