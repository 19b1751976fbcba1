package io.assay.suite.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.assay.suite.observation.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name in an expression.
 *
 * @param name the name
 * @param offset characters from the expression's start
 */
record Mention(String name, int offset) {

    /** All of them, in the order of the text. */
    static List<Mention> in(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes()
                .filter(node -> node.getKind() == Kind.IDENT)
                .map(node -> new Mention(
                        node.expr().ident().name(), tree.getSource().getPositionsMap().getOrDefault(node.id(), 0)))
                .sorted(Comparator.comparingInt(Mention::offset))
                .toList();
    }

    /** What is wrong with those that stand for nothing. */
    static List<Flaw> unknown(String source, List<Mention> mentions) {
        List<Flaw> flaws = new ArrayList<>();
        int told = 0;
        for (Mention mention : mentions) {
            if (mention.offset() < told) {
                continue;
            }
            Optional<String> hyphened = hyphened(source, mention.offset());
            if (hyphened.isPresent()) {
                told = mention.offset() + hyphened.get().length();
                flaws.add(new Flaw(mention.offset(), "has '" + hyphened.get() + "', which would subtract; write "
                        + hyphened.get().replace('-', '_')));
            } else if (!Vocabulary.all().containsKey(mention.name())) {
                flaws.add(new Flaw(mention.offset(), "cannot be known: " + Vocabulary.refusal(mention.name())));
            }
        }
        return flaws;
    }

    /** The name of a check with hyphens that stands there as it does outside of expressions. */
    private static Optional<String> hyphened(String source, int offset) {
        int[] rest = source.codePoints().skip(offset).toArray();
        String text = new String(rest, 0, rest.length);
        return Catalogue.NAMES.stream()
                .filter(name -> name.contains("-") && text.startsWith(name))
                .max(Comparator.comparingInt(String::length));
    }
}
