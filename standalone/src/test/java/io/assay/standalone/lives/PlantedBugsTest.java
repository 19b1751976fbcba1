package io.assay.standalone.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ApprovalGiven;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelValidated;
import io.assay.events.Verdict;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.event.Metas;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bugs planted between and beside the real topologies: the lives bring each to light, and the checker names it. */
class PlantedBugsTest {

    private static final int MOST_SCRIPTS = 400;
    private static final int UNKIND = 1;
    private static final long NEVER_HEARD = 1_000;

    private static Estate estate;

    @BeforeAll
    static void open(@TempDir Path store) {
        estate = new Estate(new FolderStore(store));
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @Test
    void findsAWriterThatWritesTwice() {
        var twice = appending("-twice", letter -> is(letter, ModelDeployed.class) ? List.of(letter, letter) : List.of(letter));

        finds(twice, "I4", "was written more than once");
    }

    @Test
    void findsAWriterThatLosesWhatItSaid() {
        var lossy = appending("-lossy", letter -> is(letter, ModelRegistered.class) ? List.of() : List.of(letter));

        finds(lossy, "I1", "was neither registered nor refused");
    }

    /** A door knows a service's words by their sequence; one that rises at each hearing is never known. */
    @Test
    void findsADoorThatNoLongerKnowsDuplicates() {
        var hearings = new AtomicLong();
        var forgetful = hearing("-forgetful", letter -> is(letter, ModelApproved.class)
                ? changed(letter, ModelApproved.class, a -> Metas.stamp(a, Meta.newBuilder(a.getMeta())
                        .setSequence(a.getMeta().getSequence() + NEVER_HEARD * hearings.incrementAndGet()).build()))
                : letter);

        finds(forgetful, "I4", "was written more than once");
    }

    @Test
    void findsAnApprovalOfOtherBytesThatCounts() {
        var blind = hearing("-blind", letter -> is(letter, ApprovalGiven.class)
                ? changed(letter, ApprovalGiven.class, g -> ApprovalGiven.newBuilder(g)
                        .setArtefactDigest(People.digest(g.getVersion())).build())
                : letter);

        finds(blind, "I2", "never gave for these bytes");
    }

    @Test
    void findsASelfApprovalUnderAnotherName() {
        var masked = hearing("-masked", letter -> is(letter, ApprovalGiven.class)
                ? changed(letter, ApprovalGiven.class, g -> ApprovalGiven.newBuilder(g)
                        .setPerson(g.getPerson().replace("dana", "nobody").replace("devi", "nobody")).build())
                : letter);

        finds(masked, "I2", "never gave for these bytes");
    }

    @Test
    void findsAFailedVerdictThatIsHeardAsAPass() {
        var deaf = hearing("-deaf", letter -> is(letter, ModelValidated.class)
                ? changed(letter, ModelValidated.class, v -> ModelValidated.newBuilder(v).setVerdict(Verdict.PASSED).build())
                : letter);

        finds(deaf, "I2", "rests on a verdict in which auc failed, which nobody accepted");
    }

    @Test
    void findsAnApprovalThatIsStretchedBeyondItsEnvironment() {
        var stretched = hearing("-stretched", letter -> is(letter, ModelApproved.class)
                ? changed(letter, ModelApproved.class, a -> ModelApproved.newBuilder(a)
                        .setEnvironments(List.of("prod", "test", "nowhere")).build())
                : letter);

        finds(stretched, "I2", "is not approved for nowhere");
    }

    @Test
    void findsAValidatorThatPassesOnDevelopersData() {
        var bribed = new Tampering("-bribed", List::of, UnaryOperator.identity(), true);

        finds(bribed, "I10", "which person:dana registered");
        finds(bribed, "I10", "which person:devi may read");
    }

    /** Some life brings the bug to light, and the checker names it so. */
    private static void finds(Tampering tampering, String promise, String words) {
        boolean found = IntStream.range(0, MOST_SCRIPTS)
                .mapToObj(script -> new Life(estate, script, UNKIND, tampering).played())
                .flatMap(told -> told.violations().stream())
                .anyMatch(v -> v.promise().equals(promise) && v.words().contains(words));
        assertThat(found).as("a life in which " + promise + " is broken: " + words).isTrue();
    }

    private static Tampering appending(String name, Function<Letter, List<Letter>> appended) {
        return new Tampering(name, appended, UnaryOperator.identity(), false);
    }

    private static Tampering hearing(String name, UnaryOperator<Letter> heard) {
        return new Tampering(name, List::of, heard, false);
    }

    private static boolean is(Letter letter, Class<?> type) {
        return letter.value().length > 5 && letter.topic().equals(Topics.declared().nameOf(type));
    }

    private static <E extends SpecificRecord> Letter changed(Letter letter, Class<E> type, UnaryOperator<E> change) {
        E event = change.apply(estate.codec.decode(letter.value(), type));
        return new Letter(letter.topic(), letter.key(), estate.codec.encode(letter.topic(), event), letter.headers(), letter.at());
    }
}
