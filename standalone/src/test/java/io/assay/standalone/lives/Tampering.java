package io.assay.standalone.lives;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A bug to plant between the topologies, to see that the checker finds it.
 *
 * @param name goes into the model's id
 * @param appended what really lies in a topic when something was said
 * @param heard what really reaches who hears it
 * @param bribed whether validation's worker says PASSED whatever data it judged on
 */
record Tampering(
        String name, Function<Letter, List<Letter>> appended, UnaryOperator<Letter> heard, boolean bribed) {

    static final Tampering NONE = new Tampering("", List::of, UnaryOperator.identity(), false);
}
