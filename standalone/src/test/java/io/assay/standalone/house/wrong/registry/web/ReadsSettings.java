package io.assay.standalone.house.wrong.registry.web;

import io.assay.standalone.house.wrong.registry.config.Neighbour;

/** Wrong: the web reads settings. */
final class ReadsSettings {

    Neighbour settings;
}
