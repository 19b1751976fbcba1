package io.assay.runtime.dmn;

import io.assay.runtime.UnusableModelException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Lexer;

/**
 * Looks at the words of a FEEL expression, as the engine itself splits them, for those that lead out of FEEL: functions
 * declared {@code external}, and properties by which the engine's reflection would reach Java's classes from any value.
 */
final class FeelGate {

    /** The engine calls {@code x.class} and {@code x.getClass} on whatever {@code x} is; the others lead to the same places. */
    private static final Set<String> GATEWAYS = Set.of(
            "class", "declaringclass", "evaluationcontext", "rootclassloader", "classloader", "dmnruntime", "protectiondomain");

    private FeelGate() {}

    static void requireHarmless(String feel, int line) {
        var lexer = new FEEL_1_1Lexer(CharStreams.fromString(feel));
        lexer.removeErrorListeners();
        List<? extends Token> words = lexer.getAllTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() != FEEL_1_1Lexer.WS)
                .toList();
        boolean function = false;
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            function |= word.getType() == FEEL_1_1Lexer.FUNCTION;
            if (function && word.getType() == FEEL_1_1Lexer.EXTERNAL) {
                throw refusal("declares an external function", line, "write the function in FEEL");
            }
            if (gateway(word.getText()) && !name(words, i - 1) && !name(words, i + 1)) {
                throw refusal("uses the name '" + word.getText() + "', by which FEEL would reach into Java", line, "rename it");
            }
        }
    }

    private static boolean gateway(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return GATEWAYS.contains(lower.startsWith("get") ? lower.substring(3) : lower);
    }

    /** Whether the word beside belongs to the same name, as in {@code risk class}. */
    private static boolean name(List<? extends Token> words, int at) {
        return at >= 0 && at < words.size() && words.get(at).getType() == FEEL_1_1Lexer.Identifier;
    }

    private static UnusableModelException refusal(String what, int line, String remedy) {
        return new UnusableModelException("the expression in line %d %s, which is never run; %s".formatted(line, what, remedy));
    }
}
