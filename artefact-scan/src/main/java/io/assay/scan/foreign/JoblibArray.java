package io.assay.scan.foreign;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An array that joblib writes behind its description, in the midst of a pickle.
 *
 * @param bytes how many bytes of numbers follow
 * @param pickled whether its elements are a pickle of their own instead
 * @param aligned whether a length and so many bytes of padding come first
 */
record JoblibArray(long bytes, boolean pickled, boolean aligned) {

    private static final String WRAPPER = "joblib.numpy_pickle.NumpyArrayWrapper";
    private static final Pattern TYPE = Pattern.compile("[<>=|]?([a-zA-Z])(\\d{0,6})");

    static Optional<JoblibArray> of(Value object, Value state) {
        boolean wraps = object instanceof Value.Called called
                && called.what() instanceof Value.Imported imported
                && imported.words().equals(WRAPPER);
        if (!wraps || !(state instanceof Value.Many fields)) {
            return Optional.empty();
        }
        long width = width(field(fields, "dtype"));
        boolean aligned = field(fields, "numpy_array_alignment_bytes") instanceof Value.Constant bytes
                && !bytes.words().equals("None");
        return Optional.of(new JoblibArray(Math.max(0, width) * count(field(fields, "shape")), width < 0, aligned && width >= 0));
    }

    private static Value field(Value.Many fields, String name) {
        for (int i = 0; i + 1 < fields.items().size(); i += 2) {
            if (fields.items().get(i) instanceof Value.Text key && key.content().equals(name)) {
                return fields.items().get(i + 1);
            }
        }
        return Value.UNKNOWN;
    }

    private static long count(Value shape) {
        double count = 1;
        if (shape instanceof Value.Many sizes) {
            for (Value size : sizes.items()) {
                count *= size instanceof Value.Constant one && one.words().matches("\\d{1,18}") ? Double.parseDouble(one.words()) : 0;
            }
        }
        return (long) Math.min(count, Integer.MAX_VALUE);
    }

    /** Bytes of one element; -1 for Python objects. */
    private static long width(Value type) {
        String code = type instanceof Value.Called called && called.with() instanceof Value.Many with && !with.items().isEmpty()
                        && with.items().getFirst() instanceof Value.Text text
                ? text.content()
                : "";
        var found = TYPE.matcher(code);
        if (!found.matches()) {
            return 0;
        }
        long width = found.group(2).isEmpty() ? 0 : Long.parseLong(found.group(2));
        return switch (found.group(1)) {
            case "O" -> -1;
            case "U" -> width * 4;
            default -> width;
        };
    }
}
