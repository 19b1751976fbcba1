package io.assay.authorization;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the authorization server as a process of its own; all of {@code assay.authorization} comes from outside. */
public final class AuthorizationService {

    private static final int PORT = 8086;

    private AuthorizationService() {}

    public static void main(String[] arguments) throws InterruptedException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        quiet(environment);
        var settings = Binder.get(environment)
                .bind("assay.authorization", AuthorizationSettings.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        "assay.authorization is not set; give at least one account (ASSAY_AUTHORIZATION_ACCOUNTS_0_ID ...)"));
        var stopped = new CountDownLatch(1);
        var server = EmbeddedAuthorizationServer.start(
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("server.port", Integer.class, PORT),
                settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    private static void quiet(ConfigurableEnvironment environment) {
        var logging = LoggingSystem.get(AuthorizationService.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }
}
