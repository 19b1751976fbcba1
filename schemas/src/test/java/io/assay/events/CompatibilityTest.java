package io.assay.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {

    static java.util.List<Path> current() {
        return SchemaFiles.in(SchemaFiles.CURRENT, ".avsc").stream()
                .filter(f -> !f.toString().contains("internal"))
                .toList();
    }

    static java.util.List<Path> released() {
        return SchemaFiles.in(SchemaFiles.RELEASED, ".avsc");
    }

    @ParameterizedTest
    @MethodSource("current")
    void aPublishedEventHasNoShapeThatCouldBreakItsReaders(Path file) {
        assertThat(Compatibility.problemsIn(SchemaFiles.parse(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyReleaseAndTheCurrentSchemaReadEachOther(Path file) {
        Schema released = SchemaFiles.parse(file);

        Schema current = SchemaFiles.parse(SchemaFiles.CURRENT.resolve(file.getFileName()));

        assertThat(Compatibility.problemsBetween(released, current)).isEmpty();
    }

    @Test
    void findsAFieldThatWasAddedWithoutADefault() {
        Schema old = SchemaBuilder.record("E").fields().requiredString("a").endRecord();

        Schema bad = SchemaBuilder.record("E").fields().requiredString("a").requiredString("b").endRecord();

        assertThat(Compatibility.problemsBetween(old, bad)).singleElement().asString().contains("a new reader");
    }

    @Test
    void findsAFieldThatWasTakenAwayWithoutADefault() {
        Schema old = SchemaBuilder.record("E").fields().requiredString("a").requiredString("b").endRecord();

        Schema bad = SchemaBuilder.record("E").fields().requiredString("a").endRecord();

        assertThat(Compatibility.problemsBetween(old, bad)).singleElement().asString().contains("an old reader");
    }

    @Test
    void findsEachShapeThatWouldBreakOneDay() {
        Schema bad = new Schema.Parser().parse("""
                {"type": "record", "name": "E", "fields": [
                  {"name": "a", "type": ["string", "null"], "doc": "d", "default": ""},
                  {"name": "b", "type": {"type": "enum", "name": "X", "symbols": ["A"]}, "doc": "d"},
                  {"name": "c", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9}, "doc": "d"},
                  {"name": "d", "type": "string"}]}
                """);

        assertThat(Compatibility.problemsIn(bad)).hasSize(5);
    }
}
