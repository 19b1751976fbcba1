package io.assay.standalone.house.wrong.checker;

import io.assay.registry.RegistryService;

/** Wrong: a checker that knows what it checks. */
final class KnowsAService {

    RegistryService service;
}
