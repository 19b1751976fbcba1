package io.assay.deployment.domain;

import java.util.ArrayList;
import java.util.List;

/** Steps of one slot, each an epoch on, and what is said of them. */
final class Change {

    private Slot slot;
    private final List<Fact> facts = new ArrayList<>();

    Change(Slot slot) {
        this.slot = slot;
    }

    Slot slot() {
        return slot;
    }

    List<Fact> facts() {
        return facts;
    }

    void deployLive(Release release, String requestId) {
        String replaced = slot.live() == null ? null : slot.live().version();
        slot = slot.goesLive(release.version(), release.bytes(), null);
        facts.add(new Fact.Deployed(slot.place(), slot.epoch(), Mode.LIVE, replaced, release, requestId));
    }

    /** Live past the gate; the incident is named after the epoch that it begins. */
    void breakGlass(Registration registration, Underway underway) {
        String replaced = slot.live() == null ? null : slot.live().version();
        String incident = "break-glass-" + slot.place().environment() + "-" + (slot.epoch() + 1);
        slot = slot.goesLive(registration.version(), registration.bytes(), incident);
        facts.add(new Fact.BrokeGlass(
                slot.place(), slot.epoch(), replaced, registration, underway.emergency(), incident));
    }

    void deployShadow(Release release, String requestId) {
        slot = slot.shadows(release.version(), release.bytes());
        facts.add(new Fact.Deployed(slot.place(), slot.epoch(), Mode.SHADOW, null, release, requestId));
    }

    void undeployLive(String requestId, String reason) {
        if (slot.live() != null) {
            String version = slot.live().version();
            slot = slot.goesLiveNoMore();
            facts.add(undeployed(version, Mode.LIVE, requestId, reason));
        }
    }

    void undeployShadow(String requestId, String reason) {
        if (slot.shadow() != null) {
            String version = slot.shadow().version();
            slot = slot.shadowsNoMore();
            facts.add(undeployed(version, Mode.SHADOW, requestId, reason));
        }
    }

    void rollBack(Release to, String causeId, String evidence, boolean automatic) {
        String from = slot.live().version();
        slot = slot.goesBackTo(to.version(), to.bytes());
        facts.add(new Fact.RolledBack(slot.place(), slot.epoch(), from, to, causeId, evidence, automatic));
    }

    private Fact undeployed(String version, Mode mode, String requestId, String reason) {
        return new Fact.Undeployed(version, slot.place(), slot.epoch(), mode, requestId, reason);
    }
}
