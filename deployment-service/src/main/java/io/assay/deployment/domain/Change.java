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
        slot = slot.goesLive(release.version());
        facts.add(new Fact.Deployed(slot.place(), slot.epoch(), Mode.LIVE, replaced, release, requestId));
    }

    void deployShadow(Release release, String requestId) {
        slot = slot.shadows(release.version());
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
        slot = slot.goesBackTo(to.version());
        facts.add(new Fact.RolledBack(slot.place(), slot.epoch(), from, to, causeId, evidence, automatic));
    }

    private Fact undeployed(String version, Mode mode, String requestId, String reason) {
        return new Fact.Undeployed(version, slot.place(), slot.epoch(), mode, requestId, reason);
    }
}
