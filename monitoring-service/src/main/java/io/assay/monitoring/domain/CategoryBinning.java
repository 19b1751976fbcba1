package io.assay.monitoring.domain;

import io.assay.statistics.ColumnProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts a column that is a category in its profile. */
final class CategoryBinning extends Binning {

    /** From here on a number shares its name with others. */
    private static final double TOO_GREAT = 0x1p63;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Double, Integer> numbers = new HashMap<>();

    CategoryBinning(ColumnProfile profile) {
        super(profile.name(), 1 + profile.categories().size());
        profile.categories().forEach(category -> places.putIfAbsent(category, places.size()));
        places.forEach(this::number);
    }

    /** Remembers which number has this category for its name, if any has. */
    private void number(String category, int place) {
        double value = NUMBER.matcher(category).matches() ? Double.parseDouble(category) : Double.NaN;
        if (Math.abs(value) < TOO_GREAT && named(value).equals(category)) {
            numbers.put(value + 0.0, place);
        }
    }

    @Override
    void numbers(Values.Numbers column, int rows, Declared declared, Slots into) {
        for (int row = 0; row < rows; row++) {
            double value = column.values()[row];
            if (column.missing().get(row)) {
                into.missing(1);
            } else if (Double.isFinite(value)) {
                count(place(value), into);
            } else {
                into.notFinite(value);
            }
        }
    }

    @Override
    void texts(Values.Texts column, int rows, Slots into) {
        for (int row = 0; row < rows; row++) {
            if (column.missing().get(row)) {
                into.missing(1);
            } else {
                count(places.getOrDefault(column.values()[row], bins - 1), into);
            }
        }
    }

    private void count(int place, Slots into) {
        into.all[into.at + place]++;
        into.unseen(place == bins - 1 ? 1 : 0);
    }

    private int place(double value) {
        return Math.abs(value) < TOO_GREAT
                ? numbers.getOrDefault(value + 0.0, bins - 1)
                : places.getOrDefault(named(value), bins - 1);
    }

    private static String named(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
