package io.assay.monitoring.domain;

/**
 * A version whose predictions can be counted: what is known of it, and how its columns are counted.
 *
 * @param declared declared range of each column of the layout, by its place; null without one
 */
public record Tracked(Followed version, Layout layout, Declared[] declared) {

    public static Tracked of(Followed version, Layout layout) {
        var declared = new Declared[layout.width()];
        for (int i = 0; i < declared.length; i++) {
            declared[i] = version.declared().get(layout.column(i).name());
        }
        return new Tracked(version, layout, declared);
    }
}
