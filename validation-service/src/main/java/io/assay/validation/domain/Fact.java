package io.assay.validation.domain;

import java.util.List;

/** What validation says. */
public sealed interface Fact {

    /** A worker shall judge a version on these data sets, beside these others. */
    record Asked(
            Registration registration, String requestId, List<DataSet> data, List<Rival> rivals, long timesJudged, long seed)
            implements Fact {}

    /** A verdict was reached on what was registered: both word for word. */
    record Validated(Papers result, Papers registration) implements Fact {}
}
