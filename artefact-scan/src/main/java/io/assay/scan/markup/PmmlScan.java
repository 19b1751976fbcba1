package io.assay.scan.markup;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import io.assay.scan.reading.XmlWalk;
import java.io.ByteArrayInputStream;

/** Looks through a PMML document: a known version, all in one file, and no nesting that makes its reader run for ever. */
public final class PmmlScan {

    private static final String VERSIONS = "1\\.1|2\\.[01]|3\\.[0-2]|4\\.[0-4](\\.1)?";
    private static final int DEEPEST_EXTENSION = 8;

    private final XmlWalk xml;
    private final Refuse refuse;
    private int extensions;

    private PmmlScan(XmlWalk xml, Refuse refuse) {
        this.xml = xml;
        this.refuse = refuse;
    }

    public static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        new PmmlScan(XmlWalk.over(new ByteArrayInputStream(bytes), limits), refuse).walk();
    }

    private void walk() {
        while (xml.next()) {
            if (xml.started() && xml.depth() == 1) {
                root();
            } else if (xml.started()) {
                element();
            } else if (xml.ended() && xml.name().equals("Extension")) {
                extensions--;
            }
        }
    }

    private void root() {
        if (!xml.name().equals("PMML")) {
            refuse.because("pmml-root",
                    "the document's root is '" + Shown.text(xml.name()) + "' and not 'PMML'; declare the model's true type");
        } else if (!xml.attribute("version").matches(VERSIONS)) {
            refuse.because("pmml-version",
                    "the PMML version '" + Shown.text(xml.attribute("version")) + "' is not known; export the model as PMML 4.4");
        }
    }

    private void element() {
        switch (xml.name()) {
            case "Extension" -> {
                if (++extensions == DEEPEST_EXTENSION + 1) {
                    refuse.because("pmml-extension",
                            "Extension elements are nested deeper than %d at line %d; take them out"
                                    .formatted(DEEPEST_EXTENSION, xml.line()));
                }
            }
            case "TableLocator" -> refuse.because("pmml-external",
                    "a table outside the document is named at line %d; write it in as InlineTable".formatted(xml.line()));
            default -> { }
        }
    }
}
