package io.assay.standalone.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.store.FolderStore;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of whole lives through the real topologies, each script in several orders. What fails names its seeds;
 * {@code -Dlives.script=S -Dlives.order=O} plays that life alone and tells it event by event.
 */
class LivesTest {

    private static final int SCRIPTS = Integer.getInteger("lives.scripts", 400);
    private static final int ORDERS = Integer.getInteger("lives.orders", 5);
    private static final int AT_ONCE = 2;
    private static final Set<String> NOT_REACHED = Set.of(
            "ReviewGiven", "FindingChanged", "StandingApprovalGiven", "BreakGlassRequested",
            "BreakGlassDeployed", "ArtefactRecalled", "CheckpointPublished");

    @TempDir
    private Path store;

    @Test
    void keepEveryPromiseAndEndTheSameInEveryOrder() {
        List<Season> seasons = IntStream.range(0, AT_ONCE)
                .mapToObj(first -> CompletableFuture.supplyAsync(() -> new Season()
                        .play(new FolderStore(store.resolve("store-" + first)), first, SCRIPTS, AT_ONCE, ORDERS)))
                .toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(seasons.stream().flatMap(season -> season.wrong().stream())).isEmpty();
        assertThat(seasons.stream().mapToInt(Season::lives).sum()).isEqualTo(SCRIPTS * ORDERS);
        assertThat(seasons.stream().mapToInt(Season::compared).sum()).isGreaterThan(SCRIPTS / 2);
        Set<String> kinds = seasons.stream().flatMap(s -> s.kinds().stream()).collect(Collectors.toSet());
        assertThat(kinds).as("kinds of events that were said").containsAll(published());
    }

    @Test
    @EnabledIfSystemProperty(named = "lives.script", matches = "\\d+")
    void tellsOneLifeAgain() {
        try (var estate = new Estate(new FolderStore(store))) {
            var life = new Life(estate, Integer.getInteger("lives.script"), Integer.getInteger("lives.order", 0),
                    Tampering.NONE);

            Told told = life.played();

            System.out.println(life.script().plan + told.toString());
            assertThat(told.violations()).isEmpty();
        }
    }

    private static List<String> published() {
        return Topics.declared().published().map(Topic::event).filter(e -> !NOT_REACHED.contains(e)).toList();
    }
}
