package io.assay.standalone.cli;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A submission that lies in files: the same descriptions that are handed in, with their files beside them. */
final class LocalSubmission {

    private final Path file;
    private final Described model;
    private final List<Path> data;
    private final LocalFiles files;

    /** @param data descriptions of data sets; empty to look for those that the model names beside it */
    LocalSubmission(Path file, List<Path> data, LocalFiles files) {
        this.file = file;
        this.model = Described.of(file);
        this.data = data;
        this.files = files;
    }

    Brief brief(String tier, long seed) {
        List<EvaluationData> sets = (data.isEmpty() ? named() : data.stream()).map(this::dataSet).toList();
        return new LocalBrief(model, sets).brief(artefacts(), tier, seed);
    }

    /** Of several files of one role the first counts. */
    private Map<String, String> artefacts() {
        Map<String, String> digests = new TreeMap<>();
        model.all("artefacts").forEach(one ->
                digests.computeIfAbsent(one.text("role"), role -> files.add(beside(file, one.text("path")))));
        return digests;
    }

    private EvaluationData dataSet(Path description) {
        Described set = Described.of(description);
        return LocalBrief.data(set, files.add(beside(description, set.text("path"))));
    }

    /** Descriptions beside the model's, in the order in which it names them. */
    private Stream<Path> named() {
        return model.texts("dataSets").stream().map(id -> candidates()
                .filter(one -> id.equals(Descriptions.read(one).get("id")))
                .findFirst()
                .orElseThrow(() -> model.wrong("dataSets", "names " + id + ", which no *.yaml beside it describes; give its"
                        + " description: --data FILE.yaml")));
    }

    private Stream<Path> candidates() {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.filter(one -> one.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new CommandFailedException("the folder " + folder + " cannot be read: " + e);
        }
    }

    private static Path beside(Path description, String path) {
        return description.toAbsolutePath().getParent().resolve(path);
    }
}
