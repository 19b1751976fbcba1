package io.assay.registry.web;

import io.assay.registry.store.LineageGraph;
import io.assay.registry.store.LineageGraph.Edge;
import io.assay.registry.store.LineageGraph.Followed;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was made from what, both ways. */
@RestController
class LineageViews {

    /** What something was made from, and what was made from it; not complete when the bounds were reached. */
    record Lineage(String of, List<Edge> fedBy, List<Edge> feeding, boolean complete) {

        private static Lineage of(String of, Followed fedBy, Followed feeding) {
            return new Lineage(of, fedBy.edges(), feeding.edges(), fedBy.complete() && feeding.complete());
        }
    }

    private final LineageGraph graph;

    LineageViews(LineageGraph graph) {
        this.graph = graph;
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/audit/lineage")
    Lineage lineage(
            Person person,
            @RequestParam(required = false) String dataSet,
            @RequestParam(required = false) String model,
            @RequestParam(required = false) String version) {
        Set<String> tenants = person.narrowedTo();
        if ((dataSet == null) == (model == null)) {
            throw new Flaws()
                    .add("model", "it and dataSet are both " + (model == null ? "missing" : "given"), "give one of them")
                    .refusal();
        }
        if (dataSet != null) {
            return Lineage.of(dataSet, new Followed(List.of(), true), graph.feeding(dataSet, tenants));
        }
        return Lineage.of(
                version == null ? model : model + ":" + version,
                graph.fedBy(model, version, tenants),
                graph.feeding(model, version, tenants));
    }
}
