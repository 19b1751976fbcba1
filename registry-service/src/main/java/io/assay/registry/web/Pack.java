package io.assay.registry.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A zip file as it is written: each member is digested on its way, the signed manifest of all comes last. */
final class Pack {

    static final String FORMAT = "assay-evidence-pack/1";

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";

    /** What writes a member's content, however long it is. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private record Member(String name, long size, String sha256) {}

    private final JsonMapper json;
    private final ZipOutputStream zip;
    private final List<Member> members = new ArrayList<>();

    Pack(JsonMapper json, OutputStream out) {
        this.json = json;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String name, String text) throws IOException {
        add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void json(String name, Object value) throws IOException {
        add(name, json.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    void add(String name, InputStream content) throws IOException {
        add(name, content::transferTo);
    }

    void add(String name, Content content) throws IOException {
        open(name);
        var counted = new Counted(zip);
        content.to(counted);
        counted.flush();
        zip.closeEntry();
        members.add(new Member(name, counted.size, HexFormat.of().formatHex(counted.getMessageDigest().digest())));
    }

    /** Writes the manifest and its signature, and ends the file. */
    void seal(Map<String, Object> about, EvidenceKeys keys) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.putAll(about);
        manifest.put("keys", keys.all());
        manifest.put("files", members);
        byte[] bytes = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        whole(MANIFEST, bytes);
        whole(SIGNATURE, Base64.getEncoder().encode(keys.sign(bytes)));
        zip.finish();
    }

    private void whole(String name, byte[] bytes) throws IOException {
        open(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Members carry no time, so that equal evidence gives an equal file. */
    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /** Counts and digests what passes; the zip file stays open. */
    private static final class Counted extends DigestOutputStream {

        private long size;

        Counted(OutputStream out) {
            super(out, sha256());
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            size += length;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
