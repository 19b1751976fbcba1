package io.assay.registry.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a model lies elsewhere: an image by digest, an endpoint with its revision. */
final class Remotes {

    private static final Set<String> PROTOCOLS = Set.of("open-inference-v2");
    private static final Pattern MODEL = Pattern.compile(".*/v2/models/[^/]+(/versions/[^/]+)?/?");

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

    /** What the server serves is seen when it is asked; here only what is declared can be looked at. */
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
                namesAModel(said.endpoint().url()),
                "facts.endpoint.url",
                "'" + withoutUser(said.endpoint().url()) + "' is no address of a model",
                "use https://<host>/v2/models/<model>, or http, without user, query and fragment");
        flaws.unless(
                PROTOCOLS.contains(said.endpoint().protocol()),
                "facts.endpoint.protocol",
                "'" + said.endpoint().protocol() + "' is no documented protocol",
                "use " + String.join(", ", PROTOCOLS));
        flaws.unless(
                !said.endpoint().revision().isBlank(),
                "facts.endpoint.revision",
                "revision is empty",
                "declare the version that the server says it serves");
    }

    private static boolean namesAModel(String url) {
        try {
            URI uri = new URI(url);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return plain
                    && uri.getHost() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && MODEL.matcher(uri.getRawPath()).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What stands before an @ may be a password, and reasons are published. */
    private static String withoutUser(String url) {
        return url.replaceFirst("//.*@", "//...@");
    }
}
