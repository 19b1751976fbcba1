package io.assay.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.events.ApprovalSuspended;
import io.assay.events.ArtefactRecalled;
import io.assay.events.FindingClosed;
import io.assay.events.FindingRaised;
import io.assay.events.LegalHoldChanged;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRetired;
import io.assay.registry.store.Portion.Ask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What governance did to versions, as it is shown. */
class GovernedTest {

    private static final Ask ALL = new Ask(null, null, 100);

    private static EmbeddedDatabase server;
    private static Showcase shown;
    private final Week week = new Week();

    @BeforeAll
    static void open() {
        server = EmbeddedDatabase.start();
        shown = Showcase.in(server, "governed");
    }

    @AfterAll
    static void close() {
        shown.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        shown.jdbc.execute("truncate event, version, model, serving_history, slot, audit_fact, lineage, recall");
    }

    @Test
    void showsWhatIsSupersededSuspendedAndRetired() {
        approvedAndDeployed("1", 1);
        approvedAndDeployed("2", 2);
        shown.show(week.told);
        assertThat(state("1")).isEqualTo("superseded");
        assertThat(state("2")).isEqualTo("live");

        week.at(3, Samples.of(ApprovalSuspended.class), "r/a", "2");
        week.at(3, Samples.of(ModelRetired.class), "r/a", "1");
        shown.show(week.told);
        assertThat(state("1")).isEqualTo("retired");
        assertThat(state("2")).isEqualTo("suspended");

        week.at(4, Samples.of(ModelApproved.class), "r/a", "2");
        shown.show(week.told);
        assertThat(state("2")).isEqualTo("live");
    }

    @Test
    void listsModelsWithTheirIncidentsAndWhomTheyWaitFor() {
        week.governed("r/a", "1", "{\"incident\": true, \"stage\": \"production\"}");
        week.governed("r/b", "1", "{\"incident\": false, \"waitsFor\": [{\"who\": \"role:validator\", \"what\": \"approval\"}]}");
        shown.show(week.told);

        var models = new Models(shown.client())
                .page(new ModelQuery(null, null, null, null, null, null, null, null, ModelQuery.Order.MODEL, false, 0, 9, null))
                .items();

        assertThat(models).extracting(ModelShown::incident).containsExactly(true, false);
        assertThat(models).extracting(model -> model.waitsFor().toString())
                .containsExactly("[]", "[{\"who\":\"role:validator\",\"what\":\"approval\"}]");
    }

    @Test
    void tellsRecallsToThoseWhoseModelsAreMadeOfTheBytes() {
        made("r/a", "1", "assay:sha256/aa");
        made("other/b", "1", "assay:sha256/aa");
        week.at(1, recall("assay:sha256/aa"), "assay:sha256/aa", null);
        week.at(2, recall("assay:sha256/bb"), "assay:sha256/bb", null);
        shown.show(week.told);
        var recalls = new RecalledArtefacts(shown.client());

        var first = recalls.latest(new Ask(null, null, 1));
        var rest = recalls.latest(new Ask(null, Bookmark.read(first.next(), "ts").orElseThrow(), 1));
        var seen = recalls.latest(new Ask(Set.of("r"), null, 9));

        assertThat(first.items()).extracting(RecalledArtefacts.Recall::artefactDigest).containsExactly("assay:sha256/bb");
        assertThat(rest.items()).extracting(RecalledArtefacts.Recall::models).containsExactly(List.of("other/b", "r/a"));
        assertThat(rest.next()).isNull();
        assertThat(seen.items()).extracting(RecalledArtefacts.Recall::models).containsExactly(List.of("r/a"));
        assertThat(recalls.modelsMadeOf("assay:sha256/aa")).containsExactlyInAnyOrder("other/b", "r/a");
        assertThat(recalls.modelsMadeOf("assay:sha256/cc")).isEmpty();
    }

    @Test
    void tellsFindingsOfAModelByTheLatestCount() {
        week.governed("r/a", "1", "{\"findings\": [{\"id\": \"f1\", \"version\": \"1\"}, {\"id\": \"f2\", \"closedBy\": null}]}");
        week.governed("r/a", "2", "{\"findings\": [{\"id\": \"f2\", \"closedBy\": \"person:vera\"}]}");
        shown.show(week.told);
        var findings = new ModelFindings(shown.client());

        var first = findings.of("r/a", null, new Ask(null, null, 1));
        var rest = findings.of("r/a", null, new Ask(null, Bookmark.read(first.next(), "s").orElseThrow(), 1));

        assertThat(first.items().toString()).contains("f1");
        assertThat(rest.items().toString()).contains("f2", "person:vera");
        assertThat(findings.of("r/a", "open", ALL).items()).hasSize(1);
        assertThat(findings.of("r/a", "closed", ALL).items().toString()).contains("f2");
        assertThat(findings.one("r/a", "f3")).isEmpty();
    }

    @Test
    void tellsWhichHoldsAreInForce() {
        hold(1, "h1", true);
        hold(2, "h2", true);
        hold(3, "h1", false);
        shown.show(week.told);
        var holds = new LegalHolds(shown.client());

        assertThat(holds.on("r/a", ALL).items()).extracting(LegalHolds.Hold::held).containsExactly(false, true);
        assertThat(holds.held("r/a", "h1")).isFalse();
        assertThat(holds.held("r/a", "h2")).isTrue();
    }

    @Test
    void tellsInATimelineWhatConcernsTheVersionItsModelAndItsBytes() {
        made("r/a", "1", "assay:sha256/aa");
        finding("mine", "1");
        finding("theirs", "2");
        closed("mine");
        closed("theirs");
        closed("of-the-model");
        week.at(1, recall("assay:sha256/aa"), "assay:sha256/aa", null);
        week.at(1, recall("assay:sha256/bb"), "assay:sha256/bb", null);
        shown.show(week.told);

        var timeline = new Events(shown.client()).timeline("r/a", "1", 0, 9);

        assertThat(timeline.items()).extracting(EventShown::type).containsExactlyInAnyOrder(
                "ModelRegistered", "FindingRaised", "FindingClosed", "FindingClosed", "ArtefactRecalled");
        assertThat(timeline.total()).isEqualTo(5);
    }

    private void approvedAndDeployed(String version, long epoch) {
        week.at(1, Samples.of(ModelApproved.class), "r/a", version);
        week.slot(week.at(1, Samples.of(ModelDeployed.class), "r/a", version), epoch);
    }

    private String state(String version) {
        return new Inventory(shown.client()).version("r/a", version).orElseThrow().state();
    }

    private void made(String model, String version, String digest) {
        var registered = week.at(0, Samples.of(ModelRegistered.class), model, version);
        ModelFacts facts = registered.getFacts();
        facts.getArtefacts().forEach(file -> Samples.set(file, "digest", file.getRole().equals("model") ? digest : "assay:sha256/ff"));
    }

    private static ArtefactRecalled recall(String digest) {
        var recall = Samples.of(ArtefactRecalled.class);
        Samples.set(recall, "artefactDigest", digest);
        return recall;
    }

    private void finding(String id, String version) {
        Samples.set(week.at(1, Samples.of(FindingRaised.class), "r/a", version), "findingId", id);
    }

    private void closed(String id) {
        Samples.set(week.at(2, Samples.of(FindingClosed.class), "r/a", null), "findingId", id);
    }

    private void hold(int second, String id, boolean held) {
        var hold = week.at(second, Samples.of(LegalHoldChanged.class), "r/a", null);
        Samples.set(hold, "holdId", id);
        Samples.set(hold, "held", held);
    }
}
