package io.assay.runtime.dmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;

/** The types of inputs that declare none: what the decision tables that read them say. */
final class InputTypes {

    private final Map<String, FeelType> byExpression = new HashMap<>();

    InputTypes(Definitions definitions) {
        definitions.getDrgElement().forEach(this::read);
    }

    FeelType of(List<String> path, FeelType declared) {
        return declared == FeelType.ANY ? byExpression.getOrDefault(String.join(".", path), FeelType.ANY) : declared;
    }

    private void read(DMNModelInstrumentedBase element) {
        if (element instanceof InputClause clause && clause.getInputExpression() != null) {
            read(clause.getInputExpression());
        }
        element.getChildren().forEach(this::read);
    }

    private void read(LiteralExpression expression) {
        QName type = expression.getTypeRef();
        if (expression.getText() != null && type != null) {
            byExpression.putIfAbsent(expression.getText().strip(), FeelType.named(type.getLocalPart()));
        }
    }
}
