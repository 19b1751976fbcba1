package io.assay.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.signing.Verification.Doubt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustedKeysTest {

    private static final SigningKey REGISTRY = SigningKey.create();
    private static final SigningKey OLIVIA = SigningKey.create();
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final String KEYS = """
            grace: P10D
            keys:
            %s    from: 2026-01-01T00:00:00Z
                until: 2026-04-01T00:00:00Z
            %s""".formatted(
            TrustedKeys.entry(REGISTRY, "service:registry", List.of(Purpose.APPROVAL, Purpose.REVIEW)),
            TrustedKeys.entry(OLIVIA, "person:olivia", List.of(Purpose.APPROVAL)));

    private final TrustedKeys trusted = TrustedKeys.parse(KEYS);

    private static Statement approval(String by) {
        return Statement.of(Purpose.APPROVAL).with("version", "1.0").with("by", by).with("signedAt", DAY);
    }

    private Doubt doubt(Signed signed, Statement claimed, Instant appendedAt) {
        return trusted.verify(signed, claimed, appendedAt) instanceof Verification.Refused(Doubt doubt, String words)
                ? doubt
                : null;
    }

    @Test
    void acceptsWhatATrustedKeySigned() {
        Statement statement = approval("person:rolf");

        Verification verified = trusted.verify(REGISTRY.sign(statement), statement.with("unsaid", null), DAY);

        assertThat(verified).isInstanceOf(Verification.Valid.class);
    }

    @Test
    void refusesWhatIsNotSignedOrByNobodyItKnows() {
        Statement statement = approval("person:rolf");
        Signed empty = new Signed(statement.bytes(), new byte[0], REGISTRY.id());

        assertThat(doubt(null, statement, DAY)).isEqualTo(Doubt.UNSIGNED);
        assertThat(doubt(empty, statement, DAY)).isEqualTo(Doubt.UNSIGNED);
        assertThat(doubt(SigningKey.create().sign(statement), statement, DAY)).isEqualTo(Doubt.UNKNOWN_KEY);
    }

    @Test
    void refusesAForgedSignature() {
        Statement statement = approval("person:rolf");
        Signed signed = REGISTRY.sign(statement);
        byte[] other = approval("person:rolf").with("version", "1.1").bytes();
        byte[] spaced = (new String(signed.statement(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);

        assertThat(doubt(new Signed(other, signed.signature(), REGISTRY.id()), statement, DAY)).isEqualTo(Doubt.FORGED);
        assertThat(doubt(new Signed(spaced, signed.signature(), REGISTRY.id()), statement, DAY))
                .isEqualTo(Doubt.FORGED);
        assertThat(doubt(new Signed(signed.statement(), new byte[64], REGISTRY.id()), statement, DAY))
                .isEqualTo(Doubt.FORGED);
        assertThat(doubt(new Signed(signed.statement(), signed.signature(), OLIVIA.id()), statement, DAY))
                .isEqualTo(Doubt.FORGED);
        assertThat(doubt(new Signed(signed.statement(), signed.signature(), REGISTRY.id(), "none"), statement, DAY))
                .isEqualTo(Doubt.FORGED);
    }

    @Test
    void refusesAContradictionAndNamesTheField() {
        Signed signed = REGISTRY.sign(approval("person:rolf"));

        Verification verified = trusted.verify(signed, approval("person:rolf").with("version", "1.1"), DAY);

        assertThat(verified).isEqualTo(
                new Verification.Refused(Doubt.CONTRADICTION, "version is '1.1' and '1.0' was signed"));
    }

    @Test
    void letsAKeySignOnlyWhatItIsFor() {
        Statement verdict = Statement.of(Purpose.VERDICT).with("by", "service:registry").with("signedAt", DAY);
        Statement foreign = approval("service:validation");

        assertThat(doubt(REGISTRY.sign(verdict), verdict, DAY)).isEqualTo(Doubt.NOT_ALLOWED);
        assertThat(doubt(REGISTRY.sign(foreign), foreign, DAY)).isEqualTo(Doubt.NOT_ALLOWED);
    }

    @Test
    void letsAPersonsKeySignForThatPersonOnly() {
        Statement own = approval("person:olivia");
        Statement others = approval("person:rolf");

        assertThat(doubt(OLIVIA.sign(own), own, DAY)).isNull();
        assertThat(doubt(OLIVIA.sign(others), others, DAY)).isEqualTo(Doubt.NOT_ALLOWED);
    }

    @Test
    void countsAKeyWithinItsTimeAndABitBeyond() {
        Statement early = approval("person:rolf").with("signedAt", "2025-12-31T23:59:59Z");
        Statement last = approval("person:rolf").with("signedAt", "2026-04-01T00:00:00Z");
        Statement late = approval("person:rolf").with("signedAt", "2026-04-01T00:00:01Z");
        Statement never = Statement.of(Purpose.APPROVAL).with("by", "person:rolf");
        Instant grace = Instant.parse("2026-04-11T00:00:00Z");

        assertThat(doubt(REGISTRY.sign(early), early, DAY)).isEqualTo(Doubt.RETIRED_KEY);
        assertThat(doubt(REGISTRY.sign(last), last, grace)).isNull();
        assertThat(doubt(REGISTRY.sign(last), last, grace.plusSeconds(1))).isEqualTo(Doubt.RETIRED_KEY);
        assertThat(doubt(REGISTRY.sign(late), late, grace)).isEqualTo(Doubt.RETIRED_KEY);
        assertThat(doubt(REGISTRY.sign(never), never, DAY)).isEqualTo(Doubt.CONTRADICTION);
    }

    @Test
    void countsNothingOfARevokedKey() {
        var revoked = TrustedKeys.parse("keys:\n"
                + TrustedKeys.entry(REGISTRY, "service:registry", List.of(Purpose.APPROVAL))
                + "    revoked-at: 2026-05-01T00:00:00Z\n");
        Statement statement = approval("person:rolf");

        Verification verified = revoked.verify(REGISTRY.sign(statement), statement, DAY);

        assertThat(((Verification.Refused) verified).doubt()).isEqualTo(Doubt.RETIRED_KEY);
    }

    @Test
    void refusesAFileThatItDoesNotUnderstand() {
        String entry = TrustedKeys.entry(REGISTRY, "service:registry", List.of(Purpose.APPROVAL));
        Map<String, String> wrong = Map.of(
                entry + entry, "named before",
                entry + "    colour: red\n", "colour",
                entry.replace(REGISTRY.id(), "0011223344556677"), "correct it",
                entry.replace(REGISTRY.publicKey(), "AAAA"), "keys[0].public-key is no Ed25519 public key",
                entry.replace("[approval]", "[approvals]"), "choose of verdict, approval",
                entry.replace("[approval]", "[]"), "purposes is empty",
                entry + "    person: person:olivia\n", "either its person",
                entry.replace("service:registry", "registry"), "write person:<id> or service:<name>",
                entry + "    from: yesterday\n", "write a time like",
                entry + "    from: 2026-02-01T00:00:00Z\n    until: 2026-01-01T00:00:00Z\n", "not after");

        wrong.forEach((keys, words) -> assertThatThrownBy(() -> TrustedKeys.parse("keys:\n" + keys))
                .as(words).isInstanceOf(UnusableKeyException.class).hasMessageContaining(words));
        assertThatThrownBy(() -> TrustedKeys.parse("grace: long")).hasMessageContaining("P90D");
    }

    @Test
    void saysWhatToDoWhereThereAreNoKeys() {
        var nothing = new SigningSettings(null, null, null);
        var unsigned = new SigningSettings(null, null, false);

        assertThatThrownBy(nothing::signingKey).hasMessageContaining("assay keys create");
        assertThatThrownBy(nothing::trusted).hasMessageContaining("assay.signing.trusted-keys");
        assertThat(unsigned.signingKey()).isEmpty();
        assertThat(unsigned.trusted()).isNotNull();
    }
}
