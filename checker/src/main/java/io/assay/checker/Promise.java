package io.assay.checker;

import java.util.stream.Stream;

/** One promise of the contract, tested from the log. */
interface Promise {

    Stream<Violation> brokenIn(Log log);
}
