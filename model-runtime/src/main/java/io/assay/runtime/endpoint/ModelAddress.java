package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a model is asked.
 *
 * @param model address of the model, or of one version of it
 * @param version the version that the address names; null when it names none
 */
record ModelAddress(URI model, String version) {

    private static final Pattern PATH = Pattern.compile("(.*/v2/models/[^/]+(?:/versions/([^/]+))?)/?");

    static ModelAddress of(String url) {
        URI uri = uri(url);
        Matcher path = PATH.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                && uri.getFragment() == null && uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme());
        if (!plain || !path.matches()) {
            throw new UnusableModelException("the endpoint's url '" + shown(uri)
                    + "' is not http(s)://<host>/.../v2/models/<model>[/versions/<version>]; give it without user, query and fragment");
        }
        return new ModelAddress(URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path.group(1)), path.group(2));
    }

    /** The address of one version. */
    ModelAddress version(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new ModelAddress(URI.create(model + "/versions/" + encoded), name);
    }

    URI ready() {
        return URI.create(model + "/ready");
    }

    URI infer() {
        return URI.create(model + "/infer");
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new UnusableModelException("the endpoint's url is none: " + e.getReason() + "; give https://<host>/v2/models/<model>");
        }
    }

    /** Without what may be a password. */
    private static String shown(URI uri) {
        return uri.toString().replaceFirst("//.*@", "//...@");
    }
}
