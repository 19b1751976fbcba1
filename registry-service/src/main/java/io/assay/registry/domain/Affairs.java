package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What concerns a model beside how far each version has come.
 *
 * @param findings by id
 * @param waivers failed checks that are accepted for a time, by id
 * @param standing standing approvals by id
 * @param holds ids of legal holds, and the version each is about; empty for all
 * @param retirements who asks for the retirement of which version
 * @param serving per environment the live version
 * @param announced deadlines that were announced
 * @param revoked who took which approval back, by its id; it never counts again, whenever it is heard
 */
public record Affairs(
        Map<String, Finding> findings,
        Map<String, Waiver> waivers,
        Map<String, StandingApproval> standing,
        Map<String, String> holds,
        Map<String, List<RetirementAsk>> retirements,
        Map<String, String> serving,
        Set<String> announced,
        Map<String, Revoker> revoked) {

    static final Affairs NONE = new Affairs(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    public Affairs {
        revoked = revoked == null ? Map.of() : revoked;
    }

    Affairs with(Finding finding) {
        return new Affairs(put(findings, finding.id(), finding), waivers, standing, holds, retirements, serving, announced, revoked);
    }

    Affairs with(Waiver waiver) {
        return new Affairs(findings, put(waivers, waiver.id(), waiver), standing, holds, retirements, serving, announced, revoked);
    }

    Affairs with(StandingApproval given) {
        return new Affairs(findings, waivers, put(standing, given.id(), given), holds, retirements, serving, announced, revoked);
    }

    Affairs withHolds(UnaryOperator<Map<String, String>> change) {
        var changed = change.apply(new TreeMap<>(holds));
        return new Affairs(findings, waivers, standing, changed, retirements, serving, announced, revoked);
    }

    Affairs with(String version, List<RetirementAsk> asks) {
        return new Affairs(findings, waivers, standing, holds, put(retirements, version, asks), serving, announced, revoked);
    }

    Affairs serves(String environment, String version) {
        return new Affairs(findings, waivers, standing, holds, retirements, put(serving, environment, version), announced, revoked);
    }

    Affairs servesNoMore(String environment, String version) {
        var fewer = new TreeMap<>(serving);
        fewer.remove(environment, version);
        return new Affairs(findings, waivers, standing, holds, retirements, fewer, announced, revoked);
    }

    Affairs announced(Set<String> now) {
        return new Affairs(findings, waivers, standing, holds, retirements, serving, new TreeSet<>(now), revoked);
    }

    Affairs revoked(Heard.ApprovalRevoked revoked) {
        var by = new Revoker(revoked.by().person(), revoked.by().role());
        return new Affairs(
                findings, waivers, standing, holds, retirements, serving, announced, put(this.revoked, revoked.approvalId(), by));
    }

    /** Open findings about a version or the model as such. */
    Stream<Finding> open(String version) {
        return findings.values().stream().filter(finding -> finding.open() && finding.isAbout(version));
    }

    /** What is accepted for a version now. */
    List<Waiver> waivers(String version, Instant at) {
        return waivers.values().stream()
                .filter(waiver -> waiver.version().equals(version) && waiver.countsAt(at))
                .toList();
    }

    /** Whether evidence about a version must be kept, whatever its class says. */
    boolean held(String version) {
        return holds.values().stream().anyMatch(about -> about.isEmpty() || about.equals(version));
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        var more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
