package io.assay.standalone.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of a service: which others of its own each may see, and which packages beyond the service. */
enum Room {
    DOMAIN(List.of(), "io.assay.wire.decision", "io.assay.statistics", "io.assay.suite.verdict"),
    STREAM(
            List.of("domain", "gateway"),
            "io.assay.events", "io.assay.evidence", "io.assay.signing", "io.assay.topics", "io.assay.wire", "io.assay.wire.[avro|config|decide|decision|event]", "io.assay.statistics", "io.assay.suite.verdict",
            "org.apache.kafka.streams..", "org.apache.kafka.common..", "org.apache.avro..",
            "org.springframework.context.annotation", "io.micrometer..", "io.opentelemetry.api.trace", "org.slf4j..",
            "tools.jackson.."),
    WORK(
            List.of("domain", "stream"),
            "io.assay.events", "io.assay.wire.work", "io.assay.store", "io.assay.runtime..", "io.assay.scan", "io.assay.suite..", "io.assay.table", "io.assay.statistics",
            "java.io", "java.nio.file", "java.net.http", "org.apache.avro.specific", "tools.jackson..", "org.slf4j.."),
    WEB(
            List.of("domain", "gateway", "store"),
            "io.assay.events", "io.assay.signing", "io.assay.wire.[event|people|say]", "io.assay.store", "io.assay.table",
            "java.io", "jakarta.servlet..", "io.swagger..", "tools.jackson..", "com.fasterxml.jackson.annotation",
            "org.springframework.[web|http|core|stereotype]..", "org.springframework.context.annotation",
            "org.springframework.boot.jackson..", "org.apache.avro..", "org.slf4j.."),
    STORE(
            List.of(),
            "io.assay.events", "io.assay.evidence", "io.assay.wire.event", "java.sql", "javax.sql", "org.apache.avro..", "tools.jackson..",
            "org.springframework.[jdbc|transaction|stereotype|dao].."),
    GATEWAY(List.of("domain"), ".."),
    CONFIG(List.of("domain", "stream", "work", "web", "store", "gateway"), "..");

    /** What is plain Java in every room. */
    private static final List<String> PLAIN = List.of(
            "java.lang..", "java.util..", "java.time..", "java.math", "java.net", "java.nio", "java.nio.charset", "java.security",
            "javax.annotation..", "");

    private final Set<String> rooms;
    private final List<String> packages;

    Room(List<String> rooms, String... packages) {
        this.rooms = Set.copyOf(rooms);
        this.packages = List.of(packages);
    }

    static Optional<Room> in(String folder) {
        return Arrays.stream(values()).filter(room -> room.folder().equals(folder)).findFirst();
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may see a room of its own service. */
    boolean sees(String room) {
        return room.equals(folder()) || rooms.contains(room);
    }

    /** Packages beyond the service that it may see; its own service is held by {@link #sees}. */
    String[] mayKnow(Plan plan) {
        return Stream.of(PLAIN.stream(), packages.stream(), Stream.of(plan.services()))
                .flatMap(some -> some)
                .toArray(String[]::new);
    }
}
