package io.assay.examples;

import java.io.InputStream;

/** Opens the files of the consumer credit example, which {@code consumer-credit/README.md} describes. */
public final class ConsumerCredit {

    private static final String FOLDER = "/consumer-credit/";

    private ConsumerCredit() {
    }

    /** Opens a file by its name in the folder, e.g. {@code holdout.csv}; the caller closes it. */
    public static InputStream open(String name) {
        InputStream file = ConsumerCredit.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalArgumentException(
                    "no file '" + name + "' in the consumer credit example; its README lists the files");
        }
        return file;
    }
}
