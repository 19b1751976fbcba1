package io.assay.suite.policy;

import java.util.List;

/** The service cannot start because its validation policy is not usable. */
public final class PolicyRefusedException extends RuntimeException {

    PolicyRefusedException(String file, List<String> problems) {
        super("the validation policy " + file + " is refused:\n  " + String.join("\n  ", problems));
    }
}
