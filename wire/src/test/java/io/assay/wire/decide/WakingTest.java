package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.approval;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.event.Metas;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakingTest {

    private final DeskDriver driver = new DeskDriver(OpenTelemetry.noop());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void wakesADomainOnceWhenSomethingIsDue() {
        driver.hear(submission("1.0.0", "remind me"));

        driver.waitFor(Duration.ofHours(2));
        driver.waitFor(Duration.ofHours(4));

        assertThat(driver.said()).extracting(driver::words).containsExactly("remind me", "woken");
    }

    @Test
    void letsSleepWhatIsNotDueYet() {
        driver.hear(submission("1.0.0", "remind me"));

        driver.waitFor(Duration.ofMinutes(59));

        assertThat(driver.said()).extracting(driver::words).containsExactly("remind me");
    }

    @Test
    void saysATimersEventAsARootOfItsOwn() {
        driver.hear(submission("1.0.0", "remind me"));

        driver.waitFor(Duration.ofHours(2));

        var meta = Metas.of(driver.event(driver.said().getLast()));
        assertThat(meta.getCausationId()).isNull();
        assertThat(meta.getCorrelationId()).isEqualTo(meta.getEventId());
        assertThat(meta.getSequence()).isEqualTo(2);
    }

    @Test
    void wakesEveryKeyOnceWhenTheGroundsChange() {
        driver.hear(submission("1.0.0", "no"));

        driver.desk.grounds = "another policy";
        driver.waitFor(Duration.ofHours(1));
        driver.waitFor(Duration.ofHours(1));

        assertThat(driver.said()).extracting(driver::words).containsExactly("no", "woken");
    }

    @Test
    void saysWhatOthersMustKnowOfARefusalAndBuriesIt() {
        driver.hear(submission("1.0.0", "no"));

        driver.hear(approval("1.0.0", "forged"));

        assertThat(driver.said()).extracting(driver::words).containsExactly("no", "someone forged an approval");
        assertThat(driver.dead()).singleElement()
                .satisfies(letter -> assertThat(DeskDriver.cause(letter)).isEqualTo("it is forged"));
    }

    @Test
    void saysOfARefusalOnceHoweverOftenItIsReplayed() {
        driver.hear(submission("1.0.0", "no"));
        driver.hear(approval("1.0.0", "forged"));

        driver.replay(driver.dead().getFirst());
        driver.replay(driver.dead().getFirst());

        assertThat(driver.said()).extracting(driver::words).containsExactly("no", "someone forged an approval");
    }
}
