package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;

/** What the registry last said of a version; its sequence tells the last word, in whatever order words arrive. */
public sealed interface Standing permits Release, Standing.Withdrawn {

    /** The registry's count when it said so. */
    long sequence();

    /** Whether the version may be deployed there and then; empty when it may. */
    List<Reason> against(String version, String environment, Instant at);

    /** It was rejected, at first or after an approval; what serves goes on serving, but is no target any more. */
    record Withdrawn(long sequence) implements Standing {

        @Override
        public List<Reason> against(String version, String environment, Instant at) {
            return List.of(new Reason(
                    "version", version + " was rejected", "submit a new version and have it approved"));
        }
    }
}
