package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.income;
import static io.assay.monitoring.domain.Panel.bins;
import static io.assay.monitoring.domain.Panel.evenly;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows are told by their first letters: Healthy, Warning, Critical, Insufficient evidence; U is UNKNOWN. */
class HysteresisTest {

    private final Monitoring monitoring = new Monitoring(Panel.POLICY);
    private Watch watch = Watch.nothing();

    /** Tier high worsens after two windows and recovers after three, tier low after three and two. */
    @ParameterizedTest
    @CsvSource({
        "high, H,        H",
        "high, I,        I",
        "high, IH,       IH",
        "high, C,        U",
        "high, CC,       UC",
        "high, HC,       HH",
        "high, HCC,      HHC",
        "high, HCHC,     HHHH",
        "high, HWC,      HHW",
        "high, HWCC,     HHWC",
        "high, HCIC,     HHHC",
        "high, CCHH,     UCCC",
        "high, CCHHH,    UCCCH",
        "high, CCHHCHHH, UCCCCCCH",
        "high, CCWWW,    UCCCW",
        "high, CCWHWHHH, UCCCWWWH",
        "high, CCIIII,   UCCCCC",
        "high, HIII,     HHHI",
        "high, HIIHII,   HHHHHH",
        "high, HWWHHH,   HHWWWH",
        "low,  HCC,      HHH",
        "low,  HCCC,     HHHC",
        "low,  CCCHH,    UUCCH",
    })
    void worsensAndRecoversOnlyAfterAsManyWindowsInARowAsTheTierAsks(String tier, String windows, String health) {
        var sustained = new StringBuilder();

        for (int i = 0; i < windows.length(); i++) {
            decide(window(i, tier, windows.charAt(i)));
            sustained.append(watch.of(Panel.LIVE).health().name().charAt(0));
        }

        assertThat(sustained).hasToString(health);
    }

    @Test
    void saysAChangeOnceAfterTheMeasurementThatTippedItWithItsFindings() {
        decide(window(0, "high", 'H'));
        decide(window(1, "high", 'C'));

        List<Fact> tipped = decide(window(2, "high", 'C'));
        List<Fact> further = decide(window(3, "high", 'C'));

        assertThat(tipped).hasSize(3).first().isInstanceOf(Fact.Measured.class);
        assertThat(tipped.get(1)).isInstanceOfSatisfying(Fact.Changed.class, changed -> {
            assertThat(changed.from()).isEqualTo(Health.HEALTHY);
            assertThat(changed.to()).isEqualTo(Health.CRITICAL);
            assertThat(changed.windows()).isEqualTo(2);
            assertThat(changed.policyDigest()).isEqualTo(Panel.POLICY.digest());
            assertThat(changed.reasons()).extracting(reason -> reason.finding().subject()).containsOnly("income");
            assertThat(changed.reasons()).extracting(Reason::since).containsOnly(Panel.window(1).to());
        });
        assertThat(further).hasSize(2).noneMatch(Fact.Changed.class::isInstance);
    }

    @Test
    void measuresARevisionAndAnEarlierWindowWithoutWeighingThem() {
        decide(window(0, "high", 'H'));
        decide(window(2, "high", 'C'));

        List<Fact> revision = decide(window(2, "high", 'C'));
        List<Fact> earlier = decide(window(1, "high", 'C'));

        assertThat(revision).singleElement().isInstanceOf(Fact.Measured.class);
        assertThat(earlier).singleElement().isInstanceOf(Fact.Measured.class);
        assertThat(watch.of(Panel.LIVE).health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void keepsVersionsEnvironmentsAndModesApart() {
        var shadow = new Series(Panel.LIVE.modelId(), "1.0.0", "prod", "SHADOW");

        decide(window(0, "high", 'C'));
        decide(of(shadow, window(0, "high", 'H')));
        decide(window(1, "high", 'C'));

        assertThat(watch.of(Panel.LIVE).health()).isEqualTo(Health.CRITICAL);
        assertThat(watch.of(shadow).health()).isEqualTo(Health.HEALTHY);
        assertThat(watch.series().keySet().stream().sorted().collect(Collectors.toList()))
                .containsExactly("retail/credit-risk@1.0.0|prod|LIVE", "retail/credit-risk@1.0.0|prod|SHADOW");
    }

    private List<Fact> decide(Closed closed) {
        var said = (Decision.Said<Watch, Fact>) monitoring.decide(watch, closed, Optional.empty());
        watch = said.state();
        return new ArrayList<>(said.facts());
    }

    private static Closed of(Series series, Closed closed) {
        WindowCounts counted = closed.counted();
        var moved = new WindowCounts(
                series, counted.window(), counted.head(), counted.features(), List.of(), Latency.none());
        return Panel.closed(moved, closed.profile());
    }

    /** A window that says this by itself, in either tier. */
    private static Closed window(int number, String tier, char says) {
        Counts counts = switch (says) {
            case 'H' -> bins(income(), evenly(10, 1_000));
            case 'W' -> bins(income(), 2_200, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 600, 200);
            case 'C' -> bins(income(), 9_100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
            default -> bins(income(), evenly(10, 1));
        };
        return Panel.closed(number, tier, income(), counts);
    }
}
