package io.assay.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/audit.md says of the cells is what the code does. */
class ProofsTest {

    private static final Path TABLE = Path.of("../docs/audit.md");
    private static final Pattern ROW = Pattern.compile("\\| (cost|performance|provenance|lineage) \\| (\\w+) \\| ([^|]*) \\|.*");
    private static final Pattern EVENT = Pattern.compile("`(\\w+)`");

    @Test
    void theTableNamesEveryCellAndTheEventsThatProveIt() throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Files.readAllLines(TABLE).stream().map(ROW::matcher).filter(row -> row.matches()).forEach(row ->
                told.put(row.group(1) + "/" + row.group(2), EVENT.matcher(row.group(3)).results().map(ProofsTest::name).toList()));

        Map<String, List<String>> known = new LinkedHashMap<>();
        Cell.ALL.forEach(cell -> known.put(cell.key(), Proofs.ALL.stream()
                .filter(proof -> proof.cell().equals(cell))
                .map(proof -> proof.event().getSimpleName())
                .toList()));

        assertThat(told).isEqualTo(known);
        assertThat(known.values()).doesNotContain(List.of());
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
