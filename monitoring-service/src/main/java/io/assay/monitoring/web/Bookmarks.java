package io.assay.monitoring.web;

import io.assay.monitoring.store.Bookmark;

/** Reads where a page begins. */
final class Bookmarks {

    private Bookmarks() {}

    /** A bookmark with keys of these kinds, null where none is given; refused when it is none. */
    static Bookmark of(String after, String kinds) {
        if (after == null) {
            return null;
        }
        var bookmark = Bookmark.read(after, kinds);
        if (bookmark.isEmpty()) {
            new Flaws().add("after", "it marks no place in this list", "take it from 'next' of the page before").refuseIfAny();
        }
        return bookmark.orElseThrow();
    }
}
