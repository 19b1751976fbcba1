package io.assay.examples;

import java.io.InputStream;

/** Opens the files of the support assistant, which {@code support-assistant/README.md} describes. */
public final class SupportAssistant {

    private static final String FOLDER = "/support-assistant/";

    private SupportAssistant() {
    }

    /** Opens a file by its name in the folder, e.g. {@code golden-set.jsonl}; the caller closes it. */
    public static InputStream open(String name) {
        InputStream file = SupportAssistant.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalArgumentException("no file '" + name + "' of the support assistant; its README lists the files");
        }
        return file;
    }
}
