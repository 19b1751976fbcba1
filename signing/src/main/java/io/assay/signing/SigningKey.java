package io.assay.signing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Set;

/** A private Ed25519 key with which a service or a person signs statements; kept as a PKCS#8 PEM file. */
public final class SigningKey {

    private static final String OPENS = "-----BEGIN PRIVATE KEY-----";
    private static final String CLOSES = "-----END PRIVATE KEY-----";
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new key. */
    public static SigningKey create() {
        return new SigningKey(Ed25519.create());
    }

    /** The key in a file, as {@link #write} or {@code openssl genpkey -algorithm ed25519} wrote it. */
    public static SigningKey read(Path file) {
        try {
            return new SigningKey(Ed25519.pair(body(Files.readString(file))));
        } catch (IOException e) {
            throw new UnusableKeyException("the key file " + file + " cannot be read; "
                    + "make one with 'assay keys create -o FILE'", e);
        } catch (GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
            throw new UnusableKeyException("the key file " + file + " holds no Ed25519 private key in PKCS#8 PEM; "
                    + "make one with 'assay keys create -o FILE'");
        }
    }

    private static byte[] body(String pem) {
        int from = pem.indexOf(OPENS);
        int to = pem.indexOf(CLOSES);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no PEM of a private key");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + OPENS.length(), to));
    }

    /** Writes the key to a new file that only its owner may read. */
    public void write(Path file) {
        String pem = OPENS + "\n" + BASE64.encodeToString(pair.getPrivate().getEncoded()) + "\n" + CLOSES + "\n";
        try {
            Files.createFile(file, ownersOnly());
            Files.writeString(file, pem, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableKeyException(file + " exists; a key is never overwritten: name another file", e);
        } catch (IOException e) {
            throw new UnusableKeyException("the key cannot be written to " + file + "; name a file that can", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Id of the key, by {@link KeyIds}. */
    public String id() {
        return KeyIds.of(pair.getPublic());
    }

    /** The public key: base64 of its X.509 SPKI encoding. */
    public String publicKey() {
        return BASE64.encodeToString(pair.getPublic().getEncoded());
    }

    /** The Ed25519 signature over these bytes, 64 bytes long; equal bytes give an equal signature. */
    public byte[] sign(byte[] bytes) {
        return Ed25519.sign(pair.getPrivate(), bytes);
    }

    /** The statement, signed. */
    public Signed sign(Statement statement) {
        byte[] bytes = statement.bytes();
        return new Signed(bytes, sign(bytes), id(), Ed25519.NAME);
    }
}
