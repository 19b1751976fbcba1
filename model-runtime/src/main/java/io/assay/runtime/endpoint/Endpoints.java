package io.assay.runtime.endpoint;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Opens models that answer elsewhere; only hosts that configuration names are ever asked. */
public final class Endpoints {

    private static final Duration OPENING = Duration.ofSeconds(20);

    private final Caller caller;

    public Endpoints(EndpointSettings settings) {
        this.caller = new Caller(new Hosts(settings), settings.timeout());
    }

    Endpoints(EndpointSettings settings, Function<String, List<InetAddress>> names) {
        this.caller = new Caller(new Hosts(settings, names), settings.timeout());
    }

    /**
     * Asks the server to describe the model and to be ready.
     *
     * <p>The model then speaks for the server: rows go in requests of at most 1,000, an answer has at most 16 MiB. A number
     * that is missing goes as null where the declared input is optional and is refused elsewhere; NaN and infinities are
     * refused, for JSON has no word for them; null in an answer is NaN, or a missing text.
     *
     * @throws UnusableModelException when the host is not allowed, nothing answers there in time, or what answers is not
     *     ready or not of the declared revision
     */
    public Model open(Endpoint endpoint) {
        var revision = new Revision(caller, ModelAddress.of(endpoint.url()), endpoint.revision());
        Deadline deadline = Deadline.in(OPENING);
        Described described = revision.confirm(deadline).or(endpoint);
        Revision.good(caller.get(revision.address().ready(), deadline), "say that it is ready");
        return new EndpointModel(caller, revision, described, endpoint);
    }
}
