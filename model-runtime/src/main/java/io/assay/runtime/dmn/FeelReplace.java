package io.assay.runtime.dmn;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.FEELStringFunction;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** FEEL's {@code replace}, in place of the engine's; public because the engine calls it by reflection. */
public final class FeelReplace extends BaseFEELFunction implements FEELStringFunction {

    FeelReplace() {
        super("replace");
    }

    public FEELFnResult<String> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("replacement") String replacement) {
        return invoke(input, pattern, replacement, null);
    }

    public FEELFnResult<String> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("replacement") String replacement,
            @ParameterName("flags") String flags) {
        if (input == null || pattern == null || replacement == null) {
            return error(input == null ? "input" : pattern == null ? "pattern" : "replacement", "cannot be null");
        }
        try {
            return FEELFnResult.ofResult(replaced(input, pattern, replacement, flags == null ? "" : flags));
        } catch (IllegalArgumentException | StackOverflowError e) {
            return error("pattern", "'" + pattern + "' cannot be replaced: " + e.getMessage());
        }
    }

    private static String replaced(String input, String pattern, String replacement, String flags) {
        Pattern compiled = FeelPattern.of(pattern, flags);
        if (compiled.matcher("").find()) {
            throw new IllegalArgumentException("it matches the empty text");
        }
        return compiled.matcher(input).replaceAll(found -> Matcher.quoteReplacement(
                FeelPattern.literal(flags) ? replacement : filled(replacement, found)));
    }

    /** A dollar with digits is what a group matched, nothing when there is no such group. */
    private static String filled(String replacement, MatchResult found) {
        var filled = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            if (c == '\\' && (next == '\\' || next == '$')) {
                filled.append(next);
                i++;
            } else if (c == '$' && Character.isDigit(next)) {
                int end = groupEnd(replacement, i + 1, found.groupCount());
                int group = Integer.parseInt(replacement.substring(i + 1, end));
                filled.append(group <= found.groupCount() && found.group(group) != null ? found.group(group) : "");
                i = end - 1;
            } else if (c == '\\' || c == '$') {
                throw new IllegalArgumentException("the replacement '" + replacement + "' has a single '" + c + "'");
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    private static int groupEnd(String replacement, int from, int groups) {
        int end = from + 1;
        while (end < replacement.length() && Character.isDigit(replacement.charAt(end))
                && Integer.parseInt(replacement.substring(from, end + 1)) <= groups) {
            end++;
        }
        return end;
    }

    private static FEELFnResult<String> error(String parameter, String words) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, parameter, words));
    }
}
