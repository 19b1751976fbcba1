package io.assay.checker;

import org.junit.jupiter.api.Test;

/** Promise I4: one planted bug per rule, each found and named. */
class LegalTest {

    private final CreditRisk life = CreditRisk.life();

    @Test
    void findsAGapInAWritersSequence() {
        life.the("approved 1.2.0").with("meta.sequence", 7L);

        life.breaksOnly("I4", "after sequence 5 comes 7");
    }

    @Test
    void findsAnEventThatWasWrittenTwice() {
        life.also(life.the("deployed 1.2.0").entry());

        life.breaksOnly("I4", "ModelDeployed id of deployed 1.2.0 was written more than once");
    }

    @Test
    void letsAPersonsWordLieThereTwice() {
        life.also(life.the("rolf 1.2.0").entry());

        life.keepsEveryPromise();
    }

    @Test
    void letsWhatWasReplayedLieInItsReplayTopic() {
        life.also(life.the("deployed 1.2.0").in("modelops.monitoring-replay.v1"));

        life.keepsEveryPromise();
    }

    @Test
    void findsAnIllegalPath() {
        life.submitted("1.3.0");
        life.validated("1.3.0");
        life.service("rejected", "ModelRejected", "registry", life.the("validated 1.3.0"))
                .with("version", "1.3.0").with("verdictId", life.the("validated 1.3.0").id());
        life.service("again", "ModelRegistered", "registry", life.the("submitted 1.3.0"))
                .with("version", "1.3.0").with("submissionId", life.the("submitted 1.3.0").id());

        life.breaks("I4", "its path is illegal: ModelRegistered, ModelRejected, ModelRegistered");
    }

    @Test
    void findsAnEventWithoutItsCause() {
        life.the("deployed 1.2.0").with("meta.causationId", "nobody said this");

        life.breaksOnly("I4", "has a cause that no topic holds");
    }

    @Test
    void findsThatSomethingFollowedARetirement() {
        life.submitted("1.3.0");
        life.service("retired", "ModelRetired", "registry", life.the("submitted 1.3.0")).with("version", "1.3.0");
        life.validated("1.3.0");
        life.requested("1.3.0");

        life.breaks("I4", "its path is illegal: ModelRegistered, ModelRetired, ApprovalRequested");
    }
}
