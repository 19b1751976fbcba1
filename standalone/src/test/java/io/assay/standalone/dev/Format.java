package io.assay.standalone.dev;

import io.assay.examples.ConsumerCredit;
import io.assay.examples.CreditFormats;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;

/** Models of the same loan applications, one of each type, as they are handed in. */
enum Format {
    ONNX(ConsumerCredit::open, "model-1.2.0.yaml", "credit-risk-1.2.0"),
    PMML(CreditFormats::open, "model-pmml.yaml", "credit-risk.pmml"),
    DMN(CreditFormats::open, "model-dmn.yaml", "credit-rules.dmn"),
    XLSX(CreditFormats::open, "model-xlsx.yaml", "credit-scorecard.xlsx"),
    MOJO(CreditFormats::open, "model-mojo.yaml", "credit-gbm.zip"),
    ENDPOINT(CreditFormats::open, "model-endpoint.yaml", "credit-risk-1.2.0"),
    SCORED_FILE(CreditFormats::open, "model-scored-file.yaml", "credit-scores.csv");

    private final Function<String, InputStream> files;
    private final String description;
    private final String expected;

    Format(Function<String, InputStream> files, String description, String expected) {
        this.files = files;
        this.description = description;
        this.expected = expected;
    }

    Function<String, InputStream> files() {
        return files;
    }

    Map<String, Object> description() {
        return Acts.yaml(files.apply(description));
    }

    String model() {
        return description().get("model").toString();
    }

    String version() {
        return description().get("version").toString();
    }

    /** The output that carries the score. */
    String score() {
        return Acts.list(description(), "outputs").getFirst().get("name").toString();
    }

    /** What Python computed for the first rows of the hold-out. */
    double[] expected(int rows) {
        var table = expected.startsWith("credit-risk-") ? ConsumerCredit.open("expected-scores.csv") : CreditFormats.open("expected-scores.csv");
        return Applicants.of(table, rows).column(expected);
    }
}
