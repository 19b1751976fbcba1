package io.assay.standalone.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who says and who hears each published event, as one of the documents tells it.
 *
 * @param told what it tells of each event, in its own order
 */
record Flow(List<Told> told) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String OPENING = "<!-- flow -->";
    private static final String CLOSING = "<!-- /flow -->";
    private static final String HEAD = "| # | event | topic | said by | heard by |\n|---|---|---|---|---|\n";
    private static final String NOBODY = "-";

    /** One event; {@code row} is its row of the story, empty where a document does not number. */
    record Told(String row, String event, String topic, List<String> saidBy, List<String> heardBy) {

        private String line() {
            return "| %s | %s | %s | %s | %s |".formatted(row, event, topic, joined(saidBy), joined(heardBy));
        }

        private static String joined(List<String> who) {
            return who.isEmpty() ? NOBODY : String.join(", ", who);
        }

        private Told unnumbered() {
            return new Told("", event, topic, List.copyOf(new TreeSet<>(saidBy)), List.copyOf(new TreeSet<>(heardBy)));
        }
    }

    /** The declaration, {@code topics.yaml}. */
    static Flow declared(String yaml) {
        JsonNode document = YAML.readTree(yaml);
        String prefix = document.path("prefix").asString();
        return new Flow(document.path("events").valueStream()
                .map(e -> new Told(
                        e.path("row").asString(), e.path("event").asString(), topic(prefix, e.path("event").asString()),
                        words(e.path("saidBy")), words(e.path("heardBy"))))
                .toList());
    }

    /** The table between {@code <!-- flow -->} and {@code <!-- /flow -->}; empty when there is none. */
    static Flow table(String markdown) {
        int from = markdown.indexOf(OPENING);
        int to = markdown.indexOf(CLOSING);
        if (from < 0 || to < from) {
            return new Flow(List.of());
        }
        return new Flow(markdown.substring(from + OPENING.length(), to).lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("| #") && !line.startsWith("|-"))
                .map(line -> Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList())
                .map(cells -> new Told(cells.get(0), cells.get(1), cells.get(2), people(cells.get(3)), people(cells.get(4))))
                .toList());
    }

    /** The operations of an AsyncAPI document: {@code <who>Says<Event>} sends, {@code <who>Hears<Event>} receives. */
    static Flow asyncApi(String yaml) {
        JsonNode document = YAML.readTree(yaml);
        List<Told> told = new ArrayList<>();
        document.path("channels").forEachEntry((channel, described) -> {
            String reference = "#/channels/" + channel;
            told.add(new Told(
                    "", described.path("messages").propertyNames().iterator().next(), described.path("address").asString(),
                    operators(document, reference, "send"), operators(document, reference, "receive")));
        });
        return new Flow(told);
    }

    /** The table as the README should show it. */
    String markdown() {
        return told.stream().map(Told::line).collect(Collectors.joining("\n", OPENING + "\n" + HEAD, "\n" + CLOSING + "\n"));
    }

    /** The same without row numbers and in no particular order. */
    Map<String, Told> unordered() {
        return told.stream().map(Told::unnumbered)
                .collect(Collectors.toMap(Told::event, Function.identity(), (one, again) -> again, TreeMap::new));
    }

    /** Name of an event's topic, by rule. */
    private static String topic(String prefix, String event) {
        return prefix + "." + event.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".v1";
    }

    private static List<String> operators(JsonNode document, String channel, String action) {
        return document.path("operations").valueStream()
                .filter(o -> o.path("channel").path("$ref").asString().equals(channel))
                .filter(o -> o.path("action").asString().equals(action))
                .flatMap(o -> o.path("tags").valueStream())
                .map(tag -> tag.path("name").asString())
                .toList();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> people(String cell) {
        return cell.equals(NOBODY) ? List.of() : List.of(cell.split(", "));
    }
}
