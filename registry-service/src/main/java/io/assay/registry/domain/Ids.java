package io.assay.registry.domain;

import java.util.regex.Pattern;

/** How ids, versions and digests are written. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("assay:sha256/[0-9a-f]{64}");
    private static final Pattern PERSON = Pattern.compile("person:[A-Za-z0-9._-]{1,64}");
    private static final Pattern SOMEONE = Pattern.compile("(person|tool):[A-Za-z0-9._-]{1,64}");
    private static final Pattern IMAGE = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");

    private Ids() {}

    /** Of a model, a use case, a data set. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** Of a version of a model, {@code <tenant>/<name>:<version>}. */
    static boolean isModelVersion(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && isId(text.substring(0, colon)) && isVersion(text.substring(colon + 1));
    }

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    static boolean isPerson(String text) {
        return PERSON.matcher(text).matches();
    }

    /** A person or a tool. */
    static boolean isSomeone(String text) {
        return SOMEONE.matcher(text).matches();
    }

    /** An image by its digest. */
    static boolean isImage(String text) {
        return IMAGE.matcher(text).matches();
    }
}
