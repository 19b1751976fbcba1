package io.assay.standalone.dev;

import io.assay.deployment.DeploymentService;
import io.assay.embedded.EmbeddedDatabase;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.monitoring.MonitoringService;
import io.assay.registry.RegistryService;
import io.assay.topics.Topics;
import io.assay.validation.ValidationService;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.config.Services;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A broker, a database, a schema registry, an authorization server and the four services, which share nothing but Kafka and
 * the content store.
 */
public final class Stack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stack.class);
    private static final int PARTITIONS = 3;
    static final Map<String, Class<?>> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("registry", RegistryService.class);
        SERVICES.put("validation", ValidationService.class);
        SERVICES.put("deployment", DeploymentService.class);
        SERVICES.put("monitoring", MonitoringService.class);
    }

    private final StackSettings settings;
    private final StackFolder folder;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, ConfigurableApplicationContext> services = new LinkedHashMap<>();
    private DevKafka kafka;
    private EmbeddedSchemaRegistry schemas;
    private EmbeddedDatabase database;
    private DemoPeople people;

    private Stack(StackSettings settings) {
        this.settings = settings;
        this.folder = settings.folder();
    }

    /** Starts everything; returns when each service is ready. What was started is stopped again when one part fails. */
    public static Stack start(StackSettings settings) {
        return start(settings, SERVICES.keySet());
    }

    /** Starts what the services need, and only these of them. */
    static Stack start(StackSettings settings, Collection<String> services) {
        var stack = new Stack(settings);
        try {
            stack.startParts();
            services.forEach(stack::startService);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void startParts() {
        parts.push(folder);
        settings.ports().requireFree();
        kafka = opened(DevKafka.start(settings));
        people = opened(DemoPeople.at(settings.ports().authorization()));
        startSchemaRegistry();
        kafka.prepareTopics(PARTITIONS);
        new Schemas(Topics.declared(), new SchemaRegistry(schemas.url())).register();
        database = opened(EmbeddedDatabase.start(folder.of("database")));
    }

    private <P extends AutoCloseable> P opened(P part) {
        parts.push(part);
        return part;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String schemaRegistryUrl() {
        return schemas.url().toString();
    }

    DemoPeople people() {
        return people;
    }

    String token(DemoPerson person) {
        return people.token(person);
    }

    DevKafka kafka() {
        return kafka;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** Where a service answers. */
    public String url(String service) {
        return "http://127.0.0.1:" + settings.ports().of(service);
    }

    /** Where the evidence log's checkpoints are kept. */
    Path checkpoints() {
        return folder.of("checkpoints.txt");
    }

    /** The application context of a running service. */
    public ConfigurableApplicationContext service(String service) {
        return services.get(service);
    }

    /** Starts one service, as its own process would. */
    public void startService(String service) {
        services.put(service, Services.start(SERVICES.get(service), service, arguments(service)));
    }

    /** Stops one service. */
    public void stopService(String service) {
        services.remove(service).close();
    }

    /** Starts the schema registry, with all that it knew. */
    void startSchemaRegistry() {
        schemas = opened(EmbeddedSchemaRegistry.over(
                kafka.bootstrapServers(), Topics.declared().schemasTopic(), settings.ports().schemaRegistry()));
    }

    /** Stops the schema registry, as an outage would. */
    void stopSchemaRegistry() {
        parts.remove(schemas);
        schemas.close();
    }

    @Override
    public void close() {
        new ArrayList<>(services.keySet()).reversed().forEach(service -> close(services.remove(service)));
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    /** One part that does not stop must not keep the others running. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.atError().setCause(e).log("a part did not stop in order");
        }
    }

    /** The settings a service is started with, as its own process would get them. */
    String[] arguments(String service) {
        List<String> arguments = new ArrayList<>(List.of(
                "--schema.registry.url=" + schemaRegistryUrl(),
                "--assay.store=" + folder.of("store"),
                "--assay.state=" + folder.of("state").resolve(service),
                "--assay.topics.partitions=" + PARTITIONS,
                "--assay.oauth.issuer=" + people.issuer(),
                "--server.port=" + settings.ports().of(service),
                "--assay.deployment.environments.prod.automatic=true"));
        arguments.addAll(DevKeys.arguments(service, folder));
        arguments.addAll(own(service));
        arguments.addAll(kafka.arguments(service));
        arguments.addAll(settings.more());
        return arguments.toArray(String[]::new);
    }

    /** What only one service is told. */
    private List<String> own(String service) {
        return switch (service) {
            case "registry" -> List.of(
                    "--spring.datasource.url=" + database.jdbcUrl(),
                    "--spring.datasource.username=" + database.user(),
                    "--assay.evidence.interval=5s",
                    "--assay.evidence.file=" + checkpoints());
            case "monitoring" -> List.of(
                    "--spring.datasource.url=" + database.jdbcUrl("monitoring"),
                    "--spring.datasource.username=" + database.user(),
                    "--assay.monitoring.outcomes.cohort=1m", "--assay.monitoring.outcomes.revise=10s");
            default -> List.of();
        };
    }
}
