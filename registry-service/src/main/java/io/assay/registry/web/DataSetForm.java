package io.assay.registry.web;

import io.assay.events.Column;
import io.assay.events.DatasetRegistered;
import io.assay.events.Meta;
import java.time.LocalDate;
import java.util.List;

/** A data set as a person describes it; its file lies in the store already. */
record DataSetForm(
        String id,
        String role,
        String digest,
        String format,
        Long size,
        Long rows,
        LocalDate periodFrom,
        LocalDate periodTo,
        String steward,
        List<String> readers,
        List<ColumnForm> columns,
        String description) {

    private static final List<String> ROLES = List.of("training", "developer-test", "hold-out", "reference");
    private static final List<String> COLUMN_ROLES =
            List.of("feature", "label", "protected", "weight", "time", "entity", "segment");
    private static final List<String> TYPES = List.of("double", "float", "long", "int", "string", "boolean");

    /** One column. */
    record ColumnForm(
            String name,
            String role,
            String type,
            String unit,
            Double min,
            Double max,
            List<String> categories,
            Boolean nullable,
            String description) {

        private Column column() {
            return new Column(
                    name, role, type, unit, min, max, listOf(categories), Boolean.TRUE.equals(nullable), description);
        }
    }

    Flaws flaws() {
        var flaws = new Flaws()
                .id("id", id)
                .oneOf("role", role, ROLES)
                .digest("digest", digest)
                .oneOf("format", format, List.of("csv", "parquet", "jsonl"))
                .need("steward", steward);
        for (int i = 0; i < listOf(columns).size(); i++) {
            ColumnForm column = columns.get(i);
            String at = "columns[" + i + "]";
            if (column == null) {
                flaws.need(at, null);
                continue;
            }
            flaws.need(at + ".name", column.name())
                    .oneOf(at + ".role", column.role(), COLUMN_ROLES)
                    .oneOf(at + ".type", column.type(), TYPES);
        }
        return flaws;
    }

    DatasetRegistered event(Meta meta, long bytes) {
        return DatasetRegistered.newBuilder()
                .setMeta(meta)
                .setDataSetId(id)
                .setRole(role)
                .setDigest(digest)
                .setFormat(format)
                .setSize(bytes)
                .setRows(rows)
                .setPeriodFrom(periodFrom)
                .setPeriodTo(periodTo)
                .setSteward(steward)
                .setRegisteredBy(meta.getActor())
                .setReaders(listOf(readers))
                .setColumns(listOf(columns).stream().map(ColumnForm::column).toList())
                .setDescription(description)
                .build();
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : given;
    }
}
