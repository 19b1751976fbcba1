package io.assay.registry.web;

import io.assay.events.Application;
import io.assay.events.Tool;
import java.util.List;

/** What an application or agent is made of, as its owner writes it. */
record ApplicationForm(
        String provider, String providerModel, String revision, List<ToolForm> tools, List<String> guardrails) {

    /** One tool that it may call. */
    record ToolForm(String name, List<String> permissions) {

        private Tool tool() {
            return new Tool(name, permissions == null ? List.of() : permissions);
        }
    }

    void check(Flaws flaws) {
        for (int i = 0; i < tools().size(); i++) {
            flaws.need("application.tools[" + i + "].name", tools().get(i).name());
        }
    }

    Application application() {
        return new Application(
                provider, providerModel, revision, tools().stream().map(ToolForm::tool).toList(),
                guardrails == null ? List.of() : guardrails);
    }

    @Override
    public List<ToolForm> tools() {
        return tools == null ? List.of() : tools;
    }
}
