package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.MODEL;
import static io.assay.wire.decide.DeskEvents.approval;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ModelSubmitted;
import io.assay.wire.event.EventHeaders;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final DeskDriver desk = new DeskDriver(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
            .build());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensASpanPerRecordThatTakesUpTheTraceOfItsSayer() {
        desk.input(desk.topics.nameOf(ModelSubmitted.class)).pipeInput(traced(TRACE, PARENT, "1.0.0"));

        SpanData span = spans.getFinishedSpanItems().getFirst();
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getName()).isEqualTo("registry hears modelops.model-submitted.v1");
    }

    @Test
    void handsTheSpanOnToWhatItLeadsTo() {
        desk.input(desk.topics.nameOf(ModelSubmitted.class)).pipeInput(traced(TRACE, PARENT, "1.0.0"));

        String span = spans.getFinishedSpanItems().getFirst().getSpanId();
        assertThat(traceOf(desk.said().getFirst())).isEqualTo("00-" + TRACE + "-" + span + "-01");
    }

    @Test
    void keepsTheTracesOfNeighboursApart() {
        String other = "4bf92f3577b34da6a3ce929d0e0e4736";
        var input = desk.input(desk.topics.nameOf(ModelSubmitted.class));

        input.pipeRecordList(List.of(traced(TRACE, PARENT, "1.0.0"), traced(other, PARENT, "1.0.1")));

        assertThat(desk.said()).extracting(r -> traceOf(r).substring(3, 35)).containsExactly(TRACE, other);
    }

    @Test
    void beginsATraceWhereThereIsNone() {
        desk.hear(submission("1.0.0", "no"));

        SpanData span = spans.getFinishedSpanItems().getFirst();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(traceOf(desk.said().getFirst())).startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
    }

    @Test
    void resumesTheTraceOfWhatWaited() {
        var early = desk.record(approval("1.0.0", "early"));
        EventHeaders.put(early.headers(), "traceparent", "00-" + TRACE + "-" + PARENT + "-01");
        desk.input("modelops.approval-given.v1").pipeInput(early);

        desk.hear(submission("1.0.0", "no"));

        assertThat(traceOf(desk.said().getLast())).startsWith("00-" + TRACE + "-").doesNotContain(PARENT);
        assertThat(spans.getFinishedSpanItems()).extracting(SpanData::getName)
                .contains("registry resumes modelops.approval-given.v1");
    }

    @Test
    void endsTheSpanOfPoisonAndLeavesItsHeadersAlone() {
        var poison = new TestRecord<>(MODEL, new byte[] {1}, traced(TRACE, PARENT, "1.0.0").headers(), DeskEvents.AT);

        desk.input(desk.topics.nameOf(ModelSubmitted.class)).pipeInput(poison);

        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        assertThat(traceOf(desk.dead().getFirst())).isEqualTo("00-" + TRACE + "-" + PARENT + "-01");
    }

    @Test
    void passesTheTraceOnAlsoWhereNobodyTraces() {
        try (var untraced = new DeskDriver(OpenTelemetry.noop())) {
            untraced.input(desk.topics.nameOf(ModelSubmitted.class)).pipeInput(traced(TRACE, PARENT, "1.0.0"));

            assertThat(traceOf(untraced.said().getFirst())).startsWith("00-" + TRACE + "-");
        }
    }

    private TestRecord<String, byte[]> traced(String trace, String parent, String version) {
        var record = desk.record(submission(version, "no"));
        EventHeaders.put(record.headers(), "traceparent", "00-" + trace + "-" + parent + "-01");
        return record;
    }

    private static String traceOf(TestRecord<String, byte[]> record) {
        return EventHeaders.text(record.headers(), "traceparent");
    }
}
