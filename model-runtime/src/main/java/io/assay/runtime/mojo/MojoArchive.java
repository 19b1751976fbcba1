package io.assay.runtime.mojo;

import hex.genmodel.MojoReaderBackend;
import io.assay.runtime.UnusableModelException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A MOJO file's parts, unpacked in memory within bounds. Its description of the training, which no score needs, is left out. */
final class MojoArchive implements MojoReaderBackend {

    private static final long LARGEST = 1L << 30;
    private static final int MOST_PARTS = 100_000;
    private static final String TRAINING = "experimental/";
    private static final String SETTINGS = "model.ini";

    private final Map<String, byte[]> parts = new HashMap<>();
    private long size;

    MojoArchive(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableModelException("the MOJO is not a whole zip archive: " + e.getMessage() + "; export it again", e);
        }
        if (!exists(SETTINGS)) {
            throw new UnusableModelException(parts.keySet().stream().anyMatch(part -> part.endsWith(".mojo"))
                    ? "the file is a pipeline of Driverless AI, which needs H2O's licensed runtime; export a MOJO of H2O-3"
                    : "the file holds no " + SETTINGS + ", so it is no MOJO of H2O-3; export it with download_mojo");
        }
    }

    /** The settings of the model, and of the models inside it when it combines several. */
    Stream<String> settings() {
        return parts.keySet().stream()
                .filter(part -> part.equals(SETTINGS) || part.endsWith("/" + SETTINGS))
                .map(this::text);
    }

    @Override
    public BufferedReader getTextFile(String name) throws IOException {
        if (!exists(name)) {
            throw new FileNotFoundException("it lacks its part " + name);
        }
        return new BufferedReader(new StringReader(text(name)));
    }

    @Override
    public byte[] getBinaryFile(String name) throws IOException {
        if (!exists(name)) {
            throw new FileNotFoundException("it lacks its part " + name);
        }
        return parts.get(name);
    }

    @Override
    public boolean exists(String name) {
        return parts.containsKey(name);
    }

    private String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private void add(String name, ZipInputStream zip) throws IOException {
        long room = LARGEST - size;
        byte[] content = zip.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE - 8));
        size += content.length;
        if (size > LARGEST || parts.size() >= MOST_PARTS) {
            throw new UnusableModelException("the MOJO unpacks to more than %,d bytes or %,d parts; train a smaller model"
                    .formatted(LARGEST, MOST_PARTS));
        }
        if (!name.startsWith(TRAINING) && parts.put(name, content) != null) {
            throw new UnusableModelException("the MOJO holds the part '" + name + "' twice; export it again");
        }
    }
}
