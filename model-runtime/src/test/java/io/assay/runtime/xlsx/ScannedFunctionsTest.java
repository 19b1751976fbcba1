package io.assay.runtime.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.scan.ArtefactScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.junit.jupiter.api.Test;

/** The scan, which must not know POI, lets the functions in that POI computes: a newer POI needs a newer list. */
class ScannedFunctionsTest {

    @Test
    void theScanKnowsTheFunctionsThatAreComputed() throws IOException {
        try (var list = ArtefactScan.class.getResourceAsStream("workbook/functions.txt")) {
            var known = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));

            assertThat(known).containsExactlyInAnyOrderElementsOf(WorkbookEvaluator.getSupportedFunctionNames());
        }
    }
}
