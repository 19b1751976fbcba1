package io.assay.deployment;

import io.assay.wire.config.Services;
import io.assay.wire.config.WireConfiguration;
import io.assay.wire.people.PeopleConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Deploys what was approved, serves it, and goes back when it goes wrong. */
@SpringBootApplication
@Import({WireConfiguration.class, PeopleConfiguration.class})
public class DeploymentService {

    public static void main(String[] arguments) {
        Services.start(DeploymentService.class, "deployment", arguments);
    }
}
