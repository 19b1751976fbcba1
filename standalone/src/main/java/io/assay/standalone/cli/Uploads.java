package io.assay.standalone.cli;

import io.assay.standalone.client.Edge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Uploads the files that a description names, beside it, and names them by digest instead. */
final class Uploads {

    private final Edge edge;
    private final Path folder;

    Uploads(Edge edge, Path description) {
        this.edge = edge;
        this.folder = description.toAbsolutePath().getParent();
    }

    /** A data set's one file. */
    void dataSet(Map<String, Object> dataSet) {
        if (dataSet.remove("path") instanceof String path) {
            upload(path, dataSet);
        }
    }

    /** A model's files; those that name a location are fetched from there by the registry. */
    void model(Map<String, Object> model) {
        if (model.get("artefacts") instanceof List<?> artefacts) {
            artefacts.forEach(this::artefact);
        }
    }

    @SuppressWarnings("unchecked")
    private void artefact(Object one) {
        if (one instanceof Map<?, ?> artefact
                && artefact.get("location") == null
                && artefact.get("path") instanceof String path) {
            upload(path, (Map<String, Object>) artefact);
        }
    }

    private void upload(String path, Map<String, Object> into) {
        try (InputStream content = Files.newInputStream(folder.resolve(path))) {
            JsonNode file = edge.upload("/files", content);
            into.put("digest", file.get("digest").asString());
            into.put("size", file.get("size").asLong());
        } catch (IOException e) {
            throw new CommandFailedException("the file " + folder.resolve(path) + " cannot be read: " + e);
        }
    }
}
