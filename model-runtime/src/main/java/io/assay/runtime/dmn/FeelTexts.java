package io.assay.runtime.dmn;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.dmn.feel.runtime.functions.StringFunction;

/** Values of FEEL as text: plain ones as FEEL's own {@code string} writes them, lists and structures as JSON. */
final class FeelTexts {

    private FeelTexts() {}

    static String of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> plain(number);
            case Collection<?> many -> json(many);
            case Map<?, ?> fields -> json(fields);
            default -> StringFunction.INSTANCE.invoke(value).getOrElse(String.valueOf(value));
        };
    }

    private static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number -> plain(number);
            case Boolean truth -> truth.toString();
            case Collection<?> many -> many.stream().map(FeelTexts::json).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> fields -> fields.entrySet().stream()
                    .map(field -> quoted(String.valueOf(field.getKey())) + ": " + json(field.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> quoted(of(value));
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
