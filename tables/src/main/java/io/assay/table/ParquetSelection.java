package io.assay.table;

import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.util.List;

/**
 * Which columns of a Parquet file are decoded. The library takes a dot in a name for a step into a structure; where a wanted
 * name has one, it is asked for all columns.
 */
final class ParquetSelection {

    private final List<String> names;
    private final List<ColumnSchema> decoded;
    private final boolean all;

    ParquetSelection(List<ColumnType> wanted, List<ColumnSchema> there) {
        this.names = wanted.stream().map(ColumnType::name).toList();
        this.all = names.stream().anyMatch(name -> name.contains("."));
        requireAll(there.stream().map(ColumnSchema::name).toList());
        wanted.forEach(type -> ParquetTypes.require(type, named(type.name(), there)));
        this.decoded = all ? there : wanted.stream().map(type -> named(type.name(), there)).toList();
        decoded.forEach(ParquetTypes::requireDecodable);
    }

    List<ColumnSchema> decoded() {
        return decoded;
    }

    ColumnProjection projection() {
        return all ? ColumnProjection.all() : ColumnProjection.columns(names.toArray(String[]::new));
    }

    private void requireAll(List<String> there) {
        List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadRowsException("the file lacks the columns " + missing + "; it has " + there);
        }
        names.stream().filter(name -> there.indexOf(name) != there.lastIndexOf(name)).findFirst().ifPresent(name -> {
            throw new BadRowsException("the file has column '" + name + "' twice; name each column once");
        });
    }

    private static ColumnSchema named(String name, List<ColumnSchema> there) {
        return there.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }
}
