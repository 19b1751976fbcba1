package io.assay.suite.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each check finds the flaw that it is there for. */
class PlantedFlawsTest {

    @Test
    void areFound() {
        List<String> missed = missed(1);

        assertThat(missed).isEmpty();
    }

    @Test
    @Tag("slow")
    void areFoundInAtLeastEightOfTenWorlds() {
        List<String> missed = missed(20);

        assertThat(missed).isEmpty();
    }

    /** Flaws that are found in fewer than eight of ten worlds; the power of all is printed. */
    private static List<String> missed(int worlds) {
        List<String> missed = new ArrayList<>();
        for (Flaw flaw : Flaw.ALL) {
            long found = LongStream.rangeClosed(1, worlds).filter(flaw::found).count();
            System.out.printf("%-34s %-30s found in %2d of %d%n", flaw.name(), flaw.check(), found, worlds);
            if (found < 0.8 * worlds) {
                missed.add(flaw.name());
            }
        }
        return missed;
    }
}
