package io.assay.wire.config;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all services are told under {@code assay}.
 *
 * @param service name of the service
 * @param instance name of this instance, stable over restarts, distinct among instances of the service
 * @param store folder of the content-addressed store, shared by all services
 * @param topics how topics are named, created and checked
 * @param schemas whether this instance registers schemas at start
 * @param patience how long an event waits for its cause
 */
@ConfigurationProperties("assay")
public record WireSettings(
        String service,
        @DefaultValue("0") String instance,
        Path store,
        @DefaultValue TopicSettings topics,
        @DefaultValue SchemaSettings schemas,
        @DefaultValue("24h") Duration patience) {

    public WireSettings {
        if (service == null || !service.matches("[a-z]+")) {
            throw new IllegalArgumentException("assay.service must be the service's name in lower case, but is " + service);
        }
        if (store == null) {
            throw new IllegalArgumentException("assay.store is not set; set it (ASSAY_STORE) to a folder all services share");
        }
    }

    /**
     * What happens to schemas at start.
     *
     * @param register whether missing schemas are registered; otherwise a missing one stops the start
     */
    public record SchemaSettings(@DefaultValue("false") boolean register) {}

    /**
     * How topics are named, created and checked.
     *
     * @param prefix first part of every topic's name
     * @param create whether missing topics are created; otherwise a missing one stops the start
     * @param partitions partitions of every topic; fixed once topics exist
     * @param replication replicas of every partition
     */
    public record TopicSettings(
            @DefaultValue("modelops") String prefix,
            @DefaultValue("false") boolean create,
            @DefaultValue("12") int partitions,
            @DefaultValue("1") short replication) {

        public TopicSettings {
            if (partitions < 1 || replication < 1) {
                throw new IllegalArgumentException("assay.topics.partitions and .replication must be at least 1, but are "
                        + partitions + " and " + replication);
            }
        }
    }
}
