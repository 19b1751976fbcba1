package io.assay.monitoring.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.PayloadLogged;
import io.assay.events.PredictionsServed;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and responses of serving that is not ours become predictions, each once. */
class PairingTest {

    @TempDir
    Path folder;

    private Pairing pairing;

    @BeforeEach
    void open() {
        pairing = new Pairing(folder);
    }

    @AfterEach
    void close() {
        pairing.close();
    }

    @Test
    void pairsHalvesInWhateverOrderTheyComeAndEachOnce() {
        pairing.hear(Pairing.request("1", 2)).hear(Pairing.response("1", 2)).hear(Pairing.response("1", 2)).hear(Pairing.request("1", 2));
        pairing.hear(Pairing.response("2", 1)).hear(Pairing.request("2", 1));

        assertThat(pairing.served()).extracting(PredictionsServed::getRows).containsExactly(2, 1);
        assertThat(pairing.dead()).isEmpty();
    }

    @Test
    void saysWhatWasAskedAndAnswered() {
        pairing.hear(Pairing.request("1", 2)).hear(Pairing.response("1", 2));

        assertThat(pairing.served()).singleElement().satisfies(served -> {
            assertThat(served.getRequestIds()).containsExactly("call-1/0", "call-1/1");
            assertThat(served.getFeatures().getFirst().getName()).isEqualTo("income");
            assertThat(served.getOutputs().getFirst().getName()).isEqualTo("probability");
            assertThat(served.getLatencyMicros()).containsExactly(250_000, 250_000);
            assertThat(served.getVersion()).isEqualTo("1.0.0");
            assertThat(served.getFailed()).isZero();
        });
    }

    @Test
    void makesTheSameEventOfTheSameHalves() {
        pairing.hear(Pairing.request("1", 1)).hear(Pairing.response("1", 1));
        String first = pairing.served().getFirst().getMeta().getEventId();

        try (var again = new Pairing(folder.resolve("again"))) {
            again.hear(Pairing.response("1", 1)).hear(Pairing.request("1", 1));

            assertThat(again.served().getFirst().getMeta().getEventId()).isEqualTo(first);
        }
    }

    @Test
    void countsARequestThatNobodyAnswersAsFailedAndSaysSoOfALateAnswer() {
        pairing.hear(Pairing.request("1", 1));
        pairing.pass(Pairing.TIME.within().dividedBy(2));
        assertThat(pairing.served()).isEmpty();

        pairing.pass(Pairing.TIME.within());
        pairing.hear(Pairing.response("1", 1));

        assertThat(pairing.served()).singleElement().satisfies(served -> {
            assertThat(served.getRows()).isZero();
            assertThat(served.getFailed()).isEqualTo(1);
        });
        assertThat(pairing.dead()).singleElement().satisfies(letter ->
                assertThat(Pipes.cause(letter)).contains("counted as failed"));
    }

    @Test
    void countsAnAnswerThatTellsOfAFailure() {
        PayloadLogged broken = PayloadLogged.newBuilder(Pairing.response("1", 0)).setFailed(true).build();

        pairing.hear(Pairing.request("1", 3)).hear(broken);

        assertThat(pairing.served()).singleElement().satisfies(served -> assertThat(served.getFailed()).isEqualTo(1));
    }

    @Test
    void buriesWhatCannotBePairedWithTheReason() {
        pairing.hear(Pairing.response("alone", 1));
        pairing.hear(Pairing.request("1", 2)).hear(Pairing.response("1", 3));
        pairing.pass(Pairing.TIME.within().multipliedBy(2));

        List<TestRecord<String, byte[]>> dead = pairing.dead();
        assertThat(pairing.served()).isEmpty();
        assertThat(dead).extracting(Pipes::cause).satisfiesExactlyInAnyOrder(
                cause -> assertThat(cause).contains("2 rows", "3"),
                cause -> assertThat(cause).contains("2 rows", "3"),
                cause -> assertThat(cause).contains("no other half came"));
    }
}
