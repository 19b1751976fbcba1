package io.assay.suite.evidence;

import io.assay.scan.ArtefactScan;
import io.assay.scan.Objection;
import io.assay.suite.brief.Brief;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** Lets a model's bytes in: those registered, with their signature weighed, and nothing hostile in them. */
final class Entrance {

    /** Role of the file that signs the model file. */
    private static final String SIGNATURE = "signature";

    private final Contents contents;
    private final TrustedKeys keys;

    Entrance(Contents contents, TrustedKeys keys) {
        this.contents = contents;
        this.keys = keys;
    }

    /** The bytes of a model that may be opened; none of a remote service. */
    byte[] admit(Brief brief, List<Observation> before) {
        if (brief.endpoint().isPresent()) {
            before.add(Observation.stated(CheckNames.IDENTITY, Outcome.PASSED, "the model is the remote service "
                    + brief.endpoint().get().url() + " at revision " + brief.endpoint().get().revision()));
            before.add(Observation.notApplicable(CheckNames.SCAN, "a remote service hands in no file"));
            return new byte[0];
        }
        byte[] bytes = registered(brief);
        before.add(Observation.stated(
                CheckNames.IDENTITY, Outcome.PASSED, "the bytes judged are those registered: " + brief.artefact()));
        before.add(signature(brief, bytes));
        before.add(scanned(brief, bytes));
        return bytes;
    }

    private byte[] registered(Brief brief) {
        try {
            return contents.model(brief.artefact());
        } catch (UnavailableException e) {
            throw new ObstacleException(e.corrupt()
                    ? Observation.stated(CheckNames.IDENTITY, Outcome.FAILED, "the model's bytes are not those registered: "
                            + e.getMessage() + "; submit the model again")
                    : Observation.inconclusive(CheckNames.IDENTITY, "the model's bytes cannot be had: " + e.getMessage()));
        }
    }

    private Observation signature(Brief brief, byte[] bytes) {
        String digest = brief.files().get(SIGNATURE);
        if (digest == null) {
            return Observation.notApplicable(CheckNames.SIGNATURE, "no file of role signature came with the model");
        }
        try {
            return Signatures.weigh(contents.model(digest), bytes, keys);
        } catch (UnavailableException e) {
            return Observation.inconclusive(CheckNames.SIGNATURE, "the signature cannot be had: " + e.getMessage());
        }
    }

    private static Observation scanned(Brief brief, byte[] bytes) {
        List<Objection> objections = ArtefactScan.scan(brief.modelType(), bytes);
        if (!objections.isEmpty()) {
            throw new ObstacleException(Observation.stated(CheckNames.SCAN, Outcome.FAILED, "the file is not let in: "
                    + objections.stream().map(Objection::words).collect(Collectors.joining("; also "))));
        }
        return Observation.stated(
                CheckNames.SCAN, Outcome.PASSED, "nothing in the file speaks against opening it as " + brief.modelType());
    }
}
