package io.assay.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.interfaces.ECPublicKey;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The server's key, made anew at each start, and what is signed with it. */
public final class Signing {

    static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;

    private final ECKey key;

    Signing() {
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /** A token with exactly these claims. */
    public String token(Consumer<JwtClaimsSet.Builder> claims) {
        var set = JwtClaimsSet.builder();
        claims.accept(set);
        var header = JwsHeader.with(ALGORITHM).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(keys()).encode(JwtEncoderParameters.from(header, set.build())).getTokenValue();
    }

    /** The half of the key that everyone knows. */
    public ECPublicKey publicKey() {
        try {
            return key.toECPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key is one of P-256", e);
        }
    }

    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }
}
