package io.assay.standalone.cli;

import io.assay.suite.policy.PolicyFile;
import io.assay.suite.policy.PolicyInForce;
import io.assay.suite.policy.PolicyRefusedException;
import io.assay.suite.policy.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code assay policy check}: says all that is wrong with a policy, where, and what to do. */
@Command(
        name = "check",
        description = "Say all that is wrong with a policy, by line and column; exit 0 only when nothing is.",
        mixinStandardHelpOptions = true)
final class PolicyCheckCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mixin
    private Printing printing;

    @Parameters(paramLabel = "FILE", description = "A validation policy.")
    private Path file;

    /**
     * What was found.
     *
     * @param digest of the policy; {@code null} where it is refused
     */
    private record Found(String file, String digest, List<Problem> problems) {}

    @Override
    public Integer call() {
        try {
            PolicyInForce right = PolicyFile.inForce(file);
            tell(new Found(file.toString(), right.digest(), List.of()));
            printing.say(file + " is right: " + right.policy().name() + ", version " + right.policy().version() + ", "
                    + right.digest());
            return Exit.OK;
        } catch (PolicyRefusedException refused) {
            if (refused.problems().stream().allMatch(problem -> problem.line() == 0)) {
                throw new CommandFailedException(refused.getMessage());
            }
            tell(new Found(file.toString(), null, refused.problems()));
            refused.problems().forEach(problem -> printing.say(problem.in(file.toString())));
            return Exit.NO;
        }
    }

    private void tell(Found found) {
        if (printing.json()) {
            printing.line(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(found));
        }
    }
}
