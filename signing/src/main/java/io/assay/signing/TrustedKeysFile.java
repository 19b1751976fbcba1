package io.assay.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of trusted keys and refuses what it does not understand, saying which entry and what to do. */
final class TrustedKeysFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private TrustedKeysFile() {}

    /** The file as it is written. */
    record Written(String grace, List<Entry> keys) {}

    /** One key as it is written. */
    record Entry(
            String id,
            String publicKey,
            List<String> purposes,
            String person,
            String service,
            String from,
            String until,
            String revokedAt) {}

    static TrustedKeys read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UnusableKeyException("the file of trusted keys " + file + " (assay.signing.trusted-keys) "
                    + "cannot be read; docs/signing.md shows one", e);
        }
    }

    static TrustedKeys parse(String yaml, String name) {
        try {
            Written written = YAML.readValue(yaml, Written.class);
            Map<String, TrustedKey> keys = new LinkedHashMap<>();
            List<Entry> entries = written == null || written.keys() == null ? List.of() : written.keys();
            for (int i = 0; i < entries.size(); i++) {
                TrustedKey key = key(entries.get(i), "keys[" + i + "]");
                if (keys.put(key.id(), key) != null) {
                    throw new UnusableKeyException("keys[" + i + "] is " + key.id()
                            + ", which is named before; name each key once");
                }
            }
            return new TrustedKeys(keys.values(), grace(written));
        } catch (JacksonException e) {
            throw new UnusableKeyException("the file of trusted keys cannot be used: " + name + ": "
                    + e.getOriginalMessage() + "; docs/signing.md shows one", e);
        } catch (UnusableKeyException e) {
            throw new UnusableKeyException(
                    "the file of trusted keys cannot be used: " + name + ": " + e.getMessage(), e);
        }
    }

    private static Duration grace(Written written) {
        String words = written == null || written.grace() == null ? "P90D" : written.grace();
        try {
            return Duration.parse(words);
        } catch (DateTimeParseException e) {
            throw new UnusableKeyException("grace is '" + words + "'; write a duration like P90D or PT12H");
        }
    }

    private static TrustedKey key(Entry entry, String at) {
        if (entry == null || entry.publicKey() == null) {
            throw new UnusableKeyException(at + ".public-key is missing; 'assay keys public FILE' prints it");
        }
        PublicKey key = publicKey(entry.publicKey(), at);
        String id = KeyIds.of(key);
        if (entry.id() != null && !entry.id().equals(id)) {
            throw new UnusableKeyException(at + ".id is '" + entry.id() + "' and the key's is " + id
                    + "; leave it out or correct it");
        }
        Instant from = time(entry.from(), at + ".from");
        Instant until = time(entry.until(), at + ".until");
        if (until != null && from != null && !from.isBefore(until)) {
            throw new UnusableKeyException(at + ".until is " + until + ", not after " + from + "; correct one of them");
        }
        return new TrustedKey(id, key, purposes(entry.purposes(), at), owner(entry, at),
                Objects.requireNonNullElse(from, Instant.EPOCH), until, time(entry.revokedAt(), at + ".revoked-at"));
    }

    private static PublicKey publicKey(String base64, String at) {
        try {
            return Ed25519.publicKey(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableKeyException(at + ".public-key is no Ed25519 public key (base64 of its SPKI encoding); "
                    + "'assay keys public FILE' prints it");
        }
    }

    private static Set<Purpose> purposes(List<String> words, String at) {
        var purposes = EnumSet.noneOf(Purpose.class);
        for (String word : words == null ? List.<String>of() : words) {
            purposes.add(Purpose.named(word).orElseThrow(() -> new UnusableKeyException(
                    at + ".purposes names '" + word + "', which is none; choose of " + known())));
        }
        if (purposes.isEmpty()) {
            throw new UnusableKeyException(at + ".purposes is empty; choose of " + known());
        }
        return purposes;
    }

    private static String known() {
        return String.join(", ", EnumSet.allOf(Purpose.class).stream().map(Purpose::word).toList());
    }

    private static String owner(Entry entry, String at) {
        if ((entry.person() == null) == (entry.service() == null)) {
            throw new UnusableKeyException(
                    at + " must name either its person (person:<id>) or its service (service:<name>)");
        }
        String owner = entry.person() == null ? entry.service() : entry.person();
        if (!owner.matches(entry.person() == null ? "service:\\S+" : "person:\\S+")) {
            throw new UnusableKeyException(at + " names '" + owner + "'; write person:<id> or service:<name>");
        }
        return owner;
    }

    private static Instant time(String words, String at) {
        try {
            return words == null ? null : Instant.parse(words);
        } catch (DateTimeParseException e) {
            throw new UnusableKeyException(at + " is '" + words + "'; write a time like 2026-01-31T00:00:00Z");
        }
    }
}
