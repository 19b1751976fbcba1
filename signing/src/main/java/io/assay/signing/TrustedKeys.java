package io.assay.signing;

import io.assay.signing.Verification.Doubt;
import io.assay.signing.Verification.Refused;
import io.assay.signing.Verification.Valid;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose signatures count: checks a signed statement over its bytes as received, and then against what is claimed. */
public final class TrustedKeys {

    private final Map<String, TrustedKey> byId;
    private final Duration grace;

    TrustedKeys(Collection<TrustedKey> keys, Duration grace) {
        this.byId = keys.stream().collect(Collectors.toMap(TrustedKey::id, Function.identity()));
        this.grace = grace;
    }

    /**
     * A key as an entry of a file of trusted keys, ready to be listed under {@code keys:}.
     *
     * @param owner {@code person:<id>} or {@code service:<name>}
     */
    public static String entry(SigningKey key, String owner, Collection<Purpose> purposes) {
        String words = purposes.stream().map(Purpose::word).collect(Collectors.joining(", "));
        String kind = owner.substring(0, Math.max(owner.indexOf(':'), 0));
        return """
                  - id: "%s"
                    public-key: %s
                    %s: %s
                    purposes: [%s]
                """.formatted(key.id(), key.publicKey(), kind, owner, words);
    }

    /** Nobody's. */
    public static TrustedKeys none() {
        return new TrustedKeys(List.of(), Duration.ZERO);
    }

    /**
     * Those that a YAML file names.
     *
     * @throws UnusableKeyException naming the entry, what is wrong with it, and the remedy
     */
    public static TrustedKeys read(Path file) {
        return TrustedKeysFile.read(file);
    }

    /** Those that this YAML text names; {@link #read} tells what it may say. */
    public static TrustedKeys parse(String yaml) {
        return TrustedKeysFile.parse(yaml, "the text");
    }

    /**
     * Checks one statement.
     *
     * @param signed what the event carries; null when it carries nothing
     * @param claimed what the event claims; each of its values must be what was signed
     * @param appendedAt when the broker appended the event
     */
    public Verification verify(Signed signed, Statement claimed, Instant appendedAt) {
        if (signed == null || signed.statement().length == 0 || signed.signature().length == 0) {
            return new Refused(Doubt.UNSIGNED, "it is not signed");
        }
        TrustedKey key = byId.get(signed.keyId());
        if (key == null) {
            return new Refused(Doubt.UNKNOWN_KEY, "nobody here trusts the key '" + signed.keyId() + "'");
        }
        if (!Ed25519.NAME.equals(signed.algorithm())
                || !Ed25519.verifies(key.key(), signed.statement(), signed.signature())) {
            return new Refused(Doubt.FORGED, "its signature is not one of the key " + key.id() + " over these bytes");
        }
        return read(signed.statement())
                .map(statement -> weigh(key, statement, claimed, appendedAt))
                .orElse(new Refused(Doubt.CONTRADICTION, "what was signed is not one JSON object"));
    }

    private static Optional<Statement> read(byte[] bytes) {
        try {
            return Optional.of(Statement.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Verification weigh(TrustedKey key, Statement statement, Statement claimed, Instant appendedAt) {
        Optional<Instant> signedAt = statement.time(Statement.SIGNED_AT);
        if (signedAt.isEmpty()) {
            return new Refused(Doubt.CONTRADICTION, "what was signed does not say when (" + Statement.SIGNED_AT + ")");
        }
        Optional<String> unallowed = key.against(statement);
        if (unallowed.isPresent()) {
            return new Refused(Doubt.NOT_ALLOWED, unallowed.get());
        }
        Optional<String> untimely = key.against(signedAt.get(), appendedAt, grace);
        if (untimely.isPresent()) {
            return new Refused(Doubt.RETIRED_KEY, untimely.get());
        }
        var contradicted = statement.contradictions(claimed);
        return contradicted.isEmpty()
                ? new Valid(key.id(), statement)
                : new Refused(Doubt.CONTRADICTION, contradicted.stream()
                        .map(name -> "%s is %s and %s was signed"
                                .formatted(name, word(claimed, name), word(statement, name)))
                        .collect(Collectors.joining(", ")));
    }

    private static String word(Statement statement, String name) {
        return statement.text(name).map(value -> "'" + value + "'").orElse("nothing");
    }
}
