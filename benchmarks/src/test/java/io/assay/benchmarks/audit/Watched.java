package io.assay.benchmarks.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database whose statements are remembered with the values that were bound to them. */
final class Watched {

    final List<String> statements = new ArrayList<>();
    final DataSource database;

    Watched(DataSource watched) {
        database = watch(DataSource.class, watched);
    }

    @SuppressWarnings("unchecked")
    private <T> T watch(Class<T> type, Object real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                statements.add(real.toString());
            }
            try {
                Object answer = method.invoke(real, arguments);
                return switch (answer) {
                    case PreparedStatement statement -> watch(PreparedStatement.class, statement);
                    case Connection connection -> watch(Connection.class, connection);
                    case null, default -> answer;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
