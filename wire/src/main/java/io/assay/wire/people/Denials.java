package io.assay.wire.people;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what was denied, to whom and why; never a token. */
final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private final MeterRegistry meters;
    private final String service;

    Denials(MeterRegistry meters, String service) {
        this.meters = meters;
        this.service = service;
    }

    void denied(HttpServletRequest request, Denial reason, String why) {
        meters.counter("assay.denied", "service", service, "reason", reason.word()).increment();
        var person = Asking.now();
        LOG.atWarn()
                .addKeyValue("person", person.map(Person::id).orElse("unknown"))
                .addKeyValue("operation", request.getMethod() + " " + request.getRequestURI())
                .addKeyValue("reason", reason.word())
                .addKeyValue("why", why)
                .addKeyValue("tokenId", person.map(Person::tokenId).orElse(""))
                .log("denied");
    }
}
