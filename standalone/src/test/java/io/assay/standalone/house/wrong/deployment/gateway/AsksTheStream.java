package io.assay.standalone.house.wrong.deployment.gateway;

import io.assay.standalone.house.wrong.deployment.stream.Neighbour;

/** Wrong: an event walks back. */
final class AsksTheStream {

    Neighbour words;
}
