package io.assay.registry.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The places that configuration allows files to be fetched from; there are none unless it names some. */
public final class Sources {

    private final List<Source> sources;

    /** Sources under these prefixes, {@code file:/folder/} or {@code https://host/prefix/}. */
    public Sources(List<URI> prefixes) {
        this.sources = prefixes.stream().map(Sources::source).toList();
    }

    Optional<Source> covering(URI location) {
        return sources.stream().filter(source -> source.covers(location)).findFirst();
    }

    /** A location as an address; empty when it is none. */
    static Optional<URI> address(String location) {
        try {
            URI uri = new URI(location);
            return uri.isAbsolute() && !uri.isOpaque() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Source source(URI prefix) {
        if ("file".equals(prefix.getScheme()) && prefix.getPath() != null) {
            return new FolderSource(prefix);
        }
        if ("https".equals(prefix.getScheme())
                && prefix.getHost() != null
                && prefix.getPath().endsWith("/")) {
            return new HttpsSource(prefix);
        }
        throw new IllegalArgumentException("assay.registry.sources has '" + prefix
                + "'; use file:/folder/ or https://host/prefix/ with a slash at its end");
    }
}
