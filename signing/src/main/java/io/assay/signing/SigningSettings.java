package io.assay.signing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a service is told under {@code assay.signing}.
 *
 * @param key file of the key that it signs with
 * @param trustedKeys file of the keys whose signatures count
 * @param required whether what is not signed counts for nothing; true where nothing is said
 */
public record SigningSettings(Path key, Path trustedKeys, Boolean required) {

    /** The prefix of these settings. */
    public static final String PREFIX = "assay.signing";

    public SigningSettings {
        required = required == null || required;
    }

    /**
     * The key to sign with; empty only where signatures are not required.
     *
     * @throws UnusableKeyException when there is none and signatures are required, or when it cannot be read
     */
    public Optional<SigningKey> signingKey() {
        if (key == null && required) {
            throw new UnusableKeyException("there is no key to sign with: make one with 'assay keys create -o FILE' "
                    + "and name it in assay.signing.key, "
                    + "or set assay.signing.required=false where nothing of value runs");
        }
        return Optional.ofNullable(key).map(SigningKey::read);
    }

    /**
     * The keys whose signatures count; none only where signatures are not required.
     *
     * @throws UnusableKeyException when there are none and signatures are required, or when they cannot be read
     */
    public TrustedKeys trusted() {
        if (trustedKeys == null && required) {
            throw new UnusableKeyException("nobody's signature would count: list the keys to trust in a file as "
                    + "docs/signing.md shows and name it in assay.signing.trusted-keys, or set "
                    + "assay.signing.required=false where nothing of value runs");
        }
        return trustedKeys == null ? TrustedKeys.none() : TrustedKeys.read(trustedKeys);
    }
}
