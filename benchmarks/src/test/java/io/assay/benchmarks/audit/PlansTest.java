package io.assay.benchmarks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.store.Bookmark;
import io.assay.registry.store.Changes;
import io.assay.registry.store.Expiries;
import io.assay.registry.store.Inventory;
import io.assay.registry.store.LineageGraph;
import io.assay.registry.store.Matrix;
import io.assay.registry.store.Models;
import io.assay.registry.store.OpenMatters;
import io.assay.registry.store.Ownerless;
import io.assay.registry.store.Portion.Ask;
import io.assay.registry.store.Productions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people ask walks indexes: the database's own plans read no large table from end to end. */
class PlansTest {

    private static final int MODELS = 600;
    private static final Set<String> LARGE = Set.of("event", "version", "audit_fact", "serving_history", "lineage");
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");
    private static final Ask FIFTY = new Ask(null, null, 50);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static Estate estate;
    private static Watched watched;

    @BeforeAll
    static void open() {
        estate = Estate.of(MODELS);
        watched = new Watched(estate.database());
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @Test
    void listsAndSearchesReadNoLargeTable() {
        var models = new Models(JdbcClient.create(watched.database));

        Requests.lists(40).forEach(models::page);
        Requests.searches(40, MODELS).forEach(models::page);

        assertThat(readFromEndToEnd()).isEmpty();
    }

    @Test
    void ofAMillionModelsAListWouldWalkAnIndexToo() {
        var models = new Models(JdbcClient.create(watched.database));
        var jdbc = estate.jdbc();
        Requests.lists(40).stream().filter(query -> query.page() == 0).forEach(models::page);

        jdbc.execute("set enable_seqscan = off");

        assertThat(watched.statements.stream().filter(s -> s.contains("limit")).map(s -> plan(s)))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan"));
        jdbc.execute("reset enable_seqscan");
        watched.statements.clear();
    }

    @Test
    void theAuditLooksItsFactsUp() {
        new TransactionTemplate(new JdbcTransactionManager(watched.database)).executeWithoutResult(status -> {
            var matrix = new Matrix(watched.database);
            String next = matrix.read(page(NOW, null), entry -> {});
            matrix.read(page(NOW, Bookmark.read(next, "sss").orElseThrow()), entry -> {});
            matrix.read(page(OneModel.BEGIN.plusSeconds(86_400 * 20), null), entry -> {});
        });

        assertThat(readFromEndToEnd()).isEmpty();
    }

    @Test
    void soDoesWhatElseAuditorsAsk() {
        var jdbc = JdbcClient.create(watched.database);

        new Productions(jdbc).between(Instant.EPOCH, NOW, List.of("prod"), FIFTY);
        new Expiries(jdbc).until(OneModel.BEGIN, OneModel.BEGIN.plusSeconds(86_400), FIFTY);
        new OpenMatters(jdbc).exceptions(NOW, FIFTY);
        new OpenMatters(jdbc).findings(NOW, FIFTY);
        new Ownerless(jdbc).models(List.of("person:owner-7"), FIFTY);
        new Changes(jdbc).since(NOW, FIFTY);
        new LineageGraph(jdbc).feeding("retail/credit-holdout-2026-7", null);
        new LineageGraph(jdbc).fedBy("tenant-1/model-000001", null, null);
        new Inventory(jdbc).versions("tenant-1/model-000001");

        assertThat(readFromEndToEnd()).isEmpty();
    }

    @Test
    void aQuestionWithoutIndexIsNoticed() {
        JdbcClient.create(watched.database).sql("select count(*) from event where actor = ?").params("x").query(Long.class).single();

        assertThat(readFromEndToEnd()).containsExactly("event");
    }

    private static Matrix.Query page(Instant asOf, Bookmark after) {
        return new Matrix.Query(asOf, List.of("prod"), null, after, 50);
    }

    private static Set<String> readFromEndToEnd() {
        Set<String> read = new TreeSet<>();
        watched.statements.forEach(statement -> SCANNED.matcher(plan(statement)).results()
                .map(found -> found.group(1))
                .filter(LARGE::contains)
                .forEach(read::add));
        assertThat(watched.statements).isNotEmpty();
        watched.statements.clear();
        return read;
    }

    private static String plan(String statement) {
        return String.join("\n", estate.jdbc().queryForList("explain " + statement, String.class));
    }
}
