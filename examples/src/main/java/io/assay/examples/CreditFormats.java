package io.assay.examples;

import java.io.InputStream;

/** Opens the models of the consumer credit example in other formats, which {@code formats/README.md} describes. */
public final class CreditFormats {

    private static final String FOLDER = "/formats/";

    private CreditFormats() {
    }

    /** Opens a file by its name in the folder, e.g. {@code credit-risk.pmml}; the caller closes it. */
    public static InputStream open(String name) {
        InputStream file = CreditFormats.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalArgumentException("no file '" + name + "' among the example's formats; its README lists the files");
        }
        return file;
    }
}
