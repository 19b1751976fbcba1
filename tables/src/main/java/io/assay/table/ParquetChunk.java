package io.assay.table;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.PhysicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One column in one row group: its pages are walked before any is unpacked, so that what a page claims to become is bounded
 * and cannot differ from what it becomes.
 */
final class ParquetChunk {

    private static final int MAGIC = 4;
    private static final int LARGEST_HEADER = 1 << 20;
    private static final int LARGEST_PAGE = 1 << 25;
    private static final int MOST_VALUES = 1 << 22;
    private static final int MOST_INDEX_FIELDS = 1 << 22;
    /** Plain, dictionary in two spellings, runs, and bytes split into streams; the delta encodings multiply without bound. */
    private static final Set<Integer> ENCODINGS = Set.of(0, 2, 3, 8, 9);

    private final InputFile file;
    private final ColumnChunk chunk;
    private final ColumnMetaData about;
    private final ParquetWeight weight;
    private final List<Map<Integer, Object>> dataPages = new ArrayList<>();
    private long rowsWalked;

    ParquetChunk(InputFile file, ColumnChunk chunk, ParquetWeight weight) {
        this.file = file;
        this.chunk = chunk;
        this.about = chunk.metaData();
        this.weight = weight;
    }

    /** Walks all pages, which must hold so many rows; an illegal argument says what is wrong. */
    void walk(long rows) throws IOException {
        require(ParquetCodec.knows(about.codec()), "is packed with " + about.codec()
                + "; write it with SNAPPY, GZIP, ZSTD or without compression");
        long start = chunk.chunkStartOffset();
        long end = start + about.totalCompressedSize();
        require(start >= MAGIC && end >= start && end <= file.length(), "lies outside the file; write the file again");
        long at = start;
        while (at < end && rowsWalked < rows) {
            ParquetPage page = page(at, end);
            require(page.packed() <= end - at - page.head(), "has a page that is cut off; write the file again");
            check(page, at);
            take(page, at, at == start);
            at += page.size();
        }
        require(rowsWalked == rows && about.numValues() == rows,
                "holds " + rowsWalked + " values for " + rows + " rows; write the file again");
        checkIndex();
    }

    private ParquetPage page(long at, long end) throws IOException {
        try {
            return ParquetPage.read(file.readRange(at, (int) Math.min(end - at, LARGEST_HEADER)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("has " + e.getMessage() + " in a page's header; write the file again");
        }
    }

    private void check(ParquetPage page, long at) throws IOException {
        require(page.unpacked() <= LARGEST_PAGE && page.values() <= MOST_VALUES,
                "has a page of %,d bytes and %,d values; write pages of at most %,d bytes and %,d values"
                        .formatted(page.unpacked(), page.values(), LARGEST_PAGE, MOST_VALUES));
        require(ENCODINGS.contains(page.encoding()), "is encoded in a way that is not read (" + page.encoding()
                + "); write it plain or with a dictionary");
        if (page.plain() < page.packed()) {
            ByteBuffer packed = file.readRange(at + page.head() + page.plain(), page.packed() - page.plain());
            require(ParquetCodec.becomes(about.codec(), packed, page.unpacked() - page.plain()),
                    "has a page that lies about its size; write the file again");
        }
    }

    private void take(ParquetPage page, long at, boolean first) throws IOException {
        if (page.kind() == ParquetPage.Kind.DICTIONARY) {
            require(first, "has a dictionary that is not its first page; write the file again");
            require((long) page.values() * width() <= page.unpacked(),
                    "has a dictionary that claims more values than it has room for; write the file again");
            weight.dictionary(page, about.type() == PhysicalType.BYTE_ARRAY ? longest(page, at) : 0);
            return;
        }
        dataPages.add(Map.of(1, at, 2, page.size(), 3, rowsWalked));
        rowsWalked += page.values();
        weight.data(page, about.type() == PhysicalType.BYTE_ARRAY);
    }

    private int width() {
        return about.type() == PhysicalType.INT64 || about.type() == PhysicalType.DOUBLE ? Long.BYTES : Integer.BYTES;
    }

    /** Bytes of a dictionary's longest text: a page may name it as often as it has values. */
    private int longest(ParquetPage page, long at) throws IOException {
        ByteBuffer texts = ParquetCodec.unpack(about.codec(), file.readRange(at + page.head(), page.packed()), page.unpacked())
                .order(ByteOrder.LITTLE_ENDIAN);
        int longest = 0;
        while (texts.remaining() >= Integer.BYTES) {
            int length = texts.getInt();
            require(length >= 0 && length <= texts.remaining(), "has a dictionary that is cut off; write the file again");
            texts.position(texts.position() + length);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** An index of pages, where there is one, is what is read by: it must name the pages walked and no others. */
    private void checkIndex() throws IOException {
        if (chunk.offsetIndexOffset() == null) {
            return;
        }
        require(chunk.offsetIndexLength() != null, "has an index of pages without a length; write the file again");
        ByteBuffer index = file.readRange(chunk.offsetIndexOffset(), chunk.offsetIndexLength());
        require(dataPages.equals(new Thrift(index, MOST_INDEX_FIELDS).struct(1).get(1)),
                "has an index of pages that names other pages; write the file again");
    }

    private static void require(boolean fine, String flaw) {
        if (!fine) {
            throw new IllegalArgumentException(flaw);
        }
    }
}
