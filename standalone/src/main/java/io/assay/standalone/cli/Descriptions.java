package io.assay.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what people wrote down in YAML: a use case, a data set, a model. */
final class Descriptions {

    private static final YAMLMapper YAML = new YAMLMapper();

    private Descriptions() {}

    static Map<String, Object> read(Path file) {
        try {
            return new LinkedHashMap<>(YAML.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read: " + e);
        } catch (JacksonException e) {
            throw new CommandFailedException(file + " is not YAML with fields: " + e.getOriginalMessage());
        }
    }
}
