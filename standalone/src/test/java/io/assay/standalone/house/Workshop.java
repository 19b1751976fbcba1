package io.assay.standalone.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import io.assay.wire.say.Announcer;
import io.assay.wire.work.Work;
import io.assay.wire.work.Workers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.kafka.core.KafkaOperations;

/**
 * What a service hears and says beside its topology, read from its classes: the workers that its configuration builds, and
 * what its gateway sends itself.
 *
 * @param jobs events that its workers take
 * @param results events that its workers answer with
 * @param sent events that its gateway sends
 */
record Workshop(List<String> jobs, List<String> results, List<String> sent) {

    private static final String EVENTS = "io.assay.events";

    static Workshop of(String service, JavaClasses house) {
        String base = Plan.ASSAY.base() + "." + service;
        List<JavaParameterizedType> works = house.stream()
                .filter(c -> c.getPackageName().equals(base + ".work"))
                .filter(c -> built(c, base, house))
                .flatMap(Workshop::work)
                .toList();
        return new Workshop(
                works.stream().map(w -> argument(w, 0)).toList(),
                works.stream().map(w -> argument(w, 1)).toList(),
                house.stream().filter(c -> c.getPackageName().equals(base + ".gateway")).flatMap(Workshop::sends).toList());
    }

    /** The events that its web edge makes. */
    static Stream<String> atTheEdge(String service, JavaClasses house) {
        return house.stream()
                .filter(c -> c.getPackageName().equals(Plan.ASSAY.base() + "." + service + ".web"))
                .flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("newBuilder"))
                .map(call -> call.getTargetOwner())
                .filter(c -> c.getPackageName().equals(EVENTS))
                .map(JavaClass::getSimpleName)
                .distinct();
    }

    /** Whether a configuration both builds this work and has workers made for its job. */
    private static boolean built(JavaClass work, String base, JavaClasses house) {
        return work(work).anyMatch(w -> house.stream()
                .filter(c -> c.getPackageName().equals(base + ".config"))
                .filter(c -> c.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Workers.class)))
                .filter(c -> c.getReferencedClassObjects().stream()
                        .anyMatch(named -> named.getRawType().getSimpleName().equals(argument(w, 0))))
                .anyMatch(c -> c.getConstructorCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().equals(work))));
    }

    private static Stream<JavaParameterizedType> work(JavaClass type) {
        return type.getInterfaces().stream()
                .filter(i -> i.toErasure().isEquivalentTo(Work.class))
                .map(JavaParameterizedType.class::cast);
    }

    private static String argument(JavaParameterizedType work, int index) {
        JavaType argument = work.getActualTypeArguments().get(index);
        return argument.toErasure().getSimpleName();
    }

    /** The events that a class knows which itself sends to Kafka. */
    private static Stream<String> sends(JavaClass type) {
        List<JavaClass> known = type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).toList();
        if (known.stream().anyMatch(c -> c.isEquivalentTo(Announcer.class))) {
            return type.getConstructorCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(c -> c.getPackageName().equals(EVENTS))
                    .map(JavaClass::getSimpleName)
                    .distinct();
        }
        return known.stream().anyMatch(c -> c.isAssignableTo(KafkaOperations.class))
                ? known.stream().filter(c -> c.getPackageName().equals(EVENTS)).map(JavaClass::getSimpleName).distinct()
                : Stream.empty();
    }
}
