package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SlotViewTest {

    private static final SlotView UNHEARD = SlotView.unheard(new Place("retail/credit-risk", "prod"));

    @Test
    void isTheSameInWhateverOrderTheTopicsTellIt() {
        List<UnaryOperator<SlotView>> words = new ArrayList<>(List.of(
                slot -> slot.live(placed(1, "1.0.0")),
                slot -> slot.live(placed(2, "1.2.0")),
                slot -> slot.shadow(placed(3, "1.0.0")),
                slot -> slot.live(placed(4, "1.0.0")).shadow(Placed.empty(4, Instant.EPOCH)),
                slot -> slot.shadow(placed(5, "1.3.0")),
                slot -> slot.live(Placed.empty(6, Instant.EPOCH))));
        SlotView told = tell(words);

        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(words, new Random(seed));
            assertThat(tell(words)).as("seed " + seed).isEqualTo(told);
        }
        assertThat(told.live().serves()).isFalse();
        assertThat(told.shadow().version()).isEqualTo("1.3.0");
        assertThat(told.epoch()).isEqualTo(6);
    }

    private static SlotView tell(List<UnaryOperator<SlotView>> words) {
        SlotView view = UNHEARD;
        for (var word : words) {
            view = word.apply(view);
        }
        return view;
    }

    private static Placed placed(long epoch, String version) {
        return new Placed(epoch, Instant.EPOCH, version, "digest", new Declaration("onnx", null, List.of(), List.of()));
    }
}
