package io.assay.runtime.dmn;

import io.assay.runtime.UnusableModelException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.core.impl.VoidDMNRuntimeKB;
import org.kie.dmn.feel.lang.FEELProfile;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.model.api.Definitions;

/**
 * Compiles a decision model for KIE's interpreter: no rule engine, no generated code, no knowledge base, no imported
 * documents, and a class loader that knows no class.
 */
final class DmnEngine {

    private static final int MOST_MESSAGES = 3;
    private static final int LONGEST = 300;
    private static final ClassLoader NO_CLASSES = new NoClasses();

    private DmnEngine() {}

    static DMNModel compiled(String xml) {
        Definitions definitions = DMNMarshallerFactory.newDefaultMarshaller().unmarshal(xml);
        DMNModel model = new DMNCompilerImpl(configuration()).compile(definitions, null, List.of());
        if (model == null) {
            throw new UnusableModelException("the file is no decision model that can be opened; export it again");
        }
        List<String> errors = model.getMessages(DMNMessage.Severity.ERROR).stream().map(DmnEngine::words).distinct().toList();
        if (!errors.isEmpty()) {
            throw new UnusableModelException("the model has errors (%d): %s".formatted(
                    errors.size(), errors.stream().limit(MOST_MESSAGES).collect(Collectors.joining("; "))));
        }
        return model;
    }

    private static String words(DMNMessage message) {
        String text = message.getText().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /** What evaluates compiled models; to be had anew for each use, as it keeps the name of the decision at hand. */
    static DMNRuntime runtime(DMNModel model) {
        return new DMNRuntimeImpl(new OneModel(model));
    }

    private static DMNCompilerConfigurationImpl configuration() {
        var configuration = new DMNCompilerConfigurationImpl();
        configuration.setRootClassLoader(NO_CLASSES);
        configuration.setProperty(RuntimeTypeCheckOption.PROPERTY_NAME, "true");
        configuration.addFEELProfile(new Functions());
        return configuration;
    }

    /** The functions beyond standard FEEL, and in place of those that would not be safe. */
    private static final class Functions implements FEELProfile {

        @Override
        public List<FEELFunction> getFEELFunctions() {
            return Stream.of(
                            new KieExtendedFEELProfile().getFEELFunctions(),
                            FeelContexts.functions(),
                            List.<FEELFunction>of(new FeelMatches(), new FeelReplace()))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** Knows no model but the one at hand, whose decision services ask for it by name. */
    private static final class OneModel extends VoidDMNRuntimeKB {

        private final DMNModel model;

        private OneModel(DMNModel model) {
            this.model = model;
        }

        @Override
        public List<DMNModel> getModels() {
            return List.of(model);
        }

        @Override
        public DMNModel getModel(String namespace, String name) {
            return model.getNamespace().equals(namespace) && model.getName().equals(name) ? model : null;
        }

        @Override
        public ClassLoader getRootClassLoader() {
            return NO_CLASSES;
        }
    }

    /** Whatever class a model asks for is not there. */
    private static final class NoClasses extends ClassLoader {

        private NoClasses() {
            super(null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }
}
