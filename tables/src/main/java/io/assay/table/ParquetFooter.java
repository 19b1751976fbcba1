package io.assay.table;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Checks the end of a Parquet file, which says where everything is, before the library reads it. */
final class ParquetFooter {

    private static final ByteBuffer MAGIC = ByteBuffer.wrap("PAR1".getBytes(StandardCharsets.US_ASCII));
    private static final ByteBuffer ENCRYPTED = ByteBuffer.wrap("PARE".getBytes(StandardCharsets.US_ASCII));
    private static final int TAIL = 8;
    private static final int LARGEST = 1 << 24;
    private static final int MOST_FIELDS = 1 << 21;
    private static final int SCHEMA = 2;
    private static final int CHILDREN = 5;

    private ParquetFooter() {}

    static void check(InputFile file) throws IOException {
        require(file.length() >= MAGIC.capacity() + TAIL, "the file is too short to be Parquet; give the whole file");
        ByteBuffer start = file.readRange(0, MAGIC.capacity());
        require(!start.equals(ENCRYPTED), "the file is encrypted Parquet; write it without encryption");
        require(start.equals(MAGIC), "the file is not Parquet: it does not begin with PAR1");
        ByteBuffer tail = file.readRange(file.length() - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
        int length = tail.getInt();
        require(tail.equals(MAGIC), "the file is cut off: it does not end with PAR1; copy or write it again");
        require(length > 0 && length <= LARGEST && length <= file.length() - TAIL - MAGIC.capacity(),
                "the file's footer claims " + length + " bytes; write the file again, with fewer row groups if there are many");
        try {
            checkSchema(new Thrift(file.readRange(file.length() - TAIL - length, length), MOST_FIELDS).struct(SCHEMA));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadRowsException("the file's footer is damaged: it has " + e.getMessage() + "; write the file again");
        }
    }

    private static void checkSchema(Map<Integer, Object> footer) {
        if (!(footer.get(SCHEMA) instanceof List<?> elements) || elements.isEmpty()) {
            throw new IllegalArgumentException("no schema");
        }
        for (Object element : elements.subList(1, elements.size())) {
            require(element instanceof Map<?, ?> column && children(column) == 0,
                    "the file has nested columns (lists, maps or structures); write it with flat columns only");
        }
    }

    private static int children(Map<?, ?> column) {
        return column.get(CHILDREN) instanceof Integer number ? number : 0;
    }

    private static void require(boolean fine, String flaw) {
        if (!fine) {
            throw new BadRowsException(flaw);
        }
    }
}
