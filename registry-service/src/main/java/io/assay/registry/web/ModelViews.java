package io.assay.registry.web;

import io.assay.registry.store.EventShown;
import io.assay.registry.store.Events;
import io.assay.registry.store.Inventory;
import io.assay.registry.store.ModelQuery;
import io.assay.registry.store.ModelShown;
import io.assay.registry.store.Models;
import io.assay.registry.store.Page;
import io.assay.registry.store.VersionShown;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows models, their versions and what was said about them. */
@RestController
@RequestMapping("/models")
class ModelViews {

    private static final int LARGEST_PAGE = 200;

    /** One model with all its versions, and whether any of them serves past the gate. */
    record ModelWithVersions(String model, boolean incident, List<VersionView> versions) {

        private static ModelWithVersions of(String model, List<VersionView> versions) {
            return new ModelWithVersions(model, versions.stream().anyMatch(VersionView::incident), versions);
        }
    }

    /** An order as it is asked for: {@code <field>} or {@code <field>,desc}. */
    private record Order(ModelQuery.Order by, boolean descending) {

        private static Order of(String sort) {
            String[] parts = sort.split(",", 2);
            String direction = parts.length < 2 ? "asc" : parts[1];
            new Flaws()
                    .oneOf("sort", parts[0], fields())
                    .oneOf("sort", direction, List.of("asc", "desc"))
                    .refuseIfAny();
            return new Order(ModelQuery.Order.valueOf(parts[0].toUpperCase(Locale.ROOT)), direction.equals("desc"));
        }

        private static List<String> fields() {
            return Arrays.stream(ModelQuery.Order.values())
                    .map(order -> order.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    private final Models models;
    private final Inventory inventory;
    private final Events events;

    ModelViews(Models models, Inventory inventory, Events events) {
        this.models = models;
        this.inventory = inventory;
        this.events = events;
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping
    Page<ModelShown> models(
            Person person,
            @RequestParam(required = false) String tenant,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String tier,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String useCase,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "model,asc") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) String after) {
        requirePage(page, size);
        var order = Order.of(sort);
        return models.page(new ModelQuery(
                person.narrowedTo(), tenant, owner, tier, state, stage, useCase, q, order.by(),
                order.descending(), page, size, Bookmarks.of(after, order.by().kinds())));
    }

    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}")
    ModelWithVersions model(@PathVariable String tenant, @PathVariable String name) {
        String id = tenant + "/" + name;
        List<VersionShown> versions = inventory.versions(id);
        if (versions.isEmpty()) {
            throw RefusedException.notFound("model " + id);
        }
        return ModelWithVersions.of(id, versions.stream().map(VersionView::of).toList());
    }

    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}/versions/{version}")
    VersionView version(@PathVariable String tenant, @PathVariable String name, @PathVariable String version) {
        return VersionView.of(shown(tenant + "/" + name, version));
    }

    @Allowed(Roles.ANY)
    @GetMapping("/{tenant}/{name}/versions/{version}/events")
    Page<EventShown> timeline(
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        requirePage(page, size);
        String id = tenant + "/" + name;
        shown(id, version);
        return events.timeline(id, version, page, size);
    }

    private VersionShown shown(String model, String version) {
        return inventory
                .version(model, version)
                .orElseThrow(() -> RefusedException.notFound("version " + version + " of model " + model));
    }

    private static void requirePage(int page, int size) {
        var flaws = new Flaws();
        if (page < 0) {
            flaws.add("page", "it is " + page, "count pages from 0");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            flaws.add("size", "it is " + size, "use 1 to " + LARGEST_PAGE);
        }
        flaws.refuseIfAny();
    }
}
