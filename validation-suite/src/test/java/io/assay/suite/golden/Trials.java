package io.assay.suite.golden;

import io.assay.runtime.Model;
import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.Suite;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.evidence.Contents;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Opening;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.evidence.UnavailableException;
import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.PolicyInForce;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Trials of applications by the policy that comes with the product. */
final class Trials {

    private static final PolicyInForce POLICY = PolicyFile.inForce(null);
    private static final Map<String, String> HANDED_IN = Map.of("golden-set", "items", "answers", "answers");

    private final Function<String, InputStream> files;
    private final Model application;

    /** @param application what answers at the endpoint; {@code null} where nothing is asked */
    Trials(Function<String, InputStream> files, Model application) {
        this.files = files;
        this.application = application;
    }

    /** On a golden set and answers that are handed in under their digests {@code items} and {@code answers}. */
    static Judged judged(String tier, Function<String, InputStream> files) {
        return new Trials(files, null).judge(brief(tier, Optional.empty(), HANDED_IN, List.of()));
    }

    static Brief brief(
            String tier, Optional<Brief.Endpoint> endpoint, Map<String, String> files, List<EvaluationData> data) {
        return new Brief("shop/support", "1", "registration", tier, "llm-application", "", "", endpoint, List.of(), List.of(),
                Optional.empty(), Map.of(), List.of("person:dana"), new Brief.Documents(null, null, null, null), data, 1, 42,
                files, List.of());
    }

    Judged judge(Brief brief) {
        var laboratory = new Laboratory(contents(), opening(), new Scoring(100, Duration.ofSeconds(10)));
        return new Suite(POLICY, laboratory).judge(brief, Progress.SILENT);
    }

    private Contents contents() {
        return new Contents() {
            @Override
            public byte[] model(String digest) throws UnavailableException {
                throw new UnavailableException("there is no model", false);
            }

            @Override
            public InputStream data(String digest) {
                return files.apply(digest);
            }
        };
    }

    private Opening opening() {
        return new Opening() {
            @Override
            public boolean knows(String modelType) {
                return modelType.equals("endpoint");
            }

            @Override
            public Model open(Brief brief, byte[] bytes) {
                return application;
            }
        };
    }
}
