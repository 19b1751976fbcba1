package io.assay.deployment.domain;

/**
 * The verdict that an approval rests on.
 *
 * @param id its event id
 * @param conclusion its conclusion, as validation names it
 * @param reportDigest the report; null when there is none
 * @param attested validation's signed statement; null when there is none
 */
public record Verdict(String id, String conclusion, String reportDigest, Attested attested) {

    boolean passed() {
        return conclusion.equals("PASSED") || conclusion.equals("PASSED_WITH_CONDITIONS");
    }
}
