package io.assay.registry.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What of a model lies elsewhere: an image by digest, an endpoint with its revision. */
final class Remotes {

    private Remotes() {}

    static void image(Submission said, Flaws flaws) {
        if (said.image() != null || said.modelType().equals("image")) {
            flaws.unless(
                    said.image() != null && Ids.isImage(said.image()),
                    "facts.image",
                    "'" + said.image() + "' does not name an image by digest",
                    "use <name>@sha256:<64 hex digits>");
        }
    }

    static void endpoint(Submission said, Flaws flaws) {
        if (said.endpoint() == null) {
            flaws.unless(
                    !said.modelType().equals("endpoint"),
                    "facts.endpoint",
                    "endpoint is missing",
                    "give url, protocol and revision");
            return;
        }
        flaws.unless(
                web(said.endpoint().url()),
                "facts.endpoint.url",
                "'" + said.endpoint().url() + "' is no absolute http or https URL",
                "use https://<host>/<path>");
        flaws.unless(
                !said.endpoint().revision().isBlank(),
                "facts.endpoint.revision",
                "revision is empty",
                "declare the revision that serves there");
    }

    private static boolean web(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
