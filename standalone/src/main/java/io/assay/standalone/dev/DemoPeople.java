package io.assay.standalone.dev;

import io.assay.authorization.Account;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.assay.standalone.client.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization server that knows the demo people, and their tokens, fetched as anyone would. */
final class DemoPeople implements AutoCloseable {

    private final EmbeddedAuthorizationServer server;
    private final Map<DemoPerson, Credentials> credentials = new ConcurrentHashMap<>();

    private DemoPeople(EmbeddedAuthorizationServer server) {
        this.server = server;
    }

    static DemoPeople at(int port) {
        return new DemoPeople(EmbeddedAuthorizationServer.start(port, DemoPerson.all()));
    }

    URI issuer() {
        return server.issuer();
    }

    /** A token that is good for a while. */
    String token(DemoPerson person) {
        return credentials
                .computeIfAbsent(person, who -> new Credentials(server.tokenUrl(), who.client(), who.secret()))
                .token();
    }

    /** A token of someone else, as the server would give it. */
    String tokenOf(Account account) {
        return server.tokenOf(account);
    }

    @Override
    public void close() {
        server.close();
    }
}
