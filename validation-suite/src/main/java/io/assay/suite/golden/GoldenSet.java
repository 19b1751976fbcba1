package io.assay.suite.golden;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions with what tells a right answer from a wrong one. */
final class GoldenSet {

    private static final int MOST = 100_000;
    private static final long LARGEST_FILE = 64L << 20;

    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private GoldenSet() {}

    /** @throws UnfitFileException when it is not as it should be */
    static GoldenSet read(InputStream file) {
        var set = new GoldenSet();
        new JsonObjects("golden set", LARGEST_FILE).read(file, entry -> set.add(Item.read(entry), entry));
        if (set.items.isEmpty()) {
            throw new UnfitFileException("golden set: it has no items; give at least one");
        }
        return set;
    }

    List<Item> items() {
        return items;
    }

    /** Where an item stands, from 0. */
    Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    private void add(Item item, Entry entry) {
        if (places.putIfAbsent(item.id(), items.size()) != null) {
            throw entry.wrong("id", "'" + item.id() + "' is there twice", "give each item its own");
        }
        if (items.size() == MOST) {
            throw new UnfitFileException(entry.where() + ": more than " + MOST + " items; give fewer");
        }
        items.add(item);
    }
}
