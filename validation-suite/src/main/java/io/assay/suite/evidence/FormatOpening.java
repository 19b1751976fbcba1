package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.runtime.formats.ModelFormats;
import io.assay.suite.brief.Brief;

/** Opens model files in this very process. */
public final class FormatOpening implements Opening {

    @Override
    public boolean knows(String modelType) {
        return ModelFormats.known().contains(modelType);
    }

    @Override
    public Model open(Brief brief, byte[] bytes) {
        return ModelFormats.open(brief.modelType(), bytes);
    }
}
