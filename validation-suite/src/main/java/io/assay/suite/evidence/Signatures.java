package io.assay.suite.evidence;

import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Weighs a signature over a model file: a bare one, or a bundle. */
final class Signatures {

    private static final int LARGEST = 1 << 20;

    private Signatures() {}

    /**
     * @param file a bundle of Sigstore as JSON, or the signature alone, as bytes or as their base64
     * @param model the model file
     */
    static Observation weigh(byte[] file, byte[] model, TrustedKeys keys) {
        if (file.length > LARGEST) {
            return wrong("the signature file has more than " + LARGEST + " bytes; submit the signature alone");
        }
        return Bundle.read(file)
                .map(bundle -> bundled(bundle, model, keys))
                .orElseGet(() -> bare(file, model, keys));
    }

    private static Observation bare(byte[] file, byte[] model, TrustedKeys keys) {
        if (keys.none()) {
            return Observation.inconclusive(CheckNames.SIGNATURE,
                    "the model is signed, but no key is trusted here; name the signer's public key among the trusted keys");
        }
        Optional<String> signer = keys.signerOf(model, file);
        return signer.or(() -> base64(file).flatMap(signature -> keys.signerOf(model, signature)))
                .map(Signatures::right)
                .orElseGet(() -> wrong("the signature is not one over these bytes by a trusted key (" + keys.ids()
                        + "); sign the file that is submitted, or have the signer's key trusted"));
    }

    private static Observation bundled(Bundle bundle, byte[] model, TrustedKeys keys) {
        Optional<String> flaw = bundle.flaw(model);
        if (flaw.isPresent()) {
            return wrong(flaw.get());
        }
        if (bundle.certified()) {
            return Observation.inconclusive(CheckNames.SIGNATURE, "the bundle is signed by a certificate, which is not verified"
                    + " here; sign with a key that is trusted here");
        }
        Optional<String> signer = bundle.signatures().stream()
                .flatMap(signature -> keys.signerOf(bundle.signed(), signature).stream())
                .findFirst();
        return signer.map(Signatures::right).orElseGet(() -> unsigned(bundle, keys));
    }

    private static Observation unsigned(Bundle bundle, TrustedKeys keys) {
        return bundle.keyId().filter(keys::knows)
                .map(id -> wrong("the bundle names key " + id + ", but its signature is not one by this key; sign the file again"))
                .orElseGet(() -> Observation.inconclusive(CheckNames.SIGNATURE, "the bundle is signed by "
                        + bundle.keyId().map(id -> "key " + id).orElse("a key") + ", which is not among the trusted ones ("
                        + (keys.none() ? "none" : keys.ids()) + "); have the signer's key trusted"));
    }

    private static Observation right(String key) {
        return Observation.stated(
                CheckNames.SIGNATURE, Outcome.PASSED, "the model's bytes are signed by the trusted key " + key);
    }

    private static Observation wrong(String words) {
        return Observation.stated(CheckNames.SIGNATURE, Outcome.FAILED, words);
    }

    private static Optional<byte[]> base64(byte[] file) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(new String(file, StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
