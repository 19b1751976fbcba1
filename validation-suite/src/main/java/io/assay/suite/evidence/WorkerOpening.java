package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.endpoint.Endpoint;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.formats.ModelFormats;
import io.assay.runtime.worker.WorkerPool;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.Port;
import io.assay.table.ValueType;
import java.util.List;
import java.util.Locale;

/** Opens model files in processes of their own, and asks remote models where configuration allows it. */
public final class WorkerOpening implements Opening {

    private static final String REMOTE = "endpoint";

    private final WorkerPool workers;
    private final Endpoints endpoints;

    public WorkerOpening(WorkerPool workers, Endpoints endpoints) {
        this.workers = workers;
        this.endpoints = endpoints;
    }

    @Override
    public boolean knows(String modelType) {
        return modelType.equals(REMOTE) || ModelFormats.known().contains(modelType);
    }

    @Override
    public Model open(Brief brief, byte[] bytes) {
        return brief.endpoint()
                .map(remote -> endpoints.open(new Endpoint(
                        remote.url(), remote.revision(), ports(brief.inputs()), ports(brief.outputs()))))
                .orElseGet(() -> workers.open(brief.modelType(), bytes));
    }

    private static List<io.assay.runtime.Port> ports(List<Port> declared) {
        return declared.stream()
                .map(port -> io.assay.runtime.Port.single(port.name(), type(port), port.nullable()))
                .toList();
    }

    private static ValueType type(Port port) {
        return ValueType.valueOf(port.type().toUpperCase(Locale.ROOT));
    }
}
