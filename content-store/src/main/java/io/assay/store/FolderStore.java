package io.assay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A content store in a folder: written beside, forced to disk, moved into place at once. */
public final class FolderStore implements ContentStore {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot use the folder " + folder, e);
        }
    }

    @Override
    public Stored put(InputStream content, long maxBytes) {
        try {
            Path unfinished = Files.createTempFile(folder, ".unfinished-", "");
            try {
                return place(unfinished, write(content, maxBytes, unfinished));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot take the content", e);
        }
    }

    @Override
    public InputStream open(Digest digest) {
        try {
            return new CheckedContent(Files.newInputStream(file(digest)), sha256(), digest);
        } catch (NoSuchFileException e) {
            throw new MissingContentException(digest);
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot read " + digest, e);
        }
    }

    @Override
    public byte[] read(Digest digest, long maxBytes) {
        if (size(digest) > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        try (InputStream content = open(digest)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot read " + digest, e);
        }
    }

    @Override
    public boolean holds(Digest digest) {
        return Files.isRegularFile(file(digest));
    }

    @Override
    public long size(Digest digest) {
        try {
            return Files.size(file(digest));
        } catch (NoSuchFileException e) {
            throw new MissingContentException(digest);
        } catch (IOException e) {
            throw new StoreUnavailableException("cannot read " + digest, e);
        }
    }

    private Stored write(InputStream content, long maxBytes, Path unfinished) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new TooLargeException(maxBytes);
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new Stored(new Digest(HexFormat.of().formatHex(sha256.digest())), size);
    }

    private Stored place(Path unfinished, Stored stored) throws IOException {
        Path file = file(stored.digest());
        Files.createDirectories(file.getParent());
        if (!holds(stored.digest())) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
            force(folder);
        }
        return stored;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(Digest digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
