package io.assay.runtime.formats;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.dmn.DmnModel;
import io.assay.runtime.onnx.OnnxModel;
import io.assay.runtime.pmml.PmmlModel;
import io.assay.runtime.scored.ScoredFile;
import io.assay.runtime.xlsx.XlsxModel;
import io.assay.runtime.mojo.H2oModel;
import io.assay.scan.ArtefactScan;
import io.assay.scan.Objection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of model files that can be opened: one line each. */
public final class ModelFormats {

    private static final Map<String, Function<byte[], Model>> FORMATS = new TreeMap<>(Map.ofEntries(
            Map.entry("pmml", PmmlModel::open),
            Map.entry("dmn", DmnModel::open),
            Map.entry("onnx", OnnxModel::open),
            Map.entry("xlsx", XlsxModel::open),
            Map.entry("mojo", H2oModel::open),
            Map.entry("scored-file", ScoredFile::open)));

    private ModelFormats() {}

    /** Model types that {@link #open} knows. */
    public static Set<String> known() {
        return FORMATS.keySet();
    }

    /**
     * Opens a model after a scan of its bytes.
     *
     * @throws UnusableModelException when the type is unknown, the scan objects, or the bytes are not such a model
     */
    public static Model open(String type, byte[] bytes) {
        var format = FORMATS.get(type);
        if (format == null) {
            throw new UnusableModelException("there is no runtime for models of type '" + type + "'; known are " + known());
        }
        var objections = ArtefactScan.scan(type, bytes);
        if (!objections.isEmpty()) {
            throw new UnusableModelException(
                    objections.stream().map(Objection::words).limit(3).collect(Collectors.joining("; also ")));
        }
        return format.apply(bytes);
    }
}
