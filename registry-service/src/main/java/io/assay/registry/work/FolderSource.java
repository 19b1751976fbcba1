package io.assay.registry.work;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that files may be fetched from; neither {@code ..} nor a link leads out of it. */
final class FolderSource implements Source {

    private final Path folder;

    FolderSource(URI folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public boolean covers(URI location) {
        return "file".equals(location.getScheme())
                && location.getAuthority() == null
                && location.getPath() != null
                && location.getQuery() == null
                && location.getFragment() == null
                && Path.of(location).normalize().startsWith(folder);
    }

    @Override
    public InputStream open(URI location) throws IOException {
        Path file = Path.of(location);
        if (!Files.exists(file)) {
            throw new NotFetchedException("there is no file at " + location);
        }
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw new NotFetchedException("a link at " + location + " leads out of the allowed folder");
        }
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFetchedException(location + " is not a file");
        }
        return Files.newInputStream(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
