package io.assay.deployment.web;

import tools.jackson.databind.JsonNode;

/**
 * One input as it was sent, with its rows brought into one line.
 *
 * @param name its name
 * @param datatype its datatype in the words of the protocol
 * @param values one a row
 */
record Tensor(String name, Datatype datatype, JsonNode[] values) {

    int rows() {
        return values.length;
    }
}
