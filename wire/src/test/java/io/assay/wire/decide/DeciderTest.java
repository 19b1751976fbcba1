package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.approval;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private final DeskDriver desk = new DeskDriver(OpenTelemetry.noop());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysAFactWithTheIdThatItsCauseDetermines() {
        var heard = submission("1.0.0", "no");

        desk.hear(heard);

        var record = desk.said().getFirst();
        var meta = Metas.of(desk.event(record));
        assertThat(meta.getEventId()).isEqualTo(EventIds.of(Metas.of(heard).getEventId(), "ModelRefused", 0));
        assertThat(meta.getCausationId()).isEqualTo(Metas.of(heard).getEventId());
        assertThat(meta.getActor()).isEqualTo("service:registry");
        assertThat(meta.getSequence()).isEqualTo(1);
        assertThat(EventHeaders.text(record.headers(), "ce_id")).isEqualTo(meta.getEventId());
    }

    @Test
    void countsWhatItSaysOfOneModel() {
        desk.hear(submission("1.0.0", "no"));

        desk.hear(submission("1.0.1", "no, again"));

        assertThat(desk.said()).extracting(r -> Metas.of(desk.event(r)).getSequence()).containsExactly(1L, 2L);
    }

    @Test
    void isSilentOnADuplicateAndCountsIt() {
        desk.hear(submission("1.0.0", "no"));

        desk.hear(submission("1.0.0", "no"));

        assertThat(desk.said()).hasSize(1);
        assertThat(desk.meters.get("modelops.events.duplicates").counter().count()).isEqualTo(1);
    }

    @Test
    void keepsWhatCameBeforeItsCauseAndResumesIt() {
        desk.hear(approval("1.0.0", "early"));

        desk.hear(submission("1.0.0", "no"));

        assertThat(desk.said()).extracting(desk::words).containsExactly("no", "thanks");
        assertThat(desk.dead()).isEmpty();
    }

    @Test
    void buriesWhatWaitedTooLong() {
        desk.hear(approval("1.0.0", "early"));

        desk.waitFor(Duration.ofDays(2));

        assertThat(desk.dead()).singleElement()
                .satisfies(r -> assertThat(DeskDriver.cause(r)).contains("waited longer than PT24H for a submission"));
    }

    @Test
    void buriesWhatWouldLeadToAnOversizeEventAndForgetsNothingElse() {
        desk.hear(submission("1.0.0", "x".repeat(524_200)));

        desk.hear(approval("1.0.0", "still nothing to approve"));

        assertThat(desk.said()).isEmpty();
        assertThat(desk.dead()).singleElement().satisfies(r -> assertThat(DeskDriver.cause(r)).contains("524,288"));
    }

    @Test
    void stopsWhereTheWireIsBrokenAndBuriesNothing() {
        assertThatThrownBy(() -> desk.hear(submission("1.0.0", "wire"))).hasRootCauseInstanceOf(InvalidStateStoreException.class);

        assertThat(desk.dead()).isEmpty();
    }

    @Test
    void buriesARefusalAndABug() {
        desk.hear(submission("1.0.0", "bug"));
        desk.hear(submission("1.0.0", "no"));

        desk.hear(approval("1.0.0", "never"));

        assertThat(desk.dead()).extracting(DeskDriver::cause)
                .satisfiesExactly(c -> assertThat(c).contains("a bug"), c -> assertThat(c).isEqualTo("it is never approved"));
    }
}
