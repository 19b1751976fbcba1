package io.assay.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.verdict.Verdict;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Papers PAPERS = new Papers(new byte[] {1});
    private static final String HOLD_OUT = "retail/credit-holdout-2026";

    private final Validation validation = new Validation();
    private final Map<String, DataSet> shelf = new HashMap<>(Map.of(HOLD_OUT, dataSet("hold-out", "digest-1")));
    private Docket docket = Docket.empty();

    @Test
    void givesAJobForARegistration() {
        var facts = hear(creditRisk("1.0.0"));

        assertThat(facts).singleElement().isInstanceOfSatisfying(Fact.Asked.class, asked -> {
            assertThat(asked.requestId()).isEqualTo(Docket.FIRST);
            assertThat(asked.data()).extracting(DataSet::digest).containsExactly("digest-1");
            assertThat(asked.timesJudged()).isEqualTo(1);
        });
    }

    @Test
    void drawsTheSeedFromTheRegistrationAlone() {
        long first = ((Fact.Asked) hear(creditRisk("1.0.0")).getFirst()).seed();
        long other = ((Fact.Asked) hear(creditRisk("1.1.0")).getFirst()).seed();

        long again = ((Fact.Asked) hear(anew("1.0.0", "request-1")).getFirst()).seed();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void countsHowManySubmissionsTheHoldOutHasJudged() {
        hear(creditRisk("1.0.0"));
        hear(creditRisk("1.1.0"));

        var facts = hear(anew("1.0.0", "request-1"));

        assertThat(((Fact.Asked) facts.getFirst()).timesJudged()).isEqualTo(2);
    }

    @Test
    void startsCountingAnewOnAnotherHoldOut() {
        hear(creditRisk("1.0.0"));
        shelf.put(HOLD_OUT, dataSet("hold-out", "digest-2"));

        var facts = hear(anew("1.0.0", "request-1"));

        assertThat(facts).singleElement().isInstanceOfSatisfying(Fact.Asked.class, asked -> {
            assertThat(asked.data()).extracting(DataSet::digest).containsExactly("digest-2");
            assertThat(asked.timesJudged()).isEqualTo(1);
        });
    }

    @Test
    void waitsForADataSetThatIsNotKnownYet() {
        shelf.clear();

        var decision = decide(creditRisk("1.0.0"));

        assertThat(decision).isEqualTo(Decision.waitFor("data set " + HOLD_OUT));
    }

    @Test
    void refusesAnotherRegistrationOfTheSameVersion() {
        hear(creditRisk("1.0.0"));

        var decision = decide(new Heard.Registered(registration("another", "1.0.0"), this::find));

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.reason()).contains("version 1.0.0 was registered already"));
    }

    @Test
    void isSilentOnTheSameRegistrationAndTheSameRequest() {
        hear(creditRisk("1.0.0"));
        hear(anew("1.0.0", "request-1"));

        assertThat(decide(creditRisk("1.0.0"))).isEqualTo(Decision.nothingNew());
        assertThat(decide(anew("1.0.0", "request-1"))).isEqualTo(Decision.nothingNew());
    }

    @Test
    void waitsForTheRegistrationOfWhatShallBeJudgedAgain() {
        var decision = decide(anew("1.0.0", "request-1"));

        assertThat(decision).isEqualTo(Decision.waitFor("the registration of version 1.0.0"));
    }

    @Test
    void saysTheFirstResultAndNoOther() {
        hear(creditRisk("1.0.0"));

        var facts = hear(done("1.0.0", Docket.FIRST, Verdict.PASSED));
        var second = decide(done("1.0.0", Docket.FIRST, Verdict.FAILED));

        assertThat(facts).containsExactly(new Fact.Validated(PAPERS, PAPERS));
        assertThat(second).isEqualTo(Decision.nothingNew());
    }

    @Test
    void takesOneResultForEachRequest() {
        hear(creditRisk("1.0.0"));
        hear(anew("1.0.0", "request-1"));
        hear(done("1.0.0", Docket.FIRST, Verdict.PASSED));

        var facts = hear(done("1.0.0", "request-1", Verdict.FAILED));

        assertThat(facts).hasSize(1);
    }

    @Test
    void refusesAResultNobodyAskedFor() {
        hear(creditRisk("1.0.0"));

        assertThat(decide(done("1.1.0", Docket.FIRST, Verdict.PASSED))).isInstanceOf(Decision.Refused.class);
        assertThat(decide(done("1.0.0", "request-9", Verdict.PASSED))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void refusesAResultAboutOtherBytes() {
        hear(creditRisk("1.0.0"));

        var decision = decide(new Heard.Done(
                "registration-1.0.0", Docket.FIRST, "1.0.0", "other bytes", Optional.of(Verdict.PASSED), PAPERS));

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.reason()).contains("other bytes"));
    }

    @Test
    void refusesAVerdictItDoesNotKnow() {
        hear(creditRisk("1.0.0"));

        var decision = decide(new Heard.Done(
                "registration-1.0.0", Docket.FIRST, "1.0.0", "bytes", Optional.empty(), PAPERS));

        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    private Decision<Docket, Fact> decide(Heard heard) {
        return validation.decide(docket, heard, NOON);
    }

    private List<Fact> hear(Heard heard) {
        return switch (decide(heard)) {
            case Decision.Said<Docket, Fact>(Docket next, List<Fact> facts) -> {
                docket = next;
                yield facts;
            }
            case Decision<Docket, Fact> other -> throw new AssertionError("expected facts, but " + other);
        };
    }

    private Heard creditRisk(String version) {
        return new Heard.Registered(registration("registration-" + version, version), this::find);
    }

    private Heard anew(String version, String requestId) {
        return new Heard.JudgedAnew(requestId, version, List.of(), this::find);
    }

    private static Heard done(String version, String requestId, Verdict verdict) {
        return new Heard.Done(
                "registration-" + version, requestId, version, "bytes", Optional.of(verdict), PAPERS);
    }

    private static Registration registration(String id, String version) {
        return new Registration(id, version, "bytes", List.of(HOLD_OUT), PAPERS);
    }

    private Optional<DataSet> find(String id) {
        return Optional.ofNullable(shelf.get(id));
    }

    private static DataSet dataSet(String role, String digest) {
        return new DataSet(HOLD_OUT, role, digest, PAPERS);
    }
}
