package io.assay.registry.web;

import io.assay.registry.store.CheckpointShown;
import io.assay.registry.store.Checkpoints;
import io.assay.registry.store.EvidenceSubject;
import io.assay.registry.store.Inventory;
import io.assay.registry.store.Registered;
import io.assay.registry.store.VersionShown;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Roles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives all evidence of one version as one signed archive, which can be checked without this service. */
@RestController
class PackController {

    private static final String READ_ME =
            """
            Evidence of %s:%s, %s.

            events.jsonl      what was said about it: exact bytes (Base64), readable form, proof that it is in the log
            checkpoint.txt    the log's size and root hash, signed
            version.json      all that the registry shows of it
            digests.json, approvals.json, model-card.md, model-card.html, bom.cdx.json, reports/
            manifest.json     size and SHA-256 of each member; manifest.sig signs it (Ed25519, Base64)

            Check it with: java -jar audit-verifier.jar FILE --key PUBLIC.pem
            """;

    private final Inventory inventory;
    private final Registered registered;
    private final Checkpoints checkpoints;
    private final PackEvents events;
    private final ContentStore store;
    private final EvidenceKeys keys;
    private final JsonMapper json;

    PackController(
            Inventory inventory,
            Registered registered,
            Checkpoints checkpoints,
            PackEvents events,
            ContentStore store,
            EvidenceKeys keys,
            JsonMapper json) {
        this.inventory = inventory;
        this.registered = registered;
        this.checkpoints = checkpoints;
        this.events = events;
        this.store = store;
        this.keys = keys;
        this.json = json;
    }

    @Allowed(Roles.ANY)
    @GetMapping(path = "/models/{tenant}/{name}/versions/{version}/evidence", produces = "application/zip")
    void pack(
            @PathVariable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            HttpServletResponse response)
            throws IOException {
        String model = tenant + "/" + name;
        VersionShown shown = inventory.version(model, version)
                .orElseThrow(() -> RefusedException.notFound("version " + version + " of model " + model));
        keys.requireSigner();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.zip\"".formatted(name, version));
        write(shown, new Pack(json, response.getOutputStream()));
    }

    private void write(VersionShown shown, Pack pack) throws IOException {
        Optional<CheckpointShown> checkpoint = checkpoints.latest();
        long size = checkpoint.map(CheckpointShown::size).orElse(0L);
        var facts = new PackFacts(shown);
        pack.add("README.txt", READ_ME.formatted(shown.model(), shown.version(), shown.state()));
        pack.add("events.jsonl", out -> events.write(subject(shown, facts), size, out));
        if (checkpoint.isPresent()) {
            pack.add("checkpoint.txt", checkpoint.get().note());
        }
        pack.json("version.json", shown);
        pack.json("digests.json", facts.digests());
        pack.json("approvals.json", shown.approvals());
        pack.add("model-card.md", ModelCard.of(facts).markdown());
        pack.add("model-card.html", ModelCard.of(facts).html());
        pack.json("bom.cdx.json", Bom.of(facts));
        reports(facts, pack);
        pack.seal(about(shown, checkpoint), keys);
    }

    /** Only what anyone may download: reports and profiles, never data. */
    private void reports(PackFacts facts, Pack pack) throws IOException {
        for (String digest : facts.reports()) {
            if (registered.reportsOn(digest).anyMatch(facts.shown().model()::equals) && store.holds(Digest.parse(digest))) {
                try (InputStream report = store.open(Digest.parse(digest))) {
                    pack.add("reports/" + digest.substring(digest.lastIndexOf('/') + 1), report);
                }
            }
        }
    }

    private static EvidenceSubject subject(VersionShown shown, PackFacts facts) {
        List<String> others = new ArrayList<>();
        facts.text("useCaseId").ifPresent(others::add);
        facts.facts().path("dataSets").valueStream().map(JsonNode::asString).forEach(others::add);
        return new EvidenceSubject(shown.model(), shown.version(), others);
    }

    private static Map<String, Object> about(VersionShown shown, Optional<CheckpointShown> checkpoint) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("model", shown.model());
        about.put("version", shown.version());
        about.put("state", shown.state());
        about.put("origin", checkpoint.map(CheckpointShown::origin).orElse(null));
        about.put("logSize", checkpoint.map(CheckpointShown::size).orElse(null));
        about.put("asOf", checkpoint.map(CheckpointShown::at).orElse(null));
        return about;
    }
}
