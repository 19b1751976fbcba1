package io.assay.monitoring.web;

import io.assay.monitoring.store.Portion;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a portion for spreadsheets, a line a row (RFC 4180), where the next begins in a header; what is nested as JSON, and
 * what a spreadsheet would take for a formula quoted as text.
 */
final class Csv extends AbstractGenericHttpMessageConverter<Portion<?>> {

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Where the next portion begins. */
    static final String NEXT = "Assay-Next";

    private static final JsonMapper JSON = new JsonMapper();

    Csv() {
        super(TYPE);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Portion.class;
    }

    @Override
    public boolean canRead(Type type, Class<?> context, MediaType sent) {
        return false;
    }

    @Override
    public Portion<?> read(Type type, Class<?> context, HttpInputMessage sent) {
        throw new HttpMessageNotReadableException("lists are not read from CSV", sent);
    }

    @Override
    protected Portion<?> readInternal(Class<? extends Portion<?>> type, HttpInputMessage sent) {
        return read(type, null, sent);
    }

    @Override
    protected void writeInternal(Portion<?> portion, Type type, HttpOutputMessage answer) throws IOException {
        if (portion.next() != null) {
            answer.getHeaders().set(NEXT, portion.next());
        }
        var out = new OutputStreamWriter(answer.getBody(), StandardCharsets.UTF_8);
        if (!portion.items().isEmpty()) {
            write(portion.items(), out);
        }
        out.flush();
    }

    private static void write(List<?> rows, Writer out) throws IOException {
        RecordComponent[] columns = rows.getFirst().getClass().getRecordComponents();
        line(Arrays.stream(columns).map(RecordComponent::getName).toList(), out);
        for (Object row : rows) {
            line(Arrays.stream(columns).map(column -> text(row, column)).toList(), out);
        }
    }

    private static String text(Object row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            return switch (value) {
                case null -> "";
                case JsonNode nested -> JSON.writeValueAsString(nested);
                case Number number -> number.toString();
                default -> safe(value.toString());
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the column " + column.getName() + " cannot be read", e);
        }
    }

    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(List<String> values, Writer out) throws IOException {
        out.write(values.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
