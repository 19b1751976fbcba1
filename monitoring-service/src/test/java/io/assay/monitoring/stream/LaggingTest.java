package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.HealthMeasured;
import io.assay.events.PredictionsServed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions that lag far behind others, or read far ahead. */
class LaggingTest {

    @TempDir
    Path folder;

    private Stage stage;
    private String profile;

    @BeforeEach
    void open() {
        stage = new Stage(folder, 2, 1);
        profile = stored(incomeProfile(), stage.store);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void keepsWhatWaitsFromGoingAstrayThoughItsPartitionHasReadHoursAhead() {
        PredictionsServed early = stage.even("early", 0, 10);
        stage.hear(early);
        catchesUp(Duration.ofHours(30), 2);

        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.settles();

        assertThat(rowsAt(early.getServedAt().getFirst())).isEqualTo(100);
        assertThat(stage.measured).extracting(HealthMeasured::getAstray).containsOnly(0L);
    }

    @Test
    void losesNothingOfAPartitionThatLagsHoursBehindTheOthers() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        Instant longAgo = stage.now();
        PredictionsServed slow = stage.even("slow", 1, 10);
        stage.hear(stage.even("fast", 0, 10));
        catchesUp(Duration.ofHours(5), 0);

        stage.read(slow, longAgo);
        stage.settles();

        assertThat(rowsAt(longAgo)).isEqualTo(200);
        assertThat(stage.dead).isEmpty();
    }

    @Test
    void buriesTheCountsOfAWindowThatIsForgotten() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        Instant longAgo = stage.now();
        PredictionsServed slow = stage.even("slow", 1, 10);
        stage.hear(stage.even("fast", 0, 10));
        stage.settles();
        stage.passes(Duration.ofMinutes(41));
        stage.passes(Duration.ofMinutes(1));

        stage.read(slow, longAgo);
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health -> assertThat(health.getRows()).isEqualTo(100));
        assertThat(stage.dead).singleElement().satisfies(letter -> {
            assertThat(Pipes.origin(letter)).isEqualTo("modelops.window-counted.v1");
            assertThat(Pipes.cause(letter)).contains("100 rows of shard 1 are not in its measure");
        });
    }

    /** The stage's partition of that shard reads on, window after window, while hardly any time passes. */
    private void catchesUp(Duration ahead, int shard) {
        Instant from = stage.now();
        for (Instant at = from.plusSeconds(60); at.isBefore(from.plus(ahead)); at = at.plus(Duration.ofMinutes(15))) {
            stage.read(batch("ahead " + at, shard, List.of(at), 1), at);
        }
        stage.passes(Duration.ofSeconds(1));
        stage.passes(Duration.ofSeconds(1));
    }

    private long rowsAt(Instant windowFrom) {
        return stage.measured.stream()
                .filter(h -> h.getWindowFrom().equals(windowFrom))
                .mapToLong(HealthMeasured::getRows)
                .reduce((earlier, later) -> later)
                .orElse(0);
    }
}
