package io.assay.registry.web;

import io.assay.registry.gateway.EvidenceLog;
import io.assay.registry.store.CheckpointShown;
import io.assay.registry.store.Checkpoints;
import io.assay.registry.store.EvidenceEntries;
import io.assay.registry.store.EvidenceEntryShown;
import io.assay.registry.store.EvidenceTree;
import io.assay.registry.store.Page;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the evidence log: its checkpoints, its entries as they lie in their topic, and proofs about both. */
@RestController
@RequestMapping("/evidence")
class EvidenceViews {

    private static final int LARGEST_PAGE = 200;

    /** An entry with the exact bytes that its hash is made of. */
    record EntryView(EvidenceEntryShown entry, String leafHash, String key, String value) {}

    /** That an entry is in the tree of a size. */
    record InclusionView(long index, long size, String leafHash, String root, List<String> proof, String checkpoint) {}

    /** That a tree is the beginning of another. */
    record ConsistencyView(long first, String firstRoot, long second, String secondRoot, List<String> proof) {}

    private final Checkpoints checkpoints;
    private final EvidenceEntries entries;
    private final EvidenceTree tree;
    private final EvidenceLog log;
    private final EvidenceKeys keys;

    EvidenceViews(
            Checkpoints checkpoints, EvidenceEntries entries, EvidenceTree tree, EvidenceLog log, EvidenceKeys keys) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.tree = tree;
        this.log = log;
        this.keys = keys;
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpoint() {
        return latest().note();
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping("/checkpoints")
    Page<CheckpointShown> checkpoints(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        requirePage(page, size);
        return checkpoints.page(page, size);
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping("/keys")
    List<EvidenceKeys.KeyShown> keys() {
        return keys.all();
    }

    @Allowed(value = Roles.AUDITOR, tenant = Tenant.FILTERED)
    @GetMapping("/entries/{index}")
    EntryView entry(Person person, @PathVariable long index) {
        EvidenceEntryShown entry =
                entries.at(index).orElseThrow(() -> RefusedException.notFound("entry " + index + " of the evidence log"));
        List<EntryView> view = new ArrayList<>();
        log.read(List.of(entry.entryOffset()), entered -> view.add(new EntryView(
                entry, base64(tree.leaf(index)), base64(entered.getKey()), base64(entered.getValue()))));
        return Optional.of(view.getFirst())
                .filter(shown -> person.seesAll() || shown.key() != null && person.sees(text(shown.key())))
                .orElseThrow(() -> RefusedException.notFound("entry " + index + " of the evidence log"));
    }

    @Allowed(value = Roles.AUDITOR, tenant = Tenant.NONE)
    @GetMapping("/proofs/inclusion")
    InclusionView inclusion(@RequestParam String eventId, @RequestParam(required = false) Long size) {
        EvidenceEntryShown entry = entries.ofEvent(eventId)
                .orElseThrow(() -> RefusedException.notFound("event " + eventId + " in the evidence log"));
        long asked = size == null ? latest().size() : size;
        requireSize("size", asked, entry.index() + 1);
        return new InclusionView(
                entry.index(),
                asked,
                base64(tree.leaf(entry.index())),
                base64(tree.root(asked)),
                tree.inclusion(entry.index(), asked).stream().map(EvidenceViews::base64).toList(),
                checkpoints.of(asked).map(CheckpointShown::note).orElse(null));
    }

    @Allowed(value = Roles.ANY, tenant = Tenant.NONE)
    @GetMapping("/proofs/consistency")
    ConsistencyView consistency(@RequestParam long first, @RequestParam long second) {
        requireSize("first", first, 1);
        requireSize("second", second, first);
        return new ConsistencyView(
                first,
                base64(tree.root(first)),
                second,
                base64(tree.root(second)),
                tree.consistency(first, second).stream().map(EvidenceViews::base64).toList());
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private CheckpointShown latest() {
        return checkpoints.latest().orElseThrow(() -> RefusedException.notFound("a checkpoint of the evidence log"));
    }

    private void requireSize(String field, long size, long least) {
        long most = tree.size();
        var flaws = new Flaws();
        if (size < least || size > most) {
            flaws.add(field, "it is " + size, "use a size from " + least + " to " + most + ", of which the log is known here");
        }
        flaws.refuseIfAny();
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

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String base64(ByteBuffer bytes) {
        return bytes == null ? null : StandardCharsets.US_ASCII.decode(Base64.getEncoder().encode(bytes.duplicate())).toString();
    }
}
