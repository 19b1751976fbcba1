package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Limits;
import io.assay.deployment.domain.Place;
import io.assay.deployment.domain.Recall;
import io.assay.deployment.gateway.NotAdmittedException.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Place PROD = new Place("retail/credit-risk", "prod");
    private final RecallBook book = new RecallBook();
    private final Admission admission = at("2026-03-01T23:59:00Z");

    private Admission at(String moment) {
        return new Admission(book, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static Placed limited(Long rowsPerDay, Map<String, List<String>> segments) {
        return new Placed(1, Instant.EPOCH, "1.0.0", "assay:sha256/one", new Declaration("onnx", null, List.of(), List.of()),
                Terms.approved(new Limits(rowsPerDay, segments)));
    }

    private static List<Column> rows(String... regions) {
        var missing = new BitSet();
        for (int row = 0; row < regions.length; row++) {
            missing.set(row, regions[row].isEmpty());
        }
        var numbers = new double[regions.length];
        return List.of(
                new Column.Texts("region", regions, missing), new Column.Numbers("smoker", numbers, new BitSet()));
    }

    private Kind refused(Placed placed, List<Column> rows) {
        try {
            admission.admit(PROD, placed, rows);
            return null;
        } catch (NotAdmittedException e) {
            assertThat(e.getMessage() + e.remedy() + e.field()).isNotBlank();
            return e.kind();
        }
    }

    @Test
    void letsInOnlyRowsOfApprovedSegments() {
        Placed north = limited(null, Map.of("region", List.of("north", "east")));
        Placed nonSmokers = limited(null, Map.of("smoker", List.of("false")));
        Placed smokers = limited(null, Map.of("smoker", List.of("true", "7")));

        assertThat(refused(north, rows("north", "east"))).isNull();
        assertThat(refused(nonSmokers, rows("north"))).isNull();
        assertThat(refused(smokers, rows("north"))).isEqualTo(Kind.OUTSIDE);
        assertThat(refused(limited(null, Map.of("other", List.of("x"))), rows("north"))).isEqualTo(Kind.OUTSIDE);
        assertThat(refused(north, rows(""))).isEqualTo(Kind.OUTSIDE);
        assertThatThrownBy(() -> admission.admit(PROD, north, rows("north", "south")))
                .hasMessage("row 1 is 'south', and this version is approved for north, east only");
    }

    @Test
    void countsRowsADayWholeRequestsOnly() {
        Placed three = limited(3L, Map.of());

        assertThat(refused(three, rows("a", "b"))).isNull();
        assertThat(refused(three, rows("a", "b"))).isEqualTo(Kind.TOO_MANY);
        assertThat(refused(three, rows("a"))).isNull();
        assertThat(refused(three, rows("a"))).isEqualTo(Kind.TOO_MANY);
        admission.leave(PROD, 1);
        assertThat(refused(three, rows("a"))).isNull();
    }

    @Test
    void answersNothingFromRecalledBytes() {
        Placed free = limited(null, Map.of());
        assertThat(refused(free, rows("a"))).isNull();

        book.hear("assay:sha256/one", new Recall("recall-1", "person:rolf", "it leaks"));

        assertThatThrownBy(() -> admission.admit(PROD, free, rows("a")))
                .hasMessageContaining("person:rolf recalled these bytes: it leaks (recall recall-1");
        assertThat(admission.isRecalled(free)).isTrue();
    }

    @Test
    void whatAnswersElsewhereIsRecalledByAddressAndRevision() {
        var remote = new Declaration("endpoint", new Declaration.Remote("http://there/m", "7"), List.of(), List.of());
        Placed placed = new Placed(1, Instant.EPOCH, "1.0.0", "", remote);

        book.hear("http://there/m#7", new Recall("recall-1", "person:rolf", "it leaks"));

        assertThat(admission.isRecalled(placed)).isTrue();
    }
}
