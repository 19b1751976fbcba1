package io.assay.standalone.house.wrong.audit;

import io.assay.evidence.Frontier;

final class KnowsTheMaker {

    byte[] root() {
        return Frontier.empty().root();
    }
}
