package io.assay.runtime;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The formats that can be opened: one line each. */
public final class ModelFormats {

    private static final Map<String, Function<byte[], Model>> FORMATS = Map.of("onnx", OnnxModel::open);

    private ModelFormats() {}

    /** Model types that {@link #open} knows. */
    public static Set<String> known() {
        return FORMATS.keySet();
    }

    /**
     * Opens a model after a first look at its bytes.
     *
     * @throws UnusableModelException when the type is unknown or the bytes are not such a model
     */
    public static Model open(String type, byte[] bytes) {
        var format = FORMATS.get(type);
        if (format == null) {
            throw new UnusableModelException("there is no runtime for models of type '" + type + "'; known are " + known());
        }
        ArtefactScan.require(type, bytes);
        return format.apply(bytes);
    }
}
