package io.assay.registry.domain;

import java.util.List;

/** What a model comes from: data sets and other versions. */
final class Origins {

    private Origins() {}

    static void dataSets(Submission said, Flaws flaws) {
        for (int i = 0; i < said.dataSets().size(); i++) {
            flaws.unless(
                    Ids.isId(said.dataSets().get(i)),
                    "facts.dataSets[" + i + "]",
                    "'" + said.dataSets().get(i) + "' is no data set id",
                    "use <tenant>/<name> of a registered data set");
        }
    }

    static void ancestry(Submission said, Flaws flaws) {
        List<String> upstream = said.ancestry().upstream();
        if (said.ancestry().parent() != null) {
            version("facts.provenance.parentModel", said.ancestry().parent(), flaws);
        }
        for (int i = 0; i < upstream.size(); i++) {
            version("facts.provenance.upstreamModels[" + i + "]", upstream.get(i), flaws);
        }
    }

    private static void version(String field, String text, Flaws flaws) {
        flaws.unless(
                Ids.isModelVersion(text), field, "'" + text + "' names no version", "use <tenant>/<name>:<version>");
    }
}
