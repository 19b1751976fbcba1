package io.assay.runtime.dmn;

import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.FEELBooleanFunction;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** FEEL's {@code matches}, in place of the engine's; public because the engine calls it by reflection. */
public final class FeelMatches extends BaseFEELFunction implements FEELBooleanFunction {

    FeelMatches() {
        super("matches");
    }

    public FEELFnResult<Boolean> invoke(@ParameterName("input") String input, @ParameterName("pattern") String pattern) {
        return invoke(input, pattern, null);
    }

    public FEELFnResult<Boolean> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("flags") String flags) {
        if (input == null || pattern == null) {
            return error(input == null ? "input" : "pattern", "cannot be null");
        }
        try {
            return FEELFnResult.ofResult(FeelPattern.of(pattern, flags == null ? "" : flags).matcher(input).find());
        } catch (IllegalArgumentException | StackOverflowError e) {
            return error("pattern", "'" + pattern + "' cannot be matched: " + e.getMessage());
        }
    }

    private static FEELFnResult<Boolean> error(String parameter, String words) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, parameter, words));
    }
}
