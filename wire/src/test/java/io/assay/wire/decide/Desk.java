package io.assay.wire.decide;

import io.assay.events.ApprovalGiven;
import io.assay.events.Meta;
import io.assay.events.ModelRefused;
import io.assay.events.ModelSubmitted;
import io.assay.events.Reason;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** The smallest service there can be: it refuses each submission, and thanks an approval that follows one. */
final class Desk implements Door<Desk.State, Desk.Heard, Desk.Fact> {

    /** What it decides on beside what it hears. */
    String grounds = "";

    sealed interface State {}

    record Empty() implements State {}

    record Refusing(String model, List<String> versions, Instant due) implements State {}

    sealed interface Heard {}

    record Submission(String model, String version, String words) implements Heard {}

    record Approval(String model, String version, String reason) implements Heard {}

    record Woken() implements Heard {}

    record Fact(String model, String version, String words) {}

    static Decision<State, Fact> decide(State past, Heard heard, Instant at) {
        return switch (heard) {
            case Submission s when s.words().equals("bug") -> throw new IllegalStateException("a bug");
            case Submission s when s.words().equals("wire") -> throw new InvalidStateStoreException("the store is closed");
            case Submission s -> Decision.say(
                    new Refusing(s.model(), List.of(s.version()), s.words().startsWith("remind") ? at.plusSeconds(3600) : null),
                    new Fact(s.model(), s.version(), s.words()));
            case Woken w when past instanceof Refusing r ->
                Decision.say(new Refusing(r.model(), r.versions(), null), new Fact(r.model(), r.versions().getFirst(), "woken"));
            case Woken w -> Decision.nothingNew();
            case Approval a when past instanceof Empty -> Decision.waitFor("a submission");
            case Approval a when a.reason().equals("never") -> Decision.refuse("it is never approved");
            case Approval a when a.reason().equals("forged") ->
                Decision.refuse("it is forged", new Fact(a.model(), a.version(), "someone forged an approval"));
            case Approval a -> Decision.say(past, new Fact(a.model(), a.version(), "thanks"));
        };
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State unheard(String key) {
        return new Empty();
    }

    @Override
    public Heard heard(SpecificRecord event, References references) {
        return switch (event) {
            case ModelSubmitted s -> new Submission(s.getModelId(), s.getVersion(), s.getFacts().getIntendedUse());
            case ApprovalGiven a -> new Approval(a.getModelId(), a.getVersion(), a.getReason());
            default -> throw new IllegalArgumentException("the desk does not hear " + event.getSchema().getName());
        };
    }

    @Override
    public Instant due(State state) {
        return state instanceof Refusing refusing ? refusing.due() : null;
    }

    @Override
    public Heard woken(State state, References references) {
        return new Woken();
    }

    @Override
    public String grounds(References references) {
        return grounds;
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return ModelRefused.newBuilder()
                .setMeta(open)
                .setModelId(fact.model())
                .setVersion(fact.version())
                .setSubmissionId("")
                .setReasons(List.of(new Reason("", fact.words(), "")))
                .build();
    }
}
