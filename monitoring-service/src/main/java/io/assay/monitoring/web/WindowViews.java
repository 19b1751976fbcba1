package io.assay.monitoring.web;

import io.assay.monitoring.store.PerformanceShown;
import io.assay.monitoring.store.Performances;
import io.assay.monitoring.store.Portion;
import io.assay.monitoring.store.SeriesPoints;
import io.assay.monitoring.store.SeriesShown;
import io.assay.monitoring.store.Version;
import io.assay.monitoring.store.WindowShown;
import io.assay.monitoring.store.Windows;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was measured of a version: its windows, its features over time, how its predictions turned out. */
@RestController
@RequestMapping(path = "/health/models/{tenant}/{name}/versions/{version}", produces = {"application/json", "text/csv"})
@Tag(name = "Health")
class WindowViews {

    private final Windows windows;
    private final SeriesPoints points;
    private final Performances performances;

    WindowViews(Windows windows, SeriesPoints points, Performances performances) {
        this.windows = windows;
        this.points = points;
        this.performances = performances;
    }

    @Operation(summary = "A version's windows, the latest first, each as it was measured last")
    @Allowed(Roles.ANY)
    @GetMapping("/windows")
    Portion<WindowShown> windows(
            @PathVariable String tenant, @PathVariable String name, @PathVariable String version, Asked asked) {
        return windows.of(asked.of(tenant, name, version), asked.portion(Windows.KINDS));
    }

    @Operation(summary = "The windows that start at a moment, one for each environment, mode and kind, with all features")
    @Allowed(Roles.ANY)
    @GetMapping(path = "/windows/{from}", produces = "application/json")
    List<Windows.Whole> window(
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @PathVariable String from) {
        var of = Version.of(tenant + "/" + name, version);
        List<Windows.Whole> found = windows.at(of, Moments.of("from", from, null));
        if (found.isEmpty()) {
            throw RefusedException.notFound("a window of version " + version + " of model " + of.model() + " from " + from);
        }
        return found;
    }

    @Operation(summary = "What was measured of a feature or output over time, the earliest first")
    @Allowed(Roles.ANY)
    @GetMapping("/series")
    Portion<SeriesShown> series(
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam String feature,
            Asked asked) {
        return points.of(asked.of(tenant, name, version), feature, asked.portion(SeriesPoints.KINDS));
    }

    @Operation(summary = "How predictions turned out, by cohort, the latest first: realised beside estimated")
    @Allowed(Roles.ANY)
    @GetMapping("/performance")
    Portion<PerformanceShown> performance(
            @PathVariable String tenant, @PathVariable String name, @PathVariable String version, Asked asked) {
        new Flaws().addIf(asked.kind() != null, "kind", "cohorts are of no kind", "leave it out").refuseIfAny();
        return performances.of(asked.of(tenant, name, version), asked.portion(Performances.KINDS));
    }
}
