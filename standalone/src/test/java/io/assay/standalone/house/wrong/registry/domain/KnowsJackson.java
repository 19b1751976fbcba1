package io.assay.standalone.house.wrong.registry.domain;

import tools.jackson.databind.JsonNode;

/** Wrong: a domain with Jackson. */
final class KnowsJackson {

    JsonNode json;
}
