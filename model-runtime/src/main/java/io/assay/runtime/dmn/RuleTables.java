package io.assay.runtime.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.NamedElement;
import org.kie.dmn.model.api.UnaryTests;

/** Finds the decision tables of a model. */
final class RuleTables {

    private RuleTables() {}

    static List<RuleTable> of(Definitions definitions) {
        List<DecisionTable> tables = new ArrayList<>();
        definitions.getDrgElement().forEach(element -> collect(element, tables));
        return tables.stream().map(RuleTables::read).toList();
    }

    private static void collect(DMNModelInstrumentedBase element, List<DecisionTable> tables) {
        if (element instanceof DecisionTable table) {
            tables.add(table);
        }
        element.getChildren().forEach(child -> collect(child, tables));
    }

    private static RuleTable read(DecisionTable table) {
        return new RuleTable(
                table.getParentDRDElement() instanceof NamedElement named ? named.getName() : "",
                String.valueOf(table.getHitPolicy()),
                table.getInput().stream().map(input -> text(input.getInputExpression())).toList(),
                table.getOutput().stream().map(output -> Optional.ofNullable(output.getName()).orElse("")).toList(),
                table.getRule().stream().map(RuleTables::read).toList());
    }

    private static RuleTable.Rule read(DecisionRule rule) {
        return new RuleTable.Rule(
                rule.getInputEntry().stream().map(RuleTables::text).toList(),
                rule.getOutputEntry().stream().map(RuleTables::text).toList());
    }

    private static String text(UnaryTests tests) {
        return Optional.ofNullable(tests.getText()).orElse("-").strip();
    }

    private static String text(LiteralExpression expression) {
        return Optional.ofNullable(expression).map(LiteralExpression::getText).orElse("").strip();
    }
}
