package io.assay.authorization;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A real OAuth 2 authorization server on loopback: client credentials for tools, codes with PKCE and a login page for people. */
public final class EmbeddedAuthorizationServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final ServletWebServerApplicationContext context;
    private final AuthorizationSettings settings;
    private final URI issuer;

    private EmbeddedAuthorizationServer(ServletWebServerApplicationContext context, AuthorizationSettings settings) {
        this.context = context;
        this.settings = settings;
        URI own = URI.create("http://" + LOOPBACK + ":" + context.getWebServer().getPort());
        this.issuer = settings.issuer() == null ? own : settings.issuer();
    }

    /** Starts one that answers on this port of loopback; 0 means any that is free. */
    public static EmbeddedAuthorizationServer start(int port, AuthorizationSettings settings) {
        return start(LOOPBACK, port, settings);
    }

    static EmbeddedAuthorizationServer start(String address, int port, AuthorizationSettings settings) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Listening.class, () -> new Listening(address, port));
        context.registerBean(AuthorizationSettings.class, () -> settings);
        context.register(AuthorizationConfiguration.class);
        context.refresh();
        return new EmbeddedAuthorizationServer(context, settings);
    }

    /** What its tokens name as their issuer. */
    public URI issuer() {
        return issuer;
    }

    /** Where tokens are given out. */
    public URI tokenUrl() {
        return issuer.resolve("/oauth2/token");
    }

    /** A token as this account would be given for its secret, without asking over the network. */
    public String tokenOf(Account account) {
        Instant now = Instant.now();
        return signing().token(claims -> claims.id(UUID.randomUUID().toString())
                .issuer(issuer.toString())
                .audience(List.of(settings.audience()))
                .subject(account.id())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(settings.lifetime()))
                .claim("roles", account.roles())
                .claim("tenants", account.tenants()));
    }

    /** Signs any claims with the key of this server, for tests of who believes what. */
    public Signing signing() {
        return context.getBean(Signing.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
