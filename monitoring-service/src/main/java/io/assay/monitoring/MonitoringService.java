package io.assay.monitoring;

import io.assay.wire.config.Services;
import io.assay.wire.config.WireConfiguration;
import io.assay.wire.people.PeopleConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The monitoring-service. */
@SpringBootApplication
@Import({WireConfiguration.class, PeopleConfiguration.class})
public class MonitoringService {

    public static void main(String[] arguments) {
        Services.start(MonitoringService.class, "monitoring", arguments);
    }
}
