package io.assay.suite.report;

import io.assay.suite.policy.Framework;
import io.assay.suite.policy.Parameters;
import io.assay.suite.policy.PolicyInForce;
import java.util.List;
import java.util.Objects;

/**
 * What a version was held against.
 *
 * @param policy name of the policy
 * @param edition which edition of it
 * @param digest its very bytes
 * @param tier the risk tier whose thresholds hold
 * @param parameters how evidence was gathered
 * @param frameworks what its checks give evidence for
 */
public record Standard(
        String policy, String edition, String digest, String tier, Parameters parameters, List<Source> frameworks) {

    /** A law, rule or standard, with its dates of force; {@code null} where the policy gives none. */
    public record Source(String title, String source, String inForce, String until) {

        static Source of(Framework framework) {
            return new Source(framework.title(), framework.source(), Objects.toString(framework.inForce(), null),
                    Objects.toString(framework.until(), null));
        }
    }

    static Standard of(PolicyInForce inForce, String tier) {
        var policy = inForce.policy();
        return new Standard(policy.name(), policy.version(), inForce.digest(), policy.tier(tier).name(), policy.parameters(),
                policy.frameworks().stream().map(Source::of).toList());
    }
}
