package io.assay.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** What of the floor plan a class is in and sees. */
final class SightConditions {

    private SightConditions() {}

    static ArchCondition<JavaClass> beInARoom(Plan plan) {
        return new ArchCondition<>("be in a room of their service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = plan.place(type).orElseThrow().room();
                if (!room.isEmpty() && Room.in(room).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room: " + room));
                }
            }
        };
    }

    static ArchCondition<JavaClass> seeOnlyTheirService(Plan plan) {
        return seeing("see no other service", plan, (own, seen) -> own.service().equals(seen.service()));
    }

    static ArchCondition<JavaClass> seeOnlyRoomsTheyMay(Plan plan) {
        return seeing("see only rooms they may", plan, (own, seen) -> Room.in(own.room())
                .map(room -> room.sees(seen.room()))
                .orElse(true));
    }

    static DescribedPredicate<JavaClass> know(String packages) {
        return DescribedPredicate.describe("know " + packages, type -> type.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> resideInAPackage(packages).test(d.getTargetClass())));
    }

    static DescribedPredicate<JavaClass> doNotKnow(String packages) {
        return DescribedPredicate.not(know(packages));
    }

    static DescribedPredicate<JavaClass> outside(String packages) {
        return DescribedPredicate.not(resideInAPackage(packages));
    }

    private static ArchCondition<JavaClass> seeing(String what, Plan plan, BiPredicate<Plan.Place, Plan.Place> may) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Plan.Place own = plan.place(type).orElseThrow();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    plan.place(dependency.getTargetClass())
                            .filter(seen -> !may.test(own, seen))
                            .ifPresent(seen -> events.add(
                                    SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                }
            }
        };
    }
}
