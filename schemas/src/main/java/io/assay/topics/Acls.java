package io.assay.topics;

import static io.assay.topics.Acl.Operation.CREATE;
import static io.assay.topics.Acl.Operation.DELETE;
import static io.assay.topics.Acl.Operation.DESCRIBE;
import static io.assay.topics.Acl.Operation.DESCRIBE_CONFIGS;
import static io.assay.topics.Acl.Operation.READ;
import static io.assay.topics.Acl.Operation.WRITE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Kafka must permit each principal, and no more, as it follows from the declaration of topics. */
public final class Acls {

    /** Where everything is shown and entered into evidence. */
    private static final String SHOWS_ALL = "registry";

    /** Kinds of topics whose records workers take. */
    private static final Set<String> WORKED = Set.of("jobs", "deliveries");

    private final Topics topics;

    public Acls(Topics topics) {
        this.topics = topics;
    }

    /** The principal of a service, e.g. {@code assay-registry}. */
    public static String principal(String service) {
        return "assay-" + service;
    }

    /** Every permission: of each service, of tools that speak straight to topics, of people at the command line. */
    public List<Acl> all() {
        return Stream.of(topics.services().stream().flatMap(this::ofService), ofTools(), ofPeople())
                .flatMap(some -> some)
                .toList();
    }

    /** Whether a principal may write a topic of the declaration. */
    public boolean mayWrite(String principal, Topic topic) {
        return all().stream()
                .anyMatch(acl -> acl.principal().equals(principal)
                        && acl.name().equals(topic.name())
                        && acl.operations().contains(WRITE));
    }

    private Stream<Acl> ofService(String service) {
        String principal = principal(service);
        var heard = topics.all().filter(t -> hears(service, t)).map(t -> Acl.topic(principal, t.name(), READ));
        var said = topics.all().filter(t -> says(service, t)).map(t -> Acl.topic(principal, t.name(), WRITE));
        return Stream.of(heard, said, ownGround(service, principal)).flatMap(some -> some);
    }

    /** A service reads what it hears and what it said itself: its replicas and workers follow its own words. */
    private boolean hears(String service, Topic topic) {
        boolean shown = service.equals(SHOWS_ALL) && topic.published() && topic.kind().name().equals("lifecycle");
        boolean own = topic.saidBy().contains(service) && !topic.name().equals(topics.deadLettersOf(service));
        return shown || own || topic.heardBy().contains(service);
    }

    /** What people say is written by the edge that knows who they are: nobody else may speak for people. */
    private boolean says(String service, Topic topic) {
        boolean edge = topic.published() && topic.saidBy().contains("people") && topics.edgeOf(topic.event()).equals(service);
        return edge || topic.saidBy().contains(service);
    }

    /** What Kafka Streams makes for itself is named after the application, which is named after the service. */
    private Stream<Acl> ownGround(String service, String principal) {
        String applications = topics.prefix() + "-" + service + "-";
        Stream<Acl> workers = topics.internal()
                .filter(t -> t.saidBy().contains(service) && WORKED.contains(t.kind().name()))
                .map(t -> new Acl(principal, Acl.Kind.GROUP, t.name() + "-workers", false, List.of(READ)));
        return Stream.concat(
                Stream.of(
                        Acl.beginning(principal, Acl.Kind.TOPIC, topics.prefix() + ".", DESCRIBE),
                        Acl.beginning(
                                principal, Acl.Kind.TOPIC, applications, READ, WRITE, CREATE, DELETE, DESCRIBE, DESCRIBE_CONFIGS),
                        Acl.beginning(principal, Acl.Kind.GROUP, applications, READ),
                        Acl.beginning(principal, Acl.Kind.GROUP, service + "-", READ),
                        Acl.beginning(principal, Acl.Kind.TRANSACTIONAL_ID, applications, WRITE, DESCRIBE)),
                workers);
    }

    private Stream<Acl> ofTools() {
        return topics.published()
                .filter(t -> t.saidBy().contains("tools"))
                .map(t -> Acl.topic(principal("tools"), t.name(), WRITE));
    }

    /** They read everything and put dead letters and schemas back; acts go through the edges, which know who acts. */
    private Stream<Acl> ofPeople() {
        String people = principal("people");
        Stream<Acl> written = topics.all()
                .filter(t -> !t.published() && t.saidBy().contains("people"))
                .map(t -> Acl.topic(people, t.name(), WRITE));
        return Stream.concat(Stream.of(Acl.beginning(people, Acl.Kind.TOPIC, topics.prefix() + ".", READ)), written);
    }
}
