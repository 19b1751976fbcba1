package io.assay.checker;

import static io.assay.checker.CreditRisk.NOON;
import static io.assay.checker.CreditRisk.OTHER_BYTES;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise I10: one planted bug per rule, each found and named. */
class IndependenceTest {

    private final CreditRisk life = CreditRisk.life();
    private final Told holdOut = life.the("hold-out");

    @Test
    void findsAHoldOutThatADeveloperMayRead() {
        holdOut.with("readers", List.of("person:vera", "person:dana"));

        life.breaksOnly("I10", "which person:dana may read");
    }

    @Test
    void findsAHoldOutThatItsSubmitterRegistered() {
        holdOut.with("registeredBy", "person:dana");

        life.breaksOnly("I10", "which person:dana registered");
    }

    @Test
    void findsThatAHoldOutHadBeenReadBeforeItWasClosed() {
        Told open = Told.sample("DatasetRegistered", NOON).with("meta.eventId", "open")
                .with("meta.sequence", 0L).with("readers", List.of("person:dana"));

        life.also(open.entry());

        life.breaksOnly("I10", "which person:dana may read");
    }

    @Test
    void findsDeveloperDataThatSayPassed() {
        holdOut.with("role", "developer-test");

        life.breaksOnly("I10", "which is not a hold-out but developer-test");
    }

    @Test
    void letsDeveloperDataPassWithConditions() {
        holdOut.with("role", "developer-test");
        life.the("validated 1.0.0").with("verdict", "PASSED_WITH_CONDITIONS");
        life.the("validated 1.2.0").with("verdict", "PASSED_WITH_CONDITIONS");

        life.keepsEveryPromise();
    }

    @Test
    void findsOtherDataThanWereRegistered() {
        holdOut.with("digest", OTHER_BYTES);

        life.breaksOnly("I10", "with a digest that nobody registered");
    }

    @Test
    void findsAPassOnNoHoldOutWhateverTierTheVerdictClaims() {
        life.the("validated 1.2.0").with("holdOuts", new ArrayList<>()).with("tier", "low");

        life.breaksOnly("I10", "rests on no hold-out");
    }
}
