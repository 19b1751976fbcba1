package io.assay.deployment.domain;

import java.util.List;

/**
 * Why a version serves past the gate, and who answers for it.
 *
 * @param requestIds event ids of what each person asked
 * @param persons who asked, each once
 * @param reason why, in their words
 */
public record Emergency(List<String> requestIds, List<String> persons, String reason) {

    static Emergency of(List<Plea> pleas) {
        return new Emergency(
                pleas.stream().map(Plea::id).toList(),
                pleas.stream().map(Plea::person).toList(),
                String.join(" / ", pleas.stream().map(Plea::reason).distinct().toList()));
    }
}
