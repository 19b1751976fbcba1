package io.assay.standalone.dev;

import java.io.PrintWriter;
import java.util.List;

/** Prints where everything answers, and who may ask. */
final class Addresses {

    private Addresses() {}

    static void print(Stack stack, PrintWriter out) {
        out.println("kafka " + stack.bootstrapServers());
        out.println("schema registry " + stack.schemaRegistryUrl());
        for (String service : List.of("registry", "validation", "deployment", "monitoring")) {
            out.println(service + "-service " + stack.url(service));
        }
        out.println("authorization server " + stack.people().issuer());
        out.println("people (secret, roles, tenant; for loopback only): export ASSAY_TOKEN=$(./assay token --client olivia)");
        for (DemoPerson person : DemoPerson.values()) {
            out.printf("  %-14s %-20s %-18s %s%n", person.id(), person.secret(), person.roles(), person.tenant());
        }
        out.flush();
    }
}
