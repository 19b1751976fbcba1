package io.assay.wire.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Knows people by their tokens, of which it keeps only hashes; every look-up compares with all, in constant time. */
final class People {

    private final List<Entry> entries;

    People(PeopleSettings settings) {
        this.entries = settings.people().stream()
                .map(k -> new Entry(new Person(k.id(), k.roles()), HexFormat.of().parseHex(k.tokenSha256())))
                .toList();
    }

    /** Whose token this is; empty when it is nobody's. */
    Optional<Person> withToken(String token) {
        byte[] hash = sha256(token);
        Person found = null;
        for (Entry entry : entries) {
            found = MessageDigest.isEqual(entry.hash(), hash) ? entry.person() : found;
        }
        return Optional.ofNullable(found);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Entry(Person person, byte[] hash) {}
}
