package io.assay.suite.evidence;

import io.assay.runtime.Model;
import io.assay.suite.brief.Brief;

/** Opens models for trial. */
public interface Opening {

    /** Whether models of this type can be opened. */
    boolean knows(String modelType);

    /**
     * Opens a model from its bytes, or as a remote service.
     *
     * @param bytes the model file; empty for a remote service
     * @throws io.assay.runtime.UnusableModelException when it cannot be opened
     */
    Model open(Brief brief, byte[] bytes);
}
