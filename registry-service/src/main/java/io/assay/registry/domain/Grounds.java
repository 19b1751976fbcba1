package io.assay.registry.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What decisions rest on beside a model's own events: the policy, recalls, data sets. Says what follows when they change. */
final class Grounds {

    private static final String POLICY = "policy ";

    private final Policy policy;

    Grounds(Policy policy) {
        this.policy = policy;
    }

    static boolean marks(String announced) {
        return announced.startsWith(POLICY);
    }

    void changed(Progress progress, Heard.Woken woken) {
        progress.now().versions().forEach((name, version) -> {
            String recalled = woken.recalled().get(version.entry().recallKey());
            if (recalled != null) {
                recalled(progress, name, version, recalled);
            } else {
                policy(progress, name, version);
                data(progress, name, version, woken.dataSets());
            }
        });
    }

    private static void recalled(Progress progress, String name, Version version, String why) {
        var reasons = List.of(new Reason("artefactDigest", "its bytes were recalled: " + why, "submit other bytes"));
        String model = progress.now().id();
        switch (version) {
            case Version.Checking checking -> {
                progress.to(progress.now().without(name));
                checking.submissionIds().forEach(id -> progress.say(new Fact.Refused(model, name, id, reasons)));
            }
            case Version.Registered registered -> reject(progress, name, registered, null, reasons);
            case Version.InReview review -> reject(progress, name, review, review.verdict(), reasons);
            case Version.Approved approved -> reject(progress, name, approved, approved.latest(), reasons);
            case Version.Suspended suspended -> reject(progress, name, suspended, suspended.was().latest(), reasons);
            case Version.Rejected rejected -> {}
            case Version.Retired retired -> {}
        }
    }

    private static void reject(Progress progress, String name, Version version, Verdict verdict, List<Reason> reasons) {
        progress.to(name, new Version.Rejected(version.entry(), null, null))
                .say(new Fact.Rejected(progress.now().id(), name, version.entry(), verdict, null, reasons));
    }

    private void policy(Progress progress, String name, Version version) {
        String mark = POLICY + policy.digest() + " " + name;
        boolean other = version instanceof Version.Approved approved
                && !approved.terms().policyDigest().equals(policy.digest())
                && !progress.now().affairs().announced().contains(mark);
        if (other) {
            var announced = new TreeSet<>(progress.now().affairs().announced());
            announced.add(mark);
            progress.to(progress.now().affairs(affairs -> affairs.announced(announced)))
                    .say(new Fact.Revalidated(
                            progress.now().id(), name, "policy", "the governance policy changed since it was approved"));
        }
    }

    private static void data(Progress progress, String name, Version version, Map<String, String> now) {
        Makeup makeup = version.entry().makeup();
        Map<String, String> known = new HashMap<>(makeup.data());
        now.forEach((id, digest) -> {
            if (makeup.dataSets().contains(id)) {
                known.put(id, digest);
            }
        });
        List<String> changed = makeup.data().keySet().stream()
                .filter(id -> !Objects.equals(makeup.data().get(id), known.get(id)))
                .sorted()
                .toList();
        if (!known.equals(makeup.data()) && version instanceof Version.Approved approved) {
            progress.to(name, approved.with(approved.entry().with(makeup.knowing(known))));
            if (!changed.isEmpty()) {
                progress.say(new Fact.Revalidated(
                        progress.now().id(), name, "data", "data sets were registered with other bytes: " + String.join(", ", changed)));
            }
        }
    }
}
