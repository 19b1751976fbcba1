package io.assay.wire.decision;

import java.util.List;

/**
 * What becomes of one thing heard: facts and a new state, nothing new, a wait, or a refusal.
 *
 * @param <S> the state that decides
 * @param <F> the facts that are said
 */
public sealed interface Decision<S, F> {

    /** Something happened: the state moves on and the facts are said, together. */
    record Said<S, F>(S state, List<F> facts) implements Decision<S, F> {}

    /** It was known already; silent and counted. */
    record NothingNew<S, F>() implements Decision<S, F> {}

    /** It came before its cause; it is kept and decided again when more is known. */
    record Waits<S, F>(String forWhat) implements Decision<S, F> {}

    /** It cannot be: it goes to the dead letters with this reason; what others must know of it is said. */
    record Refused<S, F>(String reason, List<F> facts) implements Decision<S, F> {}

    /** The state moves on and these facts are said. */
    @SafeVarargs
    static <S, F> Decision<S, F> say(S state, F... facts) {
        return new Said<>(state, List.of(facts));
    }

    /** The state moves on and these facts are said. */
    static <S, F> Decision<S, F> say(S state, List<? extends F> facts) {
        return new Said<>(state, List.copyOf(facts));
    }

    /** It was known already. */
    static <S, F> Decision<S, F> nothingNew() {
        return new NothingNew<>();
    }

    /** It came before its cause. */
    static <S, F> Decision<S, F> waitFor(String what) {
        return new Waits<>(what);
    }

    /** It cannot be, and these facts are said of it; the state stays as it is. */
    @SafeVarargs
    static <S, F> Decision<S, F> refuse(String reason, F... facts) {
        return new Refused<>(reason, List.of(facts));
    }
}
