package io.assay.deployment.config;

import io.assay.deployment.gateway.Replica;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready is a replica that heard every deployment and loaded all that should serve. */
final class ReplicaHealth implements HealthIndicator {

    private final Replica replica;

    ReplicaHealth(Replica replica) {
        this.replica = replica;
    }

    @Override
    public Health health() {
        List<String> problems = replica.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("problems", problems).build();
    }
}
