package io.assay.registry.domain;

import java.util.List;

/**
 * What validation concluded.
 *
 * @param id its event id
 * @param conclusion the conclusion
 * @param because why, in one sentence
 * @param shortfalls what kept it from passing without conditions
 * @param failed names of the blocking checks that did not hold
 * @param passed names of the checks that held wherever they applied
 * @param conditions what it passed under
 * @param artefactDigest the bytes that were judged
 * @param reportDigest the report; null when there is none
 * @param profileDigest the reference profile; null when there is none
 * @param attestation validation's signed statement; null when there is none
 */
public record Verdict(
        String id,
        Conclusion conclusion,
        String because,
        List<Reason> shortfalls,
        List<String> failed,
        List<String> passed,
        List<String> conditions,
        String artefactDigest,
        String reportDigest,
        String profileDigest,
        Attestation attestation) {

    /** How a validation can end. */
    public enum Conclusion {
        UNKNOWN,
        PASSED,
        PASSED_WITH_CONDITIONS,
        FAILED,
        INCONCLUSIVE
    }

    /** Whether the version may go on; what is unknown may not. */
    public boolean passes() {
        return conclusion == Conclusion.PASSED || conclusion == Conclusion.PASSED_WITH_CONDITIONS;
    }

    List<Reason> reasons() {
        return shortfalls.isEmpty()
                ? List.of(new Reason(
                        "",
                        "validation ended with %s: %s".formatted(conclusion, because),
                        "submit a new version that passes"))
                : shortfalls;
    }
}
