package io.assay.registry;

import io.assay.wire.config.Services;
import io.assay.wire.config.WireConfiguration;
import io.assay.wire.people.PeopleConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the registry. */
@SpringBootApplication
@Import({WireConfiguration.class, PeopleConfiguration.class})
public class RegistryService {

    public static void main(String... arguments) {
        Services.start(RegistryService.class, "registry", arguments);
    }
}
