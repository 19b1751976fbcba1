package io.assay.standalone.house.wrong.wire;

import io.assay.registry.RegistryService;

/** Wrong: what is shared knows who shares it. */
final class KnowsAService {

    RegistryService service;
}
