package io.assay.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RivalsTest {

    private static final Papers PAPERS = new Papers(new byte[0]);
    private static final DataSets SHELF = id -> Optional.of(new DataSet(id, "hold-out", "digest", PAPERS));

    private final Validation validation = new Validation();
    private Docket docket = Docket.empty();

    @Test
    void comparesWithTheVersionThatIsLive() {
        hear(registered("1.0.0"));
        hear(serves("production", 1, "1.0.0"));

        List<Fact> facts = hear(registered("1.1.0"));

        assertThat(rivals(facts)).containsExactly(tuple("live", "1.0.0"));
    }

    @Test
    void comparesWithNoneWhereNothingIsLiveAnyMore() {
        hear(registered("1.0.0"));
        hear(serves("production", 1, "1.0.0"));
        hear(serves("production", 2, null));

        List<Fact> facts = hear(registered("1.1.0"));

        assertThat(rivals(facts)).isEmpty();
    }

    @Test
    void doesNotFollowAnOlderStateThatIsHeardLate() {
        hear(registered("1.0.0"));
        hear(registered("1.1.0"));
        hear(serves("production", 2, "1.1.0"));

        var late = decide(serves("production", 1, "1.0.0"));

        assertThat(late).isEqualTo(Decision.nothingNew());
        assertThat(rivals(hear(registered("1.2.0")))).containsExactly(tuple("live", "1.1.0"));
    }

    @Test
    void neverComparesAVersionWithItself() {
        hear(registered("1.0.0"));
        hear(serves("production", 1, "1.0.0"));

        List<Fact> facts = hear(new Heard.JudgedAnew("request", "1.0.0", List.of("1.0.0"), SHELF));

        assertThat(rivals(facts)).isEmpty();
    }

    @Test
    void comparesWithTheChallengersThatAreNamed() {
        hear(registered("1.0.0"));
        hear(registered("1.1.0"));
        hear(serves("production", 1, "1.0.0"));

        List<Fact> facts = hear(new Heard.JudgedAnew("request", "1.0.0", List.of("1.1.0"), SHELF));

        assertThat(rivals(facts)).containsExactly(tuple("challenger", "1.1.0"));
    }

    @Test
    void waitsForAChallengerThatIsNotRegisteredYet() {
        hear(registered("1.0.0"));

        var decision = decide(new Heard.JudgedAnew("request", "1.0.0", List.of("2.0.0"), SHELF));

        assertThat(decision).isEqualTo(Decision.waitFor("the registration of challenger 2.0.0"));
    }

    private Decision<Docket, Fact> decide(Heard heard) {
        return validation.decide(docket, heard, Instant.EPOCH);
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

    private static List<Tuple> rivals(List<Fact> facts) {
        return ((Fact.Asked) facts.getFirst()).rivals().stream()
                .map(rival -> tuple(rival.kind(), rival.registration().version()))
                .toList();
    }

    private static Heard registered(String version) {
        return new Heard.Registered(
                new Registration("registration-" + version, version, "bytes", List.of("tenant/data"), PAPERS), SHELF);
    }

    private static Heard serves(String environment, long epoch, String version) {
        return new Heard.Serves(environment, epoch, Optional.ofNullable(version));
    }
}
