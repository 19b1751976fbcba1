package io.assay.registry.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an application or agent is made of: which model answers in it, by which prompt, and what its tools may do. */
final class Applications {

    private static final Set<String> TYPES = Set.of("llm-application", "agent");

    private Applications() {}

    static void application(Submission said, Flaws flaws) {
        Submission.Application application = said.application();
        if (TYPES.contains(said.modelType())) {
            given(
                    "providerModel",
                    application == null ? null : application.providerModel(),
                    "name the provider's model that answers",
                    flaws);
            given(
                    "revision",
                    application == null ? null : application.revision(),
                    "give the provider's revision or dated snapshot; a name that moves on is none",
                    flaws);
            flaws.unless(
                    said.artefacts().stream().anyMatch(file -> file.role().equals("prompt")),
                    "facts.artefacts",
                    "no artefact has role prompt",
                    "hand in the prompt, which makes the application what it is");
        }
        if (application != null) {
            tools(application.tools(), flaws);
        }
    }

    private static void given(String field, String value, String remedy, Flaws flaws) {
        flaws.unless(value != null && !value.isBlank(), "facts.application." + field, field + " is missing", remedy);
    }

    private static void tools(List<Submission.Tool> tools, Flaws flaws) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tools.size(); i++) {
            Submission.Tool tool = tools.get(i);
            String at = "facts.application.tools[" + i + "]";
            flaws.unless(
                    !tool.name().isBlank() && names.add(tool.name()),
                    at + ".name",
                    "'" + tool.name() + "' is empty or there twice",
                    "give each tool a name of its own");
            flaws.unless(
                    !tool.permissions().isEmpty() && tool.permissions().stream().noneMatch(String::isBlank),
                    at + ".permissions",
                    "'" + tool.name() + "' does not say what it may do",
                    "list its permissions, e.g. read:orders");
        }
    }
}
