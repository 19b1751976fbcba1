package io.assay.deployment.gateway;

import io.assay.deployment.domain.Attested;
import io.assay.deployment.domain.Claim;
import io.assay.deployment.domain.Signatures;
import io.assay.deployment.domain.Stated;
import io.assay.signing.Purpose;
import io.assay.signing.Signed;
import io.assay.signing.Statement;
import io.assay.signing.TrustedKeys;
import io.assay.signing.Verification;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Checks statements with the keys that this service was told to trust. */
public final class KeySignatures implements Signatures {

    private final TrustedKeys trusted;
    private final boolean required;

    public KeySignatures(TrustedKeys trusted, boolean required) {
        this.trusted = trusted;
        this.required = required;
    }

    @Override
    public Seal of(Attested attested, Claim claim, Instant appendedAt) {
        if (attested == null && !required) {
            return new Seal.Unasked();
        }
        return switch (trusted.verify(signed(attested), statement(claim), appendedAt)) {
            case Verification.Valid(String keyId, Statement statement) ->
                new Seal.Holds(new Stated(statement.values()));
            case Verification.Refused(Verification.Doubt doubt, String words) -> new Seal.Broken(doubt.word(), words);
        };
    }

    private static Signed signed(Attested attested) {
        return attested == null
                ? null
                : new Signed(
                        bytes(attested.statement()), bytes(attested.signature()), attested.keyId(),
                        attested.algorithm());
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static Statement statement(Claim claim) {
        Statement statement = Statement.of(Purpose.named(claim.purpose()).orElseThrow());
        for (Map.Entry<String, Object> value : claim.values().entrySet()) {
            statement = statement.with(value.getKey(), value.getValue());
        }
        return statement;
    }
}
