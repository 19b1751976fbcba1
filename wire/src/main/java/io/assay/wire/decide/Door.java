package io.assay.wire.decide;

import io.assay.events.Meta;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Translates between the events of the contract and the words of one domain; the only place that sees both.
 *
 * @param <S> state kept per key
 * @param <H> what the domain hears
 * @param <F> what the domain says
 */
public interface Door<S, H, F> {

    /** The state's type, for keeping it as JSON. */
    Class<S> stateType();

    /** The state of a key of which nothing has been heard. */
    S unheard(String key);

    /** An event in the domain's words; references answer what other events have said about other things. */
    H heard(SpecificRecord event, References references);

    /** The same for a door that must know when the broker appended the event, which a signature's term is judged by. */
    default H heard(SpecificRecord event, References references, Instant appendedAt) {
        return heard(event, references);
    }

    /** A fact as an event; {@code open} is the meta to build it with, which the decider replaces by the final one. */
    SpecificRecord said(F fact, Meta open);

    /**
     * The event as it is sent, once its final meta is known; for a door that signs what it says. The same event must come out
     * the same, so nothing in it may come from a clock or from dice.
     */
    default SpecificRecord sealed(F fact, SpecificRecord event) {
        return event;
    }

    /** When the domain wants to be woken about a key next; null for never. */
    default Instant due(S state) {
        return null;
    }

    /**
     * What the domain hears when it is woken about a key, because something is due or because the grounds changed; the
     * references answer what other events have said meanwhile.
     */
    default H woken(S state, References references) {
        throw new UnsupportedOperationException("this door gives no dates and no grounds");
    }

    /** What a key's decisions rest on in referenced tables: when something is said there, the key is woken. */
    default Set<Concern> concerns(S state) {
        return Set.of();
    }

    /** The referenced tables in which concerns lie. */
    default List<String> tables() {
        return List.of();
    }

    /** One word for all else that decisions rest on beside a key's own events; when it changes, every key is woken once. */
    default String grounds(References references) {
        return "";
    }

    /** The output record's key; the key of what was heard unless the topic's rule differs. */
    default String keyOf(SpecificRecord event, String heardKey) {
        return heardKey;
    }
}
