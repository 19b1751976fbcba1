package io.assay.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.assay.standalone.house.HouseRule.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** How a class is written: without clock and dice, well named, no wider open than needed. */
final class CodeRules {

    private static final String NO_NAMES = "(Impl|Utils?|Helpers?|Managers?|Dto|DTO|Common|Base)";
    private static final Set<String> TELL_TIME = Set.of("now", "systemUTC", "systemDefaultZone", "currentTimeMillis", "nanoTime");
    private static final Set<String> DICE = Set.of(
            "java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom", "java.util.random.RandomGenerator");

    private CodeRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(
                that("the domain reads no clock", CodeRules::noClock,
                        "registry.domain.ReadsTheClock", "registry.domain.PassesTheClock", "registry.domain.CountsMillis"),
                that("the domain rolls no dice", CodeRules::noDice,
                        "registry.domain.RollsAnId", "registry.domain.RollsDice", "registry.domain.RollsMath"),
                that("names say a purpose", CodeRules::names,
                        "names.OrderHelper", "names.StringUtils", "names.BaseOrder", "names.OrderDto", "names.OrderImpl"),
                that("packages are named after what they do", CodeRules::packages, "util.Misplaced"),
                that("public is only what another package needs", CodeRules::shy, "shy.Loud"),
                that("an interface has a choice of implementations", CodeRules::chosen, "single.Greeting"));
    }

    private static ArchRule noClock(Plan plan) {
        return noClasses().that().resideInAnyPackage(plan.rooms(Room.DOMAIN))
                .should().accessTargetWhere(accessing("the clock", access -> access.getTargetOwner().getPackageName()
                                .matches("java\\.time(\\.chrono)?|java\\.lang")
                        && TELL_TIME.contains(access.getName())))
                .allowEmptyShould(false);
    }

    private static ArchRule noDice(Plan plan) {
        return noClasses().that().resideInAnyPackage(plan.rooms(Room.DOMAIN))
                .should().accessTargetWhere(accessing("dice", access ->
                        DICE.contains(access.getTargetOwner().getName())
                                || access.getName().equals("randomUUID")
                                || access.getTarget().getFullName().startsWith("java.lang.Math.random")))
                .allowEmptyShould(false);
    }

    private static ArchRule names(Plan plan) {
        return noClasses().that(plan.anywhere())
                .should().haveNameMatching(".*[.$](\\w*[a-z0-9])?" + NO_NAMES + "([A-Z]\\w*)?(\\$.*)?")
                .allowEmptyShould(false);
    }

    private static ArchRule packages(Plan plan) {
        return noClasses().that(plan.anywhere())
                .should().resideInAnyPackage("..[impl|util|utils|helper|helpers|manager|dto|common|base|core|misc]..")
                .allowEmptyShould(false);
    }

    private static ArchRule shy(Plan plan) {
        return classes().that(plan.anywhere()).and().arePublic().and().areTopLevelClasses()
                .should(new NeededElsewhere(SourceTree.HOUSE.outsideImports()))
                .allowEmptyShould(false);
    }

    private static ArchRule chosen(Plan plan) {
        return classes().that(plan.anywhere()).and(INTERFACES).and(DescribedPredicate.not(simpleName("package-info")))
                .and().areNotAnnotations()
                .should(new HaveAChoice())
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaAccess<?>> accessing(
            String what, java.util.function.Predicate<JavaAccess<?>> which) {
        return DescribedPredicate.describe(what, which);
    }
}
