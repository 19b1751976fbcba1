package io.assay.suite.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a validation policy, strictly: what is not understood, missing or contradictory is named and refused. */
public final class PolicyFile {

    private static final String OWN = "/validation-policy.yaml";
    private static final String SCHEMA = "/validation-policy.schema.json";

    private PolicyFile() {}

    /**
     * The policy in this file; the one that comes with the product when there is none.
     *
     * @throws PolicyRefusedException when it cannot be read or is not right, with all that is wrong
     */
    public static PolicyInForce inForce(Path file) {
        byte[] bytes = file == null ? own() : bytes(file);
        return new PolicyInForce(policy(file == null ? OWN.substring(1) : file.toString(), bytes), bytes);
    }

    /** The policy that comes with the product, as it is written: an estate's own starts from it. */
    public static byte[] own() {
        return resource(OWN);
    }

    /** The JSON Schema by which editors complete and check a policy. */
    public static byte[] schema() {
        return resource(SCHEMA);
    }

    static Policy policy(String name, byte[] bytes) {
        var problems = new Problems();
        Optional<Policy> policy = PolicyReader.read(bytes, problems);
        List<Problem> all = problems.all();
        if (!all.isEmpty()) {
            throw new PolicyRefusedException(name, all);
        }
        return policy.orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PolicyRefusedException(file.toString(), List.of(new Problem(0, 0, "it cannot be read ("
                    + e.getClass().getSimpleName() + "); name a readable file: assay.validation.policy"
                    + " (ASSAY_VALIDATION_POLICY) for the service")));
        }
    }

    private static byte[] resource(String name) {
        try (InputStream resource = PolicyFile.class.getResourceAsStream(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " comes with the product", e);
        }
    }
}
