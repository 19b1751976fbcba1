package io.assay.registry.web;

import io.assay.registry.store.Bookmark;

/** Reads where a page begins. */
final class Bookmarks {

    private Bookmarks() {}

    /** A bookmark of so many keys; refused when it is none. */
    static Bookmark required(String after, int keys) {
        var bookmark = Bookmark.read(after, keys);
        if (bookmark.isEmpty()) {
            new Flaws().add("after", "it marks no place in this list", "take it from 'next' of the page before").refuseIfAny();
        }
        return bookmark.orElseThrow();
    }
}
