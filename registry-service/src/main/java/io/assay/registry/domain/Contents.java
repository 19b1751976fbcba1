package io.assay.registry.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kind of model is handed in: its type and its files. */
final class Contents {

    private static final Set<String> FILES = Set.of("onnx", "pmml", "dmn", "xlsx", "mojo", "scored-file");
    private static final Set<String> TYPES = Set.of(
            "onnx",
            "pmml",
            "dmn",
            "xlsx",
            "mojo",
            "scored-file",
            "endpoint",
            "image",
            "llm-application",
            "agent",
            "external");

    private Contents() {}

    static void type(Submission said, Flaws flaws) {
        flaws.unless(
                TYPES.contains(said.modelType()),
                "facts.modelType",
                "'" + said.modelType() + "' is no documented model type",
                "use one of " + String.join(", ", TYPES.stream().sorted().toList()));
    }

    static void files(Submission said, Flaws flaws) {
        long models = said.artefacts().stream()
                .filter(file -> file.role().equals("model"))
                .count();
        boolean remote = said.modelType().equals("endpoint");
        boolean right = FILES.contains(said.modelType()) ? models == 1 : models <= (remote ? 0 : 1);
        flaws.unless(
                right,
                "facts.artefacts",
                models + " artefacts have role model",
                remote
                        ? "leave them out, for what answers at the endpoint is judged and no file; or submit the file under its own type"
                        : "give role model to exactly one where the type is a file, and to at most one elsewhere");
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < said.artefacts().size(); i++) {
            file("facts.artefacts[" + i + "]", said.artefacts().get(i), paths, flaws);
        }
    }

    private static void file(String field, Submission.Artefact file, Set<String> paths, Flaws flaws) {
        flaws.unless(
                inside(file.path()),
                field + ".path",
                "'" + file.path() + "' does not stay inside the submission",
                "use a relative path with forward slashes, without '..' or empty parts");
        flaws.unless(paths.add(file.path()), field + ".path", "'" + file.path() + "' is there twice", "name each file once");
        flaws.unless(
                Ids.isDigest(file.digest()),
                field + ".digest",
                "'" + file.digest() + "' is no digest",
                "use assay:sha256/<64 lower-case hex digits>");
        flaws.unless(file.size() >= 0, field + ".size", "size is " + file.size(), "give the file's size in bytes");
        flaws.unless(!file.role().isBlank(), field + ".role", "role is empty", "say what the file is for, e.g. model");
    }

    private static boolean inside(String path) {
        boolean plain = !path.isEmpty() && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
        return plain
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
