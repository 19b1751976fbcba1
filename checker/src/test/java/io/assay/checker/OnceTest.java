package io.assay.checker;

import org.junit.jupiter.api.Test;

/** Promise I3: one planted bug per rule, each found and named. */
class OnceTest {

    private final CreditRisk life = CreditRisk.life();

    @Test
    void findsAnEpochThatWasSkipped() {
        life.the("rolled back").with("epoch", 4L);

        life.breaksOnly("I3", "its epochs are [1, 2, 4], not [1, 2, 3]");
    }

    @Test
    void findsAnEpochThatWasRepeated() {
        life.the("deployed 1.2.0").with("epoch", 1L);

        life.breaks("I3", "its epochs are [1, 1, 3], not [1, 2, 3]");
    }

    @Test
    void findsARequestThatWasDeployedTwice() {
        life.deployed("1.2.0", 4, "1.0.0");
        life.the("deployed 1.2.0").with("meta.eventId", "again").with("requestId", life.the("asked 1.0.0").id());

        life.breaks("I3", "request id of asked 1.0.0 was deployed 2 times");
    }

    @Test
    void findsAnAlarmThatRolledBackTwice() {
        Told first = life.the("rolled back");
        life.deployed("1.2.0", 4, "1.0.0");
        life.rolledBack("1.2.0", "1.0.0", 5);
        life.the("rolled back").with("meta.eventId", "second").with("causeId", life.the("alarm").id());

        life.also(first.entry());

        life.breaks("I3", "it rolled back 2 times");
    }

    @Test
    void findsARequestThatFailedAndWasDeployed() {
        life.service("failed", "ModelDeploymentFailed", "deployment", life.the("asked 1.2.0"))
                .with("version", "1.2.0").with("environment", "prod").with("requestId", life.the("asked 1.2.0").id());

        life.breaksOnly("I3", "failed and ended otherwise too");
    }
}
