package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows of a hold-out leave without what is to be guessed, and only to whom it may be shown. */
@ExtendWith(SharedHouse.class)
class DataSetRowsTest {

    private static final String ROWS = "customer,sex,income,purpose,defaulted\n7,f,1200.50,\"car, new\",1\n8,m,,,0\n";

    private final Edge edge;

    DataSetRowsTest(House house) {
        this.edge = house.edge();
    }

    @Test
    void handsFeaturesAloneToTheStewardAndToANamedReader() {
        registered("retail/rows-of-vera", ROWS, "income");

        for (String person : new String[] {"vera", "rolf"}) {
            var answer = edge.text(person, "/data-sets/retail/rows-of-vera/rows");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
            assertThat(answer.body()).isEqualTo("assay_row,income,purpose\n1,1200.50,\"car, new\"\n2,,\n");
        }
    }

    @Test
    void refusesEverybodyElse() {
        registered("retail/closed-rows", ROWS, "income");

        for (String person : new String[] {"dana", "olivia", "anna"}) {
            assertProblem(edge.get(person, "/data-sets/retail/closed-rows/rows"), 403, "Authorization");
        }
        assertProblem(edge.get(null, "/data-sets/retail/closed-rows/rows"), 401, "Authorization");
        assertThat(edge.get("vera", "/data-sets/retail/unknown/rows").status()).isEqualTo(404);
    }

    @Test
    void saysWhatDoesNotFitInsteadOfHandingOutHalfAFile() {
        registered("retail/other-columns", ROWS, "salary");

        assertProblem(edge.get("vera", "/data-sets/retail/other-columns/rows"), 422, "file");
    }

    @Test
    void handsOutNothingOfAGoldenSetForItsAnswersStandBesideTheQuestions() {
        String digest = edge.upload("vera", bytes("{}\n")).body().path("digest").asString();
        edge.post("vera", "/data-sets", """
                {"id": "retail/golden", "role": "hold-out", "format": "jsonl", "steward": "person:vera", "digest": "%s"}"""
                .formatted(digest));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("vera", "/data-sets/retail/golden").status()).isEqualTo(200));

        assertProblem(edge.get("vera", "/data-sets/retail/golden/rows"), 422, "file");
    }

    private void registered(String id, String csv, String feature) {
        String digest = edge.upload("vera", bytes(csv)).body().path("digest").asString();
        edge.post("vera", "/data-sets", """
                {"id": "%s", "role": "hold-out", "format": "csv", "steward": "person:vera", "readers": ["person:rolf"],
                 "digest": "%s", "columns": [
                 {"name": "customer", "role": "entity", "type": "string"}, {"name": "sex", "role": "protected", "type": "string"},
                 {"name": "%s", "role": "feature", "type": "float", "nullable": true},
                 {"name": "purpose", "role": "feature", "type": "string", "nullable": true},
                 {"name": "defaulted", "role": "label", "type": "int"}]}""".formatted(id, digest, feature));
        await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(edge.get("vera", "/data-sets/" + id).status()).isEqualTo(200));
    }
}
