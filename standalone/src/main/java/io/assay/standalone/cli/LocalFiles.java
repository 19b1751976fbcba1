package io.assay.standalone.cli;

import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Files on this machine, named by digest as a store would name them. */
final class LocalFiles implements Contents {

    private final Map<String, Path> files = new HashMap<>();

    /** Names a file by what it holds. */
    String add(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            String digest = named(in.getMessageDigest().digest());
            files.put(digest, file);
            return digest;
        } catch (IOException e) {
            throw new CommandFailedException("the file " + file + " cannot be read: " + e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How content would be named. */
    static String digest(byte[] content) {
        try {
            return named(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String named(byte[] hash) {
        return "assay:sha256/" + HexFormat.of().formatHex(hash);
    }

    @Override
    public byte[] model(String digest) throws UnavailableException {
        try (InputStream file = data(digest)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UnavailableException("the model's file cannot be read: " + e, false);
        }
    }

    @Override
    public InputStream data(String digest) throws UnavailableException {
        Path file = files.get(digest);
        if (file == null) {
            throw new UnavailableException("no file of role model is given", false);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnavailableException(file + " cannot be read: " + e, false);
        }
    }
}
