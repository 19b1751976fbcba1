package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay review}: concludes a validator's own review of a version. */
@Command(
        name = "review",
        description = "Conclude your own review of a version; --reason says whether theory, data and design fit the use.",
        mixinStandardHelpOptions = true)
final class ReviewCommand extends VersionActCommand {

    @Option(
            names = "--conclusion",
            required = true,
            paramLabel = "WORD",
            description = "satisfactory, satisfactory-with-findings or unsatisfactory.")
    private String conclusion;

    @Option(names = "--words", paramLabel = "WORDS", description = "Anything else that you say.")
    private String words;

    @Option(names = "--document", paramLabel = "DIGEST", description = "A document that you read or wrote, uploaded before.")
    private List<String> documents = List.of();

    @Override
    String what() {
        return "reviews";
    }

    @Override
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("conclusion", conclusion);
        said.put("words", words);
        said.put("documents", documents);
        return said;
    }

    @Override
    String reasonField() {
        return "conceptualSoundness";
    }
}
