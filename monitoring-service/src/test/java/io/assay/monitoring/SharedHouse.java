package io.assay.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One house for all tests that ask for one: opened for the first, closed after the last. */
final class SharedHouse implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedHouse.class))
                .computeIfAbsent(House.class, first -> open(), House.class);
    }

    private static House open() {
        try {
            return new House(Files.createTempDirectory("monitoring-house"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
