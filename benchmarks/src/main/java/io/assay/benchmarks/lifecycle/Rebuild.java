package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Pairs;
import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.embedded.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The registry's inventory rebuilt from its first event, over the least that could bring the same rows there. */
public final class Rebuild implements Benchmark {

    private static final int MODELS = 600;

    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String words() {
        return "time of the inventory's projection from offset 0 to an equal hash / to scan and decode as many events and COPY equal rows";
    }

    @Override
    public Goal goal() {
        return Goal.atMost(2);
    }

    @Override
    public Measurement measure(int pairs) {
        try (var ground = new Ground(); var server = EmbeddedDatabase.start()) {
            var database = new DriverManagerDataSource(server.jdbcUrl());
            Flyway.configure().dataSource(database).locations("classpath:db/registry").load().migrate();
            var tables = new Tables(database);
            var history = History.of(ground, MODELS);
            var ours = new Projected(ground, history, database, tables);
            ours.prepare();
            ours.run();
            String hash = tables.hash();
            Map<String, byte[]> rows = tables.copyOut();
            var baseline = new Copied(ground, history, tables, rows);
            List<Pair> run = new Pairs(ours, baseline, history.events()).run(pairs);
            requireEqual(hash, tables);
            return Measurement.of(run, Pair::time, List.of(
                    "%,d events of %d topics to %,d KiB of rows".formatted(
                            history.events(), history.topics().size(), rows.values().stream().mapToInt(b -> b.length).sum() >> 10),
                    DeciderSpeed.rates(run)));
        }
    }

    private static void requireEqual(String hash, Tables tables) {
        String now = tables.hash();
        if (!now.equals(hash)) {
            throw new VoidRunException("both sides must end with equal rows, but have\n" + hash + "and\n" + now);
        }
    }
}
