package io.assay.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final int MODELS = 4_000;

    @Test
    void findsNothingInAGoodLife() {
        CreditRisk.life().keepsEveryPromise();
    }

    @Test
    void findsTheOneBadEventAmongAHundredThousandInSeconds() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            var life = CreditRisk.life("retail/model-" + i);
            if (i == MODELS / 2) {
                life.the("validated 1.2.0").with("verdict", "FAILED");
            }
            entries.addAll(life.entries());
        }

        List<Violation> found = assertTimeout(Duration.ofSeconds(10), () -> new Checker().check(new Log(entries)));

        assertThat(entries).hasSizeGreaterThan(90_000);
        assertThat(found).singleElement().satisfies(v -> {
            assertThat(v.subject()).isEqualTo("retail/model-2000:1.2.0");
            assertThat(v.words()).contains("rests on a verdict of FAILED");
        });
    }
}
