package io.assay.standalone.lives;

import io.assay.store.ContentStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many lives in one estate, script by script, each in several orders; keeps what went wrong and what was reached. */
final class Season {

    private static final String BUG = "the decision failed";

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private int lives;
    private int compared;

    /** Plays every {@code step}-th script from the first on. */
    Season play(ContentStore store, int first, int scripts, int step, int orders) {
        try (var estate = new Estate(store)) {
            for (int script = first; script < scripts; script += step) {
                inEveryOrder(estate, script, orders);
            }
        }
        return this;
    }

    List<String> wrong() {
        return wrong;
    }

    Set<String> kinds() {
        return kinds;
    }

    int lives() {
        return lives;
    }

    /** How many lives came out as the same script did in its straight order, where it must. */
    int compared() {
        return compared;
    }

    private void inEveryOrder(Estate estate, int script, int orders) {
        Map<String, String> standings = null;
        String live = null;
        for (int order = 0; order < orders; order++) {
            var life = new Life(estate, script, order, Tampering.NONE);
            Told told = told(life, script, order);
            if (order == 0) {
                standings = told.standings();
                live = told.live();
            } else {
                same(life, script, order, standings, told.standings());
                if (life.script().slotConverges()) {
                    unless(String.valueOf(live).equals(String.valueOf(told.live())), script, order,
                            "live in prod is " + told.live() + ", but in the straight order " + live);
                }
            }
        }
    }

    private Told told(Life life, int script, int order) {
        try {
            Told told = life.played();
            lives++;
            kinds.addAll(told.kinds());
            told.violations().forEach(v -> unless(false, script, order, v.toString()));
            told.causesOfDeath().stream().filter(c -> c.contains(BUG)).forEach(c -> unless(false, script, order, c));
            return told;
        } catch (RuntimeException e) {
            throw new IllegalStateException(seed(script, order) + " cannot be played", e);
        }
    }

    private void same(Life life, int script, int order, Map<String, String> straight, Map<String, String> here) {
        if (life.script().converges()) {
            compared++;
            unless(straight.equals(here), script, order, "the registry ends with " + here + ", but in the straight order with "
                    + straight);
        }
    }

    private void unless(boolean right, int script, int order, String words) {
        if (!right) {
            wrong.add(seed(script, order) + ": " + words);
        }
    }

    private static String seed(int script, int order) {
        return "-Dlives.script=" + script + " -Dlives.order=" + order;
    }
}
