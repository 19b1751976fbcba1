package io.assay.table;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.hardwood.metadata.CompressionCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.xerial.snappy.Snappy;

/** The ways of packing pages that are read: none, Snappy, gzip and Zstandard. */
final class ParquetCodec {

    private static final Set<CompressionCodec> KNOWN = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    private ParquetCodec() {}

    static boolean knows(CompressionCodec codec) {
        return KNOWN.contains(codec);
    }

    /**
     * Whether packed bytes claim to become so many. Snappy believes its own length, not that of the buffer it is given, and
     * writes past its end; nothing before the first packed value must be allowed to lie about it.
     */
    static boolean becomes(CompressionCodec codec, ByteBuffer packed, int unpacked) {
        return switch (codec) {
            case UNCOMPRESSED -> packed.remaining() == unpacked;
            case SNAPPY -> new Thrift(packed.duplicate(), 0).varint() == unpacked;
            default -> true;
        };
    }

    /** Unpacks no more than so many bytes; only for what {@link #becomes} says will fit. */
    static ByteBuffer unpack(CompressionCodec codec, ByteBuffer source, int unpacked) {
        byte[] packed = new byte[source.remaining()];
        source.get(packed);
        try {
            return ByteBuffer.wrap(switch (codec) {
                case UNCOMPRESSED -> packed;
                case SNAPPY -> Snappy.uncompress(packed);
                case ZSTD -> Zstd.decompress(packed, unpacked);
                default -> new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes(unpacked);
            });
        } catch (IOException | ZstdException e) {
            throw new IllegalArgumentException("has a dictionary that cannot be unpacked; write the file again");
        }
    }
}
