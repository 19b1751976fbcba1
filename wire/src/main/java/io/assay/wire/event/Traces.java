package io.assay.wire.event;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** A span per record: taken up from {@code traceparent}, handed on in the same header. */
public final class Traces {

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.assay.wire");
    }

    /** Starts the span of one record; end it when the record is done. */
    public Span begin(String name, Headers headers) {
        return tracer.spanBuilder(name)
                .setParent(W3C.extract(Context.root(), headers, ReadsHeaders.INSTANCE))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    /** Hands a span on to a record that it leads to. */
    public void handOn(Span span, Headers headers) {
        W3C.inject(Context.root().with(span), headers, EventHeaders::put);
    }

    private enum ReadsHeaders implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            for (Header header : headers) {
                keys.add(header.key());
            }
            return keys;
        }

        @Override
        public String get(Headers headers, String key) {
            return headers == null ? null : EventHeaders.text(headers, key);
        }
    }
}
