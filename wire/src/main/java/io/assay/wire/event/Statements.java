package io.assay.wire.event;

import io.assay.events.AllowedSegment;
import io.assay.events.ServingLimits;
import io.assay.signing.Purpose;
import io.assay.signing.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a person's event states, ready to be signed: the event's id, who says it, and every field of the event by its own name,
 * so that none of them can be told otherwise afterwards.
 */
public final class Statements {

    private static final Set<String> UNSIGNED = Set.of("meta", "person", "attestation");
    private static final Map<String, Purpose> PURPOSES = Map.of(
            "ApprovalGiven", Purpose.APPROVAL,
            "ReviewGiven", Purpose.REVIEW,
            "ApprovalRevoked", Purpose.REVOCATION,
            "ExceptionGranted", Purpose.EXCEPTION,
            "TierOverridden", Purpose.TIER_OVERRIDE,
            "StandingApprovalGiven", Purpose.STANDING_APPROVAL,
            "BreakGlassRequested", Purpose.BREAK_GLASS);

    private Statements() {}

    /** Whether an event is what a person states, and so is signed. */
    public static boolean isStated(SpecificRecord event) {
        return PURPOSES.containsKey(event.getSchema().getName());
    }

    /** The statement of an event, without the time of signing. */
    public static Statement of(SpecificRecord event) {
        Schema schema = event.getSchema();
        Statement statement = Statement.of(PURPOSES.get(schema.getName()))
                .with("eventId", Metas.of(event).getEventId())
                .with(Statement.BY, event.get(schema.getField("person").pos()));
        for (Schema.Field field : schema.getFields()) {
            if (!UNSIGNED.contains(field.name())) {
                statement = statement.with(field.name(), plain(event.get(field.pos())));
            }
        }
        return statement;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case ServingLimits limits -> limits(limits);
            case Float number -> number.doubleValue();
            case Number number -> number;
            case Boolean truth -> truth;
            case Collection<?> list -> list;
            default -> value.toString();
        };
    }

    private static Map<String, Object> limits(ServingLimits limits) {
        var segments = new TreeMap<String, Object>();
        for (AllowedSegment segment : limits.getSegments()) {
            segments.put(segment.getInput(), segment.getValues());
        }
        var named = new LinkedHashMap<String, Object>();
        named.put("rowsPerDay", limits.getRowsPerDay());
        named.put("segments", segments);
        return named;
    }
}
