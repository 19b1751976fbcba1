package io.assay.registry.web;

import io.assay.registry.store.Registered;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.table.ColumnType;
import io.assay.table.TableFiles;
import io.assay.table.TableReader;
import io.assay.table.UnlabelledRows;
import io.assay.table.ValueType;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.NotAllowedException;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Hands out a data set's features, numbered and without labels, to be scored where a model's owner runs it. Its steward and
 * its named readers may have them, whatever their roles; who took them is logged.
 */
@RestController
class DataSetRows {

    private static final Logger LOG = LoggerFactory.getLogger(DataSetRows.class);

    private final Registered registered;
    private final ContentStore store;

    DataSetRows(Registered registered, ContentStore store) {
        this.registered = registered;
        this.store = store;
    }

    @Allowed(Roles.ANY)
    @GetMapping("/data-sets/{tenant}/{name}/rows")
    void rows(Person person, @PathVariable String tenant, @PathVariable String name, HttpServletResponse response)
            throws IOException {
        String id = tenant + "/" + name;
        JsonNode described = registered.dataSet(id)
                .map(JsonNode.class::cast)
                .orElseThrow(() -> RefusedException.notFound("data set " + id));
        requireReader(person, id, described);
        TableReader features = features(described);
        Digest digest = held(described);
        LOG.atInfo().addKeyValue("dataSet", id).addKeyValue("digest", digest).addKeyValue("person", person.id())
                .log("rows handed out without labels");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + tenant + "-" + name + "-rows.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream file = store.open(digest)) {
            UnlabelledRows.write(features, file, response.getOutputStream());
        }
    }

    private static void requireReader(Person person, String id, JsonNode described) {
        boolean reader = described.path("readers").valueStream().map(JsonNode::asString).anyMatch(person.id()::equals);
        if (!reader && !described.path("steward").asString("").equals(person.id())) {
            throw new NotAllowedException(
                    person.id() + " is neither steward nor a named reader of data set " + id + "; let one of them ask");
        }
    }

    private static TableReader features(JsonNode described) {
        String format = described.path("format").asString("");
        List<ColumnType> features = described.path("columns").valueStream()
                .filter(column -> column.path("role").asString("").equals("feature"))
                .map(column -> new ColumnType(column.path("name").asString(), type(format, column), true))
                .toList();
        return TableFiles.reader(format, features);
    }

    /** Cells of text go out as they stand in the file. */
    private static ValueType type(String format, JsonNode column) {
        return format.equals("csv")
                ? ValueType.STRING
                : ValueType.valueOf(column.path("type").asString("").toUpperCase(Locale.ROOT));
    }

    private Digest held(JsonNode described) {
        Digest digest = Digest.parse(described.path("digest").asString());
        if (!store.holds(digest)) {
            throw RefusedException.notFound("the file " + digest);
        }
        return digest;
    }
}
