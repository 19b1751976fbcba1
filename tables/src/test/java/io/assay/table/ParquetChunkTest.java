package io.assay.table;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FieldPath;
import dev.hardwood.metadata.PhysicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParquetChunkTest {

    private static final int DATA = 0;
    private static final int DICTIONARY = 2;
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final byte[] THREE_NUMBERS = new byte[24];

    @Test
    void letsAnHonestPagePass() {
        assertThatCode(() -> walk(CompressionCodec.UNCOMPRESSED, PageBytes.page(DATA, 24, 3, THREE_NUMBERS)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesASnappyPageThatWouldBecomeMoreThanItsHeaderSays() {
        byte[] bomb = PageBytes.join(PageBytes.varint(1L << 30), new byte[8]);

        refuses(CompressionCodec.SNAPPY, "has a page that lies about its size", PageBytes.page(DATA, 24, 3, bomb));
        refuses(CompressionCodec.SNAPPY, "has a page that lies about its size", PageBytes.page(DICTIONARY, 24, 3, bomb));
    }

    @Test
    void refusesAPageThatClaimsMoreThanIsEverUnpacked() {
        refuses(CompressionCodec.ZSTD, "has a page of 2,000,000,000 bytes", PageBytes.page(DATA, 2_000_000_000, 3, new byte[9]));
        refuses(CompressionCodec.ZSTD, "and 2,000,000,000 values", PageBytes.page(DATA, 24, 2_000_000_000, new byte[9]));
        refuses(CompressionCodec.ZSTD, "a missing or negative field 2", PageBytes.page(DATA, -1, 3, new byte[9]));
    }

    @Test
    void refusesADictionaryOfMoreValuesThanItHasRoomFor() {
        refuses(CompressionCodec.ZSTD, "claims more values than it has room for",
                PageBytes.page(DICTIONARY, 24, 4_000_000, new byte[9]));
    }

    @Test
    void refusesADictionaryAfterTheFirstPage() {
        refuses(CompressionCodec.UNCOMPRESSED, "a dictionary that is not its first page",
                PageBytes.page(DATA, 8, 1, new byte[8]), PageBytes.page(DICTIONARY, 8, 1, new byte[8]));
    }

    @Test
    void refusesMoreOrFewerValuesThanRows() {
        refuses(CompressionCodec.UNCOMPRESSED, "holds 2 values for 3 rows", PageBytes.page(DATA, 16, 2, new byte[16]));
        refuses(CompressionCodec.UNCOMPRESSED, "holds 4 values for 3 rows", PageBytes.page(DATA, 32, 4, new byte[32]));
    }

    @Test
    void refusesAPageThatReachesBeyondItsColumn() {
        byte[] page = PageBytes.page(DATA, 24, 3, THREE_NUMBERS);

        refuses(CompressionCodec.UNCOMPRESSED, "has a page that is cut off", Arrays.copyOf(page, page.length - 1));
    }

    @Test
    void refusesWhatTwoReadersCouldUnderstandDifferently() {
        reads("a structure that is cut off", 0x15, 0x02);
        reads("a field that is unknown or there twice", 0x15, 0x02, 0x05, 0x02, 0x04, 0x00);
        reads("a list of truths", 0x19, 0xf1, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00);
        reads("a list longer than the file", 0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00);
        reads("a text longer than the file", 0x18, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00);
        reads("a number that has no end", 0x15, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0x00);
        reads("structures nested deeper than 16", IntStream.generate(() -> 0x1c).limit(99).toArray());
        reads("too many fields", IntStream.concat(IntStream.of(0x19, 0xfc, 60), IntStream.range(0, 99).map(i -> 0)).toArray());
    }

    private static void reads(String flaw, int... bytes) {
        assertThatThrownBy(() -> new Thrift(PageBytes.buffer(bytes), 50).struct()).hasMessage(flaw);
    }

    private static void refuses(CompressionCodec codec, String flaw, byte[]... pages) {
        assertThatThrownBy(() -> walk(codec, pages))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(flaw);
    }

    private static void walk(CompressionCodec codec, byte[]... pages) throws IOException {
        byte[] body = PageBytes.join(pages);
        try (InputFile file = InputFile.of(ByteBuffer.wrap(PageBytes.join(MAGIC, body)))) {
            file.open();
            var about = new ColumnMetaData(PhysicalType.DOUBLE, List.of(), FieldPath.of("x"), codec, 3, body.length, body.length,
                    Map.of(), MAGIC.length, null, null, null, null, null);
            new ParquetChunk(file, new ColumnChunk(about, null, null, null, null), new ParquetWeight()).walk(3);
        }
    }
}
