package io.assay.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.DeploymentRequested;
import io.assay.events.FindingRaised;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelUndeployed;
import io.assay.registry.store.LineageGraph.Edge;
import io.assay.registry.store.Portion.Ask;
import io.assay.wire.event.Metas;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What auditors ask beside the matrix, each of a history of its own. */
class AuditQueriesTest {

    private static final Ask ALL = new Ask(null, null, 100);

    private static EmbeddedDatabase server;
    private static Showcase shown;
    private final Week week = new Week();

    @BeforeAll
    static void open() {
        server = EmbeddedDatabase.start();
        shown = Showcase.in(server, "queries");
    }

    @AfterAll
    static void close() {
        shown.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        shown.jdbc.execute("truncate event, version, model, serving_history, slot, audit_fact, lineage");
    }

    @Test
    void tellsWhatServedBetweenTwoDatesAndWhoDecided() {
        var request = week.at(0, Samples.of(DeploymentRequested.class), "r/a", "1");
        Samples.set(request, "requestedBy", "person:otto");
        var approval = week.at(0, Samples.of(ModelApproved.class), "r/a", "1");
        var first = week.slot(week.at(1, Samples.of(ModelDeployed.class), "r/a", "1"), 1);
        Samples.set(first, "requestId", Metas.of(request).getEventId());
        Samples.set(first, "approvalId", Metas.of(approval).getEventId());
        week.slot(week.at(3, Samples.of(ModelUndeployed.class), "r/a", "1"), 2);
        week.slot(week.at(5, Samples.of(BreakGlassDeployed.class), "r/a", "2"), 3);
        shown.show(week.told);

        assertThat(between(3, 4)).isEmpty();
        assertThat(between(0, 2)).singleElement().satisfies(served -> {
            assertThat(served.requestedBy()).hasToString("[\"person:otto\"]");
            assertThat(served.approvals().toString()).contains("\"person\":", "\"role\":");
            assertThat(served.until()).isEqualTo(Week.MONDAY.plusSeconds(3));
            assertThat(served.breakGlass()).isFalse();
        });
        assertThat(between(2, 9)).extracting(Productions.Production::version).containsExactly("1", "2");
        assertThat(between(6, 9)).singleElement().satisfies(served -> {
            assertThat(served.breakGlass()).isTrue();
            assertThat(served.until()).isNull();
            assertThat(served.requestedBy().toString()).contains("persons");
        });
    }

    @Test
    void tellsWhoseApprovalsEndAndWhichHaveEndedThoughTheVersionServes() {
        Samples.set(week.at(0, Samples.of(ModelApproved.class), "r/serving", "1"), "expiresAt", Week.MONDAY.plusSeconds(10));
        week.slot(week.at(1, Samples.of(ModelDeployed.class), "r/serving", "1"), 1);
        Samples.set(week.at(0, Samples.of(ModelApproved.class), "r/waiting", "1"), "expiresAt", Week.MONDAY.plusSeconds(200));
        Samples.set(week.at(0, Samples.of(ModelApproved.class), "r/over", "1"), "expiresAt", Week.MONDAY.plusSeconds(5));
        Samples.set(week.at(0, Samples.of(ModelApproved.class), "r/later", "1"), "expiresAt", Week.MONDAY.plusSeconds(999));
        shown.show(week.told);

        var ending = new Expiries(shown.client()).until(Week.MONDAY.plusSeconds(100), Week.MONDAY.plusSeconds(300), ALL).items();

        assertThat(ending).extracting(Expiries.Expiry::model).containsExactly("r/serving", "r/waiting");
        assertThat(ending).extracting(Expiries.Expiry::expired).containsExactly(true, false);
        assertThat(ending).allSatisfy(one -> assertThat(one.approvals().toString()).contains("person:"));
    }

    @Test
    void tellsModelsThatNobodyAnswersFor() {
        week.owned("r/kept", "person:olivia");
        week.owned("r/left", "person:gone");
        week.owned("r/none", "");
        shown.show(week.told);

        var orphans = new Ownerless(shown.client()).models(Showcase.SCOPE.left(), ALL).items();

        assertThat(orphans).extracting(Ownerless.Orphan::model).containsExactly("r/left", "r/none");
        assertThat(orphans).extracting(Ownerless.Orphan::owner).containsExactly("person:gone", null);
    }

    @Test
    void followsLineageBothWaysAndThroughCircles() {
        week.madeFrom("r/score", "1", List.of("r/rows"), null, List.of());
        week.madeFrom("r/score", "2", List.of(), "r/score:1", List.of("r/limit:1"));
        week.madeFrom("r/limit", "1", List.of(), null, List.of("r/score:2"));
        week.madeFrom("r/other", "1", List.of("r/others"), null, List.of());
        shown.show(week.told);
        var graph = new LineageGraph(shown.client());

        var fed = graph.feeding("r/rows", null);
        var sources = graph.fedBy("r/limit", "1", null);

        assertThat(fed.edges()).extracting(Edge::model, Edge::version, Edge::steps).contains(
                tuple("r/score", "1", 1),
                tuple("r/score", "2", 2),
                tuple("r/limit", "1", 3)).hasSize(4);
        assertThat(sources.edges()).extracting(Edge::source).contains("r/score:2", "r/score:1", "r/rows").doesNotContain("r/others");
        assertThat(graph.feeding("r/score", null, null).edges()).extracting(Edge::model).contains("r/score", "r/limit");
        assertThat(graph.feeding("r/rows", Set.of("elsewhere")).edges()).isEmpty();
    }

    @Test
    void tellsWhatChangedInTheOrderOfTheLogPortionByPortion() {
        week.at(0, Samples.of(ModelRegistered.class), "r/a", "1");
        week.at(1, Samples.of(ModelApproved.class), "r/a", "1");
        week.at(1, Samples.of(FindingRaised.class), "r/a", "1");
        week.slot(week.at(2, Samples.of(ModelDeployed.class), "r/a", "1"), 1);
        shown.show(week.told);
        var changes = new Changes(shown.client());

        var first = changes.since(Week.MONDAY, new Ask(null, null, 2));
        var rest = changes.since(Week.MONDAY, new Ask(null, Bookmark.read(first.next(), "snnt").orElseThrow(), 2));

        assertThat(first.items()).extracting(Changes.Change::type).containsExactly("FindingRaised", "ModelApproved");
        assertThat(first.items().getLast().with().toString()).contains("person:");
        assertThat(rest.items()).extracting(Changes.Change::type).containsExactly("ModelDeployed");
        assertThat(rest.next()).isNull();
        assertThat(changes.since(Week.MONDAY, new Ask(Set.of("elsewhere"), null, 2)).items()).isEmpty();
    }

    @Test
    void tellsWhatTheRegistryCountsAsOpen() {
        week.governed("r/a", "1", """
                {"exceptions": [{"id": "x1", "version": "1", "check": "psi", "expiresAt": "2026-03-09T00:00:00Z", "ended": false},
                    {"id": "x2", "version": "1", "expiresAt": "2026-03-01T00:00:00Z", "ended": false},
                    {"id": "x3", "version": "1", "expiresAt": "2026-03-09T00:00:00Z", "ended": true}],
                 "findings": [{"id": "f1", "version": "1"}, {"id": "f2", "closedBy": "person:vera"}, {"id": "f3"}]}""");
        week.governed("r/a", "2", "{\"exceptions\": [], \"findings\": [{\"id\": \"f3\", \"version\": null}], \"stage\": \"trial\"}");
        week.governed("r/b", "1", "no JSON at all");
        shown.show(week.told);
        var matters = new OpenMatters(shown.client());

        assertThat(matters.exceptions(Week.MONDAY, ALL).items()).extracting(OpenMatters.Matter::id).containsExactly("x1");
        assertThat(matters.findings(Week.MONDAY, ALL).items())
                .extracting(m -> m.version() + " " + m.id()).containsExactly("1 f1", "2 f3");
        assertThat(shown.jdbc.queryForObject("select count(*) from event", Long.class)).isZero();
    }

    private List<Productions.Production> between(int from, int to) {
        return new Productions(shown.client())
                .between(Week.MONDAY.plusSeconds(from), Week.MONDAY.plusSeconds(to), Showcase.SCOPE.production(), ALL)
                .items();
    }
}
