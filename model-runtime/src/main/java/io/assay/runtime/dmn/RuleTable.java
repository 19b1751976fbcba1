package io.assay.runtime.dmn;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A decision table as it is written, for those who try its boundaries.
 *
 * @param name name of the decision or of the function that holds it
 * @param hitPolicy what happens when several rules match: UNIQUE, FIRST, COLLECT, ...
 * @param inputs expression of each input column, in FEEL
 * @param outputs name of each output column; empty text where it has none
 * @param rules rows of the table in order
 */
public record RuleTable(String name, String hitPolicy, List<String> inputs, List<String> outputs, List<Rule> rules) {

    /** Texts in quotes are passed over; {@code 18} and {@code -0.5} are numbers, {@code x1} and the dots of a range are not. */
    private static final Pattern NUMBER =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|(?<!\\w|\\w\\.)-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?!\\w)");

    public RuleTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param tests a unary test in FEEL for each input; "-" fits everything
     * @param answers an expression in FEEL for each output
     */
    public record Rule(List<String> tests, List<String> answers) {

        public Rule {
            tests = List.copyOf(tests);
            answers = List.copyOf(answers);
        }
    }

    /** The numbers that occur in the tests of input column {@code input}, from 0, ascending and each once. */
    public List<BigDecimal> thresholds(int input) {
        return rules.stream()
                .flatMap(rule -> NUMBER.matcher(rule.tests().get(input)).results())
                .map(found -> found.group())
                .filter(text -> !text.startsWith("\""))
                .map(BigDecimal::new)
                .map(number -> new BigDecimal(number.stripTrailingZeros().toPlainString()))
                .distinct()
                .sorted()
                .toList();
    }
}
