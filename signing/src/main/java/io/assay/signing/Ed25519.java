package io.assay.signing;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The one algorithm (RFC 8032), as the Java platform has it: the same key and bytes give the same signature. */
final class Ed25519 {

    /** Its name, in the platform and in events. */
    static final String NAME = "Ed25519";

    private Ed25519() {}

    static KeyPair create() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** A private key file holds no public key: it follows from the secret, as at the key's making. */
    static KeyPair pair(byte[] pkcs8) throws GeneralSecurityException {
        var key = (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] secret = key.getBytes().orElseThrow(() -> new GeneralSecurityException("its bytes are hidden"));
        KeyPairGenerator again = KeyPairGenerator.getInstance(NAME);
        again.initialize(NamedParameterSpec.ED25519, new Given(secret));
        return again.generateKeyPair();
    }

    static PublicKey publicKey(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(spki));
    }

    static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs any bytes", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] bytes, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Gives the secret where dice would be rolled. */
    private static final class Given extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient byte[] secret;

        Given(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
