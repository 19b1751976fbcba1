package io.assay.suite.evidence;

import io.assay.statistics.SliceColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds by which values of which columns live performance will be looked at apart: the hold-out's groups and segments. */
final class SlicePortrait {

    private SlicePortrait() {}

    static List<SliceColumn> of(Rows holdOut) {
        return Stream.concat(
                        holdOut.groups().entrySet().stream().map(group -> slice(group, SliceColumn.PROTECTED)),
                        holdOut.segments().entrySet().stream().map(segment -> slice(segment, "segment")))
                .sorted(Comparator.comparing(SliceColumn::role).thenComparing(SliceColumn::name))
                .toList();
    }

    private static SliceColumn slice(Map.Entry<String, Codes> column, String role) {
        Codes codes = column.getValue();
        long[] counts = new long[codes.names().size()];
        IntStream.range(0, codes.rows()).map(codes::code).filter(code -> code >= 0).forEach(code -> counts[code]++);
        List<String> frequent = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer code) -> -counts[code]).thenComparing(codes.names()::get))
                .limit(SliceColumn.MOST_VALUES)
                .map(codes.names()::get)
                .toList();
        return new SliceColumn(column.getKey(), role, frequent);
    }
}
