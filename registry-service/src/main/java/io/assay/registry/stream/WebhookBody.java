package io.assay.registry.stream;

import io.assay.wire.event.EventJson;
import io.assay.wire.event.Metas;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/** An event as Standard Webhooks carry it: type, timestamp, data. */
final class WebhookBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 256 * 1024;

    /** What names a thing of a tenant: {@code <tenant>/<name>}. */
    private static final String[] IDS = {"modelId", "useCaseId", "dataSetId"};

    private WebhookBody() {}

    /** Its JSON text; of an event that is too large only what names it. */
    static String of(SpecificRecord event) {
        String whole = text(event, EventJson.tree(EventJson.text(event)));
        return whole.length() <= LARGEST ? whole : text(event, named(event));
    }

    /** The tenant that an event is about; empty where it is about none. */
    static String tenant(SpecificRecord event) {
        return Stream.of(IDS)
                .map(event.getSchema()::getField)
                .filter(field -> field != null && event.get(field.pos()) != null)
                .map(field -> event.get(field.pos()).toString())
                .map(id -> id.substring(0, Math.max(0, id.indexOf('/'))))
                .findFirst()
                .orElse("");
    }

    private static String text(SpecificRecord event, Object data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type(event));
        body.put("timestamp", Metas.of(event).getOccurredAt().toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private static String type(SpecificRecord event) {
        return "assay." + event.getSchema().getName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> named(SpecificRecord event) {
        var data = new LinkedHashMap<String, Object>();
        Stream.of("meta", "modelId", "version", "useCaseId", "dataSetId").forEach(name -> {
            Schema.Field field = event.getSchema().getField(name);
            if (field != null) {
                data.put(name, EventJson.tree(EventJson.text(event.get(field.pos()))));
            }
        });
        data.put("leftOut", "the event is too large to be sent; ask for it at GET /events/" + Metas.of(event).getEventId());
        return data;
    }
}
