package io.assay.standalone.lives;

import java.util.List;

/** Somebody who hears topics and may answer: a topology, a worker, a pipeline. */
interface Hearer {

    boolean hears(String topic);

    List<Letter> hear(Letter letter);
}
