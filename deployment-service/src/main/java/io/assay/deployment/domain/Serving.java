package io.assay.deployment.domain;

import java.util.List;

/** Opens the approved bytes of a version so that they can score. */
public interface Serving {

    /**
     * Opens, by digest, what was approved; what answers elsewhere has none and is opened by its declaration.
     *
     * @throws UnservableException when the bytes cannot be had, are others, or do not do what is declared; when what answers
     *     elsewhere may not be asked, does not answer, or is another revision
     */
    Scorer open(String artefactDigest, Declaration declaration);

    /** A version that is ready to score, on any thread. */
    interface Scorer extends AutoCloseable {

        /** Scores rows: the declared inputs in, the declared outputs out. */
        List<Column> score(List<Column> inputs);

        @Override
        void close();
    }
}
