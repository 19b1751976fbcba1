package io.assay.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code assay webhooks}: who outside is told of what, what came of it, and tells it once more. */
@Command(
        name = "webhooks",
        description = "Show who outside is told of what and what came of it, or tell it once more.",
        subcommands = {WebhooksCommand.ListThem.class, WebhooksCommand.Deliveries.class, WebhooksCommand.Replay.class},
        mixinStandardHelpOptions = true)
final class WebhooksCommand {

    /** {@code assay webhooks list}. */
    @Command(name = "list", description = "List subscriptions and how they stand.", mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Override
        public Integer call() {
            JsonNode found = connection.registry().get("/webhooks");
            printing.print(found, List.of("name", "place", "state", "last taken", "pending", "retrying", "failed"), found.valueStream()
                    .map(s -> List.of(
                            text(s, "/name"), text(s, "/place"), text(s, "/state"), text(s, "/health/lastDelivered"),
                            text(s, "/health/pending"), text(s, "/health/retrying"), text(s, "/health/failed")))
                    .toList());
            return Exit.OK;
        }
    }

    /** {@code assay webhooks deliveries}. */
    @Command(name = "deliveries", description = "List deliveries, the newest first.", mixinStandardHelpOptions = true)
    static final class Deliveries implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Option(names = "--subscription", paramLabel = "NAME", description = "Only to this one.")
        private String subscription;

        @Option(names = "--state", paramLabel = "STATE", description = "Only pending, retrying, delivered or failed ones.")
        private String state;

        @Option(names = "--event", paramLabel = "EVENT-ID", description = "Only of this event.")
        private String event;

        @Option(names = "--after", paramLabel = "MARK", description = "Where the list goes on, as the part before says.")
        private String after;

        @Option(names = "--size", paramLabel = "N", defaultValue = "50", description = "How many at once (${DEFAULT-VALUE}).")
        private int size;

        @Override
        public Integer call() {
            JsonNode found = connection.registry().get("/webhooks/deliveries?" + query());
            printing.print(found, List.of("id", "subscription", "event", "said", "state", "attempts", "next"), found.path("items").valueStream()
                    .map(d -> List.of(
                            text(d, "/id"), text(d, "/subscription"), text(d, "/type"), text(d, "/saidAt"), text(d, "/state"),
                            text(d, "/attempts"), text(d, "/nextAttemptAt")))
                    .toList());
            if (found.path("next").isString()) {
                printing.say("more: --after " + found.path("next").asString());
            }
            return Exit.OK;
        }

        private String query() {
            Map<String, Object> wanted = new LinkedHashMap<>();
            wanted.put("subscription", subscription);
            wanted.put("state", state);
            wanted.put("event", event);
            wanted.put("after", after);
            wanted.put("size", size);
            return Urls.query(wanted);
        }
    }

    /** {@code assay webhooks replay}. */
    @Command(name = "replay", description = "Tell a delivery once more.", mixinStandardHelpOptions = true)
    static final class Replay implements Callable<Integer> {

        @Mixin
        private Connection connection;

        @Mixin
        private Printing printing;

        @Parameters(paramLabel = "DELIVERY", description = "Its id, as `deliveries` shows it.")
        private UUID delivery;

        @Override
        public Integer call() {
            JsonNode asked = connection.registry()
                    .post("/webhooks/deliveries/" + delivery + "/replay", Map.of(), UUID.randomUUID().toString());
            printing.print(asked, List.of("delivery", "attempt", "status"), List.of(List.of(
                    text(asked, "/delivery"), text(asked, "/attempt"), text(asked, "/status"))));
            return Exit.OK;
        }
    }

    private static String text(JsonNode node, String at) {
        JsonNode value = node.at(at);
        return value.isNull() || value.isMissingNode() ? "-" : value.asString();
    }
}
