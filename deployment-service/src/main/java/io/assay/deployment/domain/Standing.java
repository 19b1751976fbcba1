package io.assay.deployment.domain;

import java.util.List;

/** What the registry last said of a version; its sequence tells the last word, in whatever order words arrive. */
public sealed interface Standing permits Release, Standing.Withdrawn, Standing.Suspended, Standing.Retired {

    /** The registry's count when it said so. */
    long sequence();

    /** Whether the version may be deployed there and then; empty when it may. */
    List<Reason> against(String version, String environment, Moment now);

    /** It was rejected; what serves goes on serving unless policy says stop, but is no target any more. */
    record Withdrawn(long sequence) implements Standing {

        @Override
        public List<Reason> against(String version, String environment, Moment now) {
            return List.of(new Reason(
                    "version", version + " was rejected", "submit a new version and have it approved"));
        }
    }

    /** Its approval was taken back until another one is given. */
    record Suspended(long sequence, String words) implements Standing {

        @Override
        public List<Reason> against(String version, String environment, Moment now) {
            return List.of(new Reason(
                    "version", "its approval is suspended: " + words, "have what is named settled; then ask again"));
        }
    }

    /** It reached its end and is never deployed again. */
    record Retired(long sequence) implements Standing {

        @Override
        public List<Reason> against(String version, String environment, Moment now) {
            return List.of(new Reason("version", version + " is retired", "deploy another version"));
        }
    }
}
