package io.assay.registry.domain;

import java.util.List;
import java.util.function.BiConsumer;

/** Checks the form of a submission and finds all that is wrong with it, not only the first. */
final class Form {

    private static final List<BiConsumer<Submission, Flaws>> CHECKS = List.of(
            Parties::people,
            Parties::useCase,
            Contents::type,
            Contents::files,
            Remotes::image,
            Remotes::endpoint,
            Applications::application,
            Declarations::ports,
            Declarations::decision,
            Origins::dataSets,
            Origins::ancestry);

    private Form() {}

    static List<Reason> problems(String modelId, String version, Submission submission) {
        var flaws = new Flaws();
        flaws.unless(
                Ids.isId(modelId),
                "modelId",
                "'" + modelId + "' is no model id",
                "use <tenant>/<name>, each of lower-case letters, digits and '-', at most 63, not starting with '-'");
        flaws.unless(
                Ids.isVersion(version),
                "version",
                "'" + version + "' is no version",
                "use 1 to 64 letters, digits, '.', '-', '_', '+'");
        CHECKS.forEach(check -> check.accept(submission, flaws));
        return flaws.all();
    }
}
