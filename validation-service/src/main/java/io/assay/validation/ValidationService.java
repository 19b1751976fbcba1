package io.assay.validation;

import io.assay.wire.config.Services;
import io.assay.wire.config.WireConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Judges registered models independently, on data their makers do not know. */
@SpringBootApplication
@Import(WireConfiguration.class)
public class ValidationService {

    public static void main(String[] arguments) {
        Services.start(ValidationService.class, "validation", arguments);
    }
}
