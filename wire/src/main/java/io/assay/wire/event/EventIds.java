package io.assay.wire.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Deterministic event ids: UUID version 5 (RFC 9562), so that the same cause always says the same id. */
public final class EventIds {

    /** Namespace of all ids of this product: UUIDv5 of the URL namespace and {@code https://assay.io/events}. */
    private static final UUID NAMESPACE =
            named(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://assay.io/events");

    private EventIds() {}

    /** The id of what a cause leads to: its event type and its place among events of that type. */
    public static String of(String causeId, String eventType, int ordinal) {
        return named(NAMESPACE, causeId + "\n" + eventType + "\n" + ordinal).toString();
    }

    /** The id of a root: what a person, a tool or a timer says of itself, named by whatever makes it unique. */
    public static String root(String... parts) {
        return named(NAMESPACE, "root\n" + String.join("\n", parts)).toString();
    }

    /** UUIDv5 of a namespace and a name. */
    static UUID named(UUID namespace, String name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long most = hash.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
