package io.assay.standalone.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.assay.standalone.house.HouseRule.that;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may see whom: services, rooms, shared modules, the checker. */
final class RoomRules {

    private static final List<String> SHARED = List.of(
            "wire", "statistics", "runtime", "store", "topics", "embedded", "evidence", "signing", "reach", "authorization");

    private RoomRules() {}

    static Stream<HouseRule> all() {
        return Stream.of(
                that("every class is in a room", RoomRules::inARoom, "registry.attic.Trunk"),
                that("services do not know each other", RoomRules::apart, "validation.domain.KnowsTheRegistry"),
                that("a room sees only the rooms it may", RoomRules::sight,
                        "registry.web.ReadsSettings", "deployment.gateway.AsksTheStream", "monitoring.domain.AsksTheStore"),
                that("the domain is plain Java", plan -> knowsOnly(Room.DOMAIN, plan),
                        "registry.domain.KnowsSpring", "registry.domain.KnowsKafka", "registry.domain.KnowsAvro",
                        "registry.domain.KnowsJackson", "registry.domain.KnowsSql", "registry.domain.KnowsEvents"),
                that("the stream hears and says", plan -> knowsOnly(Room.STREAM, plan),
                        "monitoring.stream.AsksTheDatabase", "monitoring.stream.SpeaksHttp"),
                that("work knows jobs, the store and models", plan -> knowsOnly(Room.WORK, plan),
                        "validation.work.Announces"),
                that("the web knows people and the announcer", plan -> knowsOnly(Room.WEB, plan),
                        "registry.web.WritesRows", "registry.web.SendsRaw"),
                that("the store knows the database", plan -> knowsOnly(Room.STORE, plan), "registry.store.Announces"),
                that("only validation and monitoring measure", RoomRules::measuring, "deployment.domain.Measures"),
                that("nothing decides from a database", RoomRules::undecided,
                        "registry.domain.KnowsSql", "monitoring.stream.AsksTheDatabase", "validation.work.ReadsRows"),
                that("Avro and the domain meet only at doors", RoomRules::doors, "registry.store.MixesWords"),
                that("the checker shares no code", RoomRules::checker, "checker.KnowsTheWire", "checker.KnowsAService"),
                that("the audit verifier rests on the JDK alone", RoomRules::auditor, "audit.KnowsTheMaker"),
                that("shared modules know no service", RoomRules::shared, "wire.KnowsAService"));
    }

    private static ArchRule inARoom(Plan plan) {
        return classes().that().resideInAPackage(plan.services())
                .should(SightConditions.beInARoom(plan))
                .allowEmptyShould(false);
    }

    private static ArchRule apart(Plan plan) {
        return classes().that().resideInAPackage(plan.services())
                .should(SightConditions.seeOnlyTheirService(plan))
                .allowEmptyShould(false);
    }

    private static ArchRule sight(Plan plan) {
        return classes().that().resideInAPackage(plan.services())
                .should(SightConditions.seeOnlyRoomsTheyMay(plan))
                .allowEmptyShould(false);
    }

    private static ArchRule knowsOnly(Room room, Plan plan) {
        return classes().that().resideInAnyPackage(plan.rooms(room))
                .should().onlyDependOnClassesThat(resideInAnyPackage(room.mayKnow(plan)))
                .allowEmptyShould(false);
    }

    private static ArchRule measuring(Plan plan) {
        return noClasses().that().resideInAPackage(plan.room(Room.DOMAIN, "registry|deployment"))
                .should().dependOnClassesThat().resideInAPackage("io.assay.statistics..")
                .allowEmptyShould(false);
    }

    private static ArchRule undecided(Plan plan) {
        return noClasses().that().resideInAnyPackage(plan.rooms(Room.DOMAIN, Room.STREAM, Room.WORK))
                .should().dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.sql..", "javax.sql..", "org.springframework.jdbc..",
                                        "org.springframework.transaction..", "org.postgresql..", "io.assay.wire.show..")
                                .or(resideInAnyPackage(plan.rooms(Room.STORE))))
                .allowEmptyShould(false);
    }

    /** Beyond stream, work and gateway only what announces, or builds the service, may know both. */
    private static ArchRule doors(Plan plan) {
        return noClasses().that().resideInAnyPackage(plan.rooms(Room.WEB, Room.STORE))
                .and(SightConditions.know("io.assay.events.."))
                .and(SightConditions.doNotKnow("io.assay.wire.say.."))
                .should().dependOnClassesThat(resideInAnyPackage(plan.rooms(Room.DOMAIN)))
                .allowEmptyShould(false);
    }

    private static ArchRule checker(Plan plan) {
        return noClasses().that().resideInAPackage(plan.beside("checker"))
                .should().dependOnClassesThat(
                        resideInAPackage("io.assay..").and(SightConditions.outside("io.assay.checker..")))
                .allowEmptyShould(false);
    }

    private static ArchRule auditor(Plan plan) {
        return classes().that().resideInAPackage(plan.beside("audit"))
                .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "", plan.beside("audit")))
                .allowEmptyShould(false);
    }

    private static ArchRule shared(Plan plan) {
        return noClasses().that().resideInAnyPackage(SHARED.stream().map(plan::beside).toArray(String[]::new))
                .should().dependOnClassesThat(
                        resideInAnyPackage(plan.services(), Plan.ASSAY.services(), "io.assay.standalone.dev.."))
                .allowEmptyShould(false);
    }
}
