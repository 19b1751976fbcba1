package io.assay.standalone.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;

/** The floor plan under a base package: {@code <base>.<service>.<room>}. */
record Plan(String base) {

    /** Where the house stands. */
    static final Plan ASSAY = new Plan("io.assay");

    /** Where the classes lie that break the rules. */
    static final Plan WRONG = new Plan("io.assay.standalone.house.wrong");

    private static final String SERVICES = "[registry|validation|deployment|monitoring]";

    /** Package pattern of all services. */
    String services() {
        return base + "." + SERVICES + "..";
    }

    /** Package patterns of rooms, in whatever service has them. */
    String[] rooms(Room... rooms) {
        return Arrays.stream(rooms).map(room -> base + "." + SERVICES + "." + room.folder() + "..").toArray(String[]::new);
    }

    /** Package pattern of a room in some services. */
    String room(Room room, String services) {
        return base + ".[" + services + "]." + room.folder() + "..";
    }

    /** Package pattern of what lies beside the services. */
    String beside(String module) {
        return base + "." + module + "..";
    }

    /** Service and room of a class, if it is in a room of a service. */
    Optional<Place> place(JavaClass type) {
        if (!JavaClass.Predicates.resideInAPackage(services()).test(type)) {
            return Optional.empty();
        }
        String[] parts = type.getPackageName().substring(base.length() + 1).split("\\.");
        return Optional.of(new Place(parts[0], parts.length == 1 ? "" : parts[1]));
    }

    DescribedPredicate<JavaClass> anywhere() {
        return JavaClass.Predicates.resideInAPackage(base + "..").and(DescribedPredicate.not(
                JavaClass.Predicates.resideInAPackage("io.assay.events..")));
    }

    /** A service and the name of one of its rooms; empty for the service's own package. */
    record Place(String service, String room) {}
}
