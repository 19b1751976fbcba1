package io.assay.registry.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs by the symmetric scheme of Standard Webhooks ({@code v1}): HMAC-SHA256 over {@code id.timestamp.body}, once for each
 * key, so that a key can be changed while its receiver still knows the old one only.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final List<SecretKeySpec> keys;

    private WebhookSecret(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Secrets, one a line: {@code whsec_} and the Base64 of 24 to 64 bytes.
     *
     * @throws IllegalArgumentException saying how they must be, and never what they are
     */
    public static WebhookSecret of(String text) {
        List<SecretKeySpec> keys = text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(WebhookSecret::key).toList();
        if (keys.isEmpty()) {
            throw malformed();
        }
        return new WebhookSecret(keys);
    }

    /** The value of the header {@code webhook-signature}. */
    String signature(String id, Instant at, String body) {
        byte[] signed = "%s.%d.%s".formatted(id, at.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(mac(key, signed)))
                .collect(Collectors.joining(" "));
    }

    private static SecretKeySpec key(String line) {
        try {
            byte[] bytes = Base64.getDecoder().decode(line.substring(line.startsWith(PREFIX) ? PREFIX.length() : line.length()));
            if (bytes.length < SHORTEST || bytes.length > LONGEST) {
                throw malformed();
            }
            return new SecretKeySpec(bytes, ALGORITHM);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("holds no secret; put whsec_ and the Base64 of %d to %d random bytes on a line"
                .formatted(SHORTEST, LONGEST));
    }

    private static byte[] mac(SecretKeySpec key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
