package io.assay.checker;

import org.junit.jupiter.api.Test;

/** Promise I4, for slots: one planted bug per rule, each found and named. */
class SlotsTest {

    private final CreditRisk life = CreditRisk.life();

    @Test
    void findsARollbackFromWhatWasNotLive() {
        life.the("rolled back").with("fromVersion", "1.1.0");

        life.breaksOnly("I4", "goes back from what was not live; live was 1.2.0");
    }

    @Test
    void findsARollbackToWhatWasNeverLive() {
        life.approved("1.3.0");
        life.the("rolled back").with("version", "1.3.0").with("artefactDigest", CreditRisk.digest("1.3.0"))
                .with("registrationId", life.the("registered 1.3.0").id())
                .with("verdictId", life.the("validated 1.3.0").id())
                .with("approvalId", life.the("approved 1.3.0").id());

        life.breaksOnly("I4", "goes back to what was never live");
    }

    @Test
    void findsARollbackThatFollowsAnother() {
        Told alarm = life.the("alarm");
        Told back = life.the("rolled back");

        life.rolledBack("1.0.0", "1.2.0", 4);

        life.the("alarm").with("meta.eventId", "second alarm");
        life.the("rolled back").with("meta.eventId", "second").with("causeId", "second alarm")
                .with("requestId", "second alarm").with("meta.causationId", "second alarm");
        life.also(alarm.entry()).also(back.entry());
        life.breaksOnly("I4", "follows a rollback by itself");
    }

    @Test
    void findsThatSomethingElseWasReplaced() {
        life.the("deployed 1.2.0").with("replacedVersion", null);

        life.breaksOnly("I4", "replaces what was not live; live was 1.0.0");
    }

    @Test
    void findsAnEndOfWhatDidNotServe() {
        life.service("undeployed", "ModelUndeployed", "deployment", life.the("alarm")).with("version", "1.2.0")
                .with("environment", "prod").with("mode", "SHADOW").with("epoch", 4L);

        life.breaksOnly("I4", "ends what did not serve");
    }
}
