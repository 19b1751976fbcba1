package io.assay.runtime.dmn;

import java.util.List;
import java.util.Map;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.ContextMergeFunction;
import org.kie.dmn.feel.runtime.functions.ContextPutFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.GetEntriesFunction;
import org.kie.dmn.feel.runtime.functions.GetValueFunction;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * FEEL's functions of contexts for contexts alone: the engine's own take any Java object for one and would hand out its
 * properties, its class among them. The classes inside are public because the engine calls them by reflection.
 */
final class FeelContexts {

    private FeelContexts() {}

    static List<FEELFunction> functions() {
        return List.of(new GetValue(), new GetEntries(), new ContextPut(), new ContextMerge());
    }

    private static <T> FEELFnResult<T> noContext(String parameter) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, parameter, "is not a context"));
    }

    /** FEEL's {@code get value}. */
    public static final class GetValue extends BaseFEELFunction {

        private GetValue() {
            super("get value");
        }

        public FEELFnResult<Object> invoke(@ParameterName("m") Object m, @ParameterName("key") String key) {
            return m instanceof Map ? GetValueFunction.INSTANCE.invoke(m, key) : noContext("m");
        }
    }

    /** FEEL's {@code get entries}. */
    public static final class GetEntries extends BaseFEELFunction {

        private GetEntries() {
            super("get entries");
        }

        public FEELFnResult<List<Object>> invoke(@ParameterName("m") Object m) {
            return m instanceof Map ? GetEntriesFunction.INSTANCE.invoke(m) : noContext("m");
        }
    }

    /** FEEL's {@code context put}. */
    public static final class ContextPut extends BaseFEELFunction {

        private ContextPut() {
            super("context put");
        }

        public FEELFnResult<Map<String, Object>> invoke(
                @ParameterName("context") Object context,
                @ParameterName("key") String key,
                @ParameterName("value") Object value) {
            return context instanceof Map ? ContextPutFunction.INSTANCE.invoke(context, key, value) : noContext("context");
        }

        public FEELFnResult<Map<String, Object>> invoke(
                @ParameterName("context") Object context,
                @ParameterName("keys") List<?> keys,
                @ParameterName("value") Object value) {
            return leads(context, keys) ? ContextPutFunction.INSTANCE.invoke(context, keys, value) : noContext("context");
        }

        /** Whether there is a context at each step on the way to the last key. */
        private static boolean leads(Object context, List<?> keys) {
            Object place = context;
            for (int i = 0; keys != null && i + 1 < keys.size() && place instanceof Map<?, ?> map; i++) {
                place = map.get(keys.get(i));
            }
            return place instanceof Map;
        }
    }

    /** FEEL's {@code context merge}. */
    public static final class ContextMerge extends BaseFEELFunction {

        private ContextMerge() {
            super("context merge");
        }

        public FEELFnResult<Map<String, Object>> invoke(@ParameterName("contexts") List<Object> contexts) {
            return contexts != null && contexts.stream().allMatch(Map.class::isInstance)
                    ? ContextMergeFunction.INSTANCE.invoke(contexts)
                    : noContext("contexts");
        }
    }
}
