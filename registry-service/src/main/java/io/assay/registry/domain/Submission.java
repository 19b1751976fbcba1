package io.assay.registry.domain;

import java.util.List;
import java.util.Map;

/**
 * What the submitter says of a version, as far as the registry checks it; what is null was not said.
 *
 * @param fingerprints per field of its facts, a digest of what was said
 * @param facts all that was said, for the policy's expressions
 * @param original the same, word for word
 */
public record Submission(
        String useCaseId,
        People people,
        String modelType,
        List<Artefact> artefacts,
        String image,
        Endpoint endpoint,
        Application application,
        List<Port> inputs,
        List<Port> outputs,
        Rule decision,
        List<String> dataSets,
        Ancestry ancestry,
        Map<String, String> fingerprints,
        Map<String, Object> facts,
        String original) {

    /** Who answers for it. */
    public record People(String owner, String submitter, List<String> developers) {}

    /** One of its files. */
    public record Artefact(String path, String role, String digest, long size) {}

    /** The remote service that it is. */
    public record Endpoint(String url, String protocol, String revision) {}

    /** What an application or agent is made of. */
    public record Application(String providerModel, String revision, List<Tool> tools) {}

    /** What it may call, and what that may do. */
    public record Tool(String name, List<String> permissions) {}

    /** A declared input or output. */
    public record Port(String name, String type, Double min, Double max) {}

    /** How its score becomes a decision. */
    public record Rule(String score, double threshold, String favourable) {}

    /** Which versions it comes from. */
    public record Ancestry(String parent, List<String> upstream) {}

    /** Digest of the bytes that will be judged; empty where there are none. */
    String artefactDigest() {
        return artefacts.stream()
                .filter(file -> file.role().equals("model"))
                .map(Artefact::digest)
                .findFirst()
                .orElse(image == null ? "" : "assay:sha256/" + image.substring(image.lastIndexOf(':') + 1));
    }

    /** What a recall would name: the bytes, or the revision of what answers elsewhere. */
    public String recallKey() {
        return endpoint == null ? artefactDigest() : endpoint.url() + "#" + endpoint.revision();
    }
}
