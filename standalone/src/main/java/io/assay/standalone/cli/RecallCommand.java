package io.assay.standalone.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay recall}: the kill switch for bytes, wherever they serve. */
@Command(
        name = "recall",
        description = "Recall bytes: whatever is made of them stops serving at once, everywhere, and never serves again.",
        mixinStandardHelpOptions = true)
final class RecallCommand extends ActCommand {

    @Parameters(paramLabel = "DIGEST", description = "assay:sha256/<hex>, or <url>#<revision> of an endpoint.")
    private String digest;

    @Override
    String path() {
        return "/recalls";
    }

    @Override
    Map<String, Object> said() {
        return Map.of("artefactDigest", digest);
    }
}
