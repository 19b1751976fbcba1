package io.assay.suite.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML into a tree whose parts know where they stand. */
final class PolicyText {

    private static final int DEEPEST = 16;
    private static final int LONGEST = 1 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("policy")
            .setCodePointLimit(LONGEST)
            .setBufferSize(LONGEST / 16)
            .build();

    private PolicyText() {}

    /** The tree; empty, with the reason among the problems, where there is none. */
    static Optional<Node> tree(byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (tooDeep(text, problems)) {
                return Optional.empty();
            }
            Optional<Node> tree = new Compose(SETTINGS).composeString(text);
            if (tree.isEmpty()) {
                problems.add(1, 1, "the policy is empty; start from the one that assay policy example prints");
            }
            return tree;
        } catch (CharacterCodingException e) {
            problems.add(1, 1, "the policy is no UTF-8 text; save it as UTF-8");
        } catch (MarkedYamlEngineException e) {
            e.getProblemMark().ifPresentOrElse(
                    mark -> problems.add(mark, "this is no YAML: " + e.getProblem()),
                    () -> problems.add(1, 1, "this is no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(1, 1, "this is no YAML: " + e.getMessage().lines().findFirst().orElse("it cannot be read"));
        }
        return Optional.empty();
    }

    /** Whether it is nested so deep that composing it could exhaust the stack. */
    private static boolean tooDeep(String text, Problems problems) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                event.getStartMark().ifPresent(mark -> problems.add(
                        mark, "this is nested deeper than " + DEEPEST + " levels; no policy needs that"));
                return true;
            }
        }
        return false;
    }
}
