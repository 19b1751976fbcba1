package io.assay.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip archives with sizes in their local headers, and finds the places in them that a test spoils. */
final class Zip {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    byte[] stored() {
        return write(ZipEntry.STORED);
    }

    byte[] deflated() {
        return write(ZipEntry.DEFLATED);
    }

    private byte[] write(int method) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(entry(entry.getKey(), entry.getValue(), method));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content, int method) {
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
            var crc = new CRC32();
            crc.update(content);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    /** Where the nth occurrence of a signature begins; 1 is the first. */
    static int find(byte[] bytes, String signature, int nth) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(signature, at + 1);
        }
        return at;
    }

    /** The same archive with other bytes at one place. */
    static byte[] patched(byte[] bytes, int at, int... other) {
        byte[] patched = bytes.clone();
        for (int i = 0; i < other.length; i++) {
            patched[at + i] = (byte) other[i];
        }
        return patched;
    }
}
