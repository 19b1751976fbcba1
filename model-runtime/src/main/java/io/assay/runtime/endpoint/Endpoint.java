package io.assay.runtime.endpoint;

import io.assay.runtime.Port;
import java.util.List;

/**
 * A model that is a remote service, as its owner declares it.
 *
 * @param url address of the model, {@code http(s)://host[:port]/.../v2/models/<model>[/versions/<version>]}
 * @param revision the version that the server must say it serves
 * @param inputs declared inputs: an optional one is sent as null where a value is missing; all count as the server's own
 *     where the server names none
 * @param outputs declared outputs; they count where the server names none
 */
public record Endpoint(String url, String revision, List<Port> inputs, List<Port> outputs) {

    public Endpoint {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
