package io.assay.suite.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in the file.
 *
 * @param node the value
 * @param path where in the policy, e.g. {@code tiers.high.checks.auc}
 * @param problems where to say what is wrong with it
 */
record Spot(Node node, String path, Problems problems) {

    /** Says what is wrong here. */
    void wrong(String words) {
        problems.add(mark(), (path.isEmpty() ? "the policy" : path) + " " + words);
    }

    /** Says what is wrong at a place within this text; at its start where quoting or folding hides the place. */
    void wrongWithin(int offset, String words) {
        Mark mark = mark();
        int shift = node instanceof ScalarNode scalar ? verbatim(scalar, mark) : -1;
        problems.add(mark.getLine() + 1, mark.getColumn() + 1 + (shift < 0 ? 0 : shift + offset), path + " " + words);
    }

    /** The text; empty, with the reason said, where it is none. */
    Optional<String> text(String remedy) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        wrong("is " + kind() + "; " + remedy);
        return Optional.empty();
    }

    boolean isNumber() {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    /** The finite number; empty, with the reason said, where it is none. */
    OptionalDouble number(String remedy) {
        if (isNumber() && node instanceof ScalarNode scalar) {
            try {
                double value = Double.parseDouble(scalar.getValue());
                if (Double.isFinite(value)) {
                    return OptionalDouble.of(value);
                }
            } catch (NumberFormatException notFinite) {
                // Said below: .nan, .inf and their like.
            }
            wrong("is " + scalar.getValue() + "; give a finite decimal number");
            return OptionalDouble.empty();
        }
        wrong("is " + kind() + "; " + remedy);
        return OptionalDouble.empty();
    }

    /** The items of a list; a problem where it is none. */
    List<Spot> items(String remedy) {
        if (!(node instanceof SequenceNode list)) {
            wrong("is " + kind() + "; " + remedy);
            return List.of();
        }
        List<Node> nodes = list.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Spot(nodes.get(i), path + "[" + i + "]", problems))
                .toList();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** What it is, for people. */
    String kind() {
        return switch (node) {
            case SequenceNode list -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank() -> "empty";
            case ScalarNode scalar when isNumber() -> "the number " + scalar.getValue();
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> "the truth value " + scalar.getValue();
            case ScalarNode scalar -> "the text '" + scalar.getValue() + "'";
            default -> "a mapping";
        };
    }

    private Mark mark() {
        return node.getStartMark().orElseThrow();
    }

    /** By how many characters the text starts after its mark; -1 where the file does not have it letter for letter. */
    private static int verbatim(ScalarNode scalar, Mark mark) {
        int[] value = scalar.getValue().codePoints().toArray();
        int quote = scalar.isPlain() ? 0 : 1;
        int from = mark.getPointer() + quote;
        int[] buffer = mark.getBuffer();
        boolean same = from + value.length <= buffer.length
                && Arrays.equals(value, 0, value.length, buffer, from, from + value.length);
        return same ? quote : -1;
    }
}
