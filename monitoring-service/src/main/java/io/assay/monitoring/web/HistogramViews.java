package io.assay.monitoring.web;

import io.assay.monitoring.gateway.ReferenceBin;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.monitoring.store.Histograms;
import io.assay.monitoring.store.Portion;
import io.assay.monitoring.store.Version;
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

/** Shows a window's histogram beside the reference that it is compared with. */
@RestController
@RequestMapping(path = "/health/models/{tenant}/{name}/versions/{version}", produces = {"application/json", "text/csv"})
@Tag(name = "Health")
class HistogramViews {

    private final Histograms histograms;
    private final StoredProfiles profiles;

    HistogramViews(Histograms histograms, StoredProfiles profiles) {
        this.histograms = histograms;
        this.profiles = profiles;
    }

    @Operation(summary = "A feature's or output's histogram in the windows that start at a moment, bin by bin beside the reference")
    @Allowed(Roles.ANY)
    @GetMapping("/windows/{from}/histogram")
    Portion<BinShown> histogram(
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @PathVariable String from,
            @RequestParam String feature) {
        var of = Version.of(tenant + "/" + name, version);
        List<BinShown> bins = histograms.of(of, feature, Moments.of("from", from, null)).stream()
                .flatMap(counted -> BinShown.of(counted, reference(counted, feature)).stream())
                .toList();
        if (bins.isEmpty()) {
            throw RefusedException.notFound("a histogram of '%s' in a window of version %s of model %s from %s"
                    .formatted(feature, version, of.model(), from));
        }
        return new Portion<>(bins, null);
    }

    private List<ReferenceBin> reference(Histograms.Counted counted, String feature) {
        return profiles.bins(counted.profileDigest(), counted.role().equals("output"), feature);
    }
}
