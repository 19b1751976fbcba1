package io.assay.standalone.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A public type is named by another package, is part of what another public type shows, or is for whoever is outside: to
 * start it, to configure it, to catch it.
 */
final class NeededElsewhere extends ArchCondition<JavaClass> {

    private static final Set<String> STARTED_BY = Set.of(
            "org.springframework.context.annotation.Configuration",
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.context.properties.ConfigurationProperties");

    private static final Set<String> CALLED_BY_REFLECTION = Set.of("org.kie.dmn.feel.runtime.functions.BaseFEELFunction");

    private final Set<SourceTree.Import> outsideImports;

    NeededElsewhere(Set<SourceTree.Import> outsideImports) {
        super("be needed by another package, or be package-private");
        this.outsideImports = outsideImports;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!named(type) && !shown(type) && !outside(type) && !imported(type)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is public, but only its own package needs it; make it package-private"));
        }
    }

    private static boolean named(JavaClass type) {
        return users(type).anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
    }

    /** Neighbours that show it in a public signature, or extend it in the open. */
    private static boolean shown(JavaClass type) {
        return users(type)
                .filter(user -> user.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(user -> !user.equals(type))
                .anyMatch(user -> user.isAssignableTo(type.getName())
                        || user.getMembers().stream().anyMatch(member -> shows(member, type)));
    }

    private static boolean shows(JavaMember member, JavaClass type) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                && member.getAllInvolvedRawTypes().contains(type);
    }

    private static boolean outside(JavaClass type) {
        return STARTED_BY.stream().anyMatch(type::isAnnotatedWith)
                || CALLED_BY_REFLECTION.stream().anyMatch(type::isAssignableTo)
                || type.isAssignableTo(Throwable.class)
                || type.tryGetMethod("main", String[].class).isPresent();
    }

    private boolean imported(JavaClass type) {
        return outsideImports.stream()
                .anyMatch(i -> i.type().equals(type.getName()) && !i.from().equals(type.getPackageName()));
    }

    /** Whoever knows the type or a type nested in it. */
    private static Stream<JavaClass> users(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getPackage().getClasses().stream().filter(inside(type)))
                .flatMap(known -> known.getDirectDependenciesToSelf().stream())
                .map(Dependency::getOriginClass);
    }

    private static DescribedPredicate<JavaClass> inside(JavaClass type) {
        return DescribedPredicate.describe("nested in it", c -> c.getName().startsWith(type.getName() + "$"));
    }
}
