package io.assay.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** Given what was heard, when one thing is heard, then these facts follow. */
final class Story {

    private final Registry registry = new Registry(CreditRisk.policy(), CreditRisk.rulebook());
    private Model model;
    private Decision<Model, Fact> last;

    static Story given(CreditRisk guest, List<Heard> past) {
        var story = new Story();
        story.model = Model.unheard(guest.modelId());
        past.forEach(heard -> story.hears(heard, CreditRisk.AT));
        return story;
    }

    Story when(Heard heard) {
        return when(heard, CreditRisk.AT);
    }

    Story when(Heard heard, Instant at) {
        hears(heard, at);
        return this;
    }

    ListAssert<Fact> thenFacts() {
        assertThat(last).isInstanceOf(Decision.Said.class);
        return assertThat(facts());
    }

    <F extends Fact> F thenOnly(Class<F> type) {
        thenFacts().singleElement().isInstanceOf(type);
        return type.cast(facts().getFirst());
    }

    void thenNothingNew() {
        assertThat(last).isInstanceOf(Decision.NothingNew.class);
    }

    void thenItWaitsFor(String words) {
        assertThat(last).isInstanceOfSatisfying(Decision.Waits.class, w -> assertThat(w.forWhat())
                .contains(words));
    }

    void thenItIsRefused(String words) {
        assertThat(last).isInstanceOfSatisfying(Decision.Refused.class, r -> assertThat(r.reason())
                .contains(words));
    }

    Version state(String version) {
        return model.version(version);
    }

    private List<Fact> facts() {
        return last instanceof Decision.Said<Model, Fact> said
                ? said.facts().stream().filter(fact -> !(fact instanceof Fact.Governed)).toList()
                : List.of();
    }

    private void hears(Heard heard, Instant at) {
        last = registry.decide(model, heard, at);
        if (last instanceof Decision.Said<Model, Fact> said) {
            model = said.state();
        }
    }
}
