package io.assay.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may have tokens: each account as a client of its own, and people also by the browser. */
final class Clients {

    /** The client that browsers come as; it has no secret, so it must prove itself by PKCE. */
    static final String BROWSER = "assay-web";

    private final AuthorizationSettings settings;
    private final PasswordEncoder secrets;

    Clients(AuthorizationSettings settings, PasswordEncoder secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    RegisteredClientRepository clients() {
        List<RegisteredClient> clients = new ArrayList<>(settings.accounts().stream().map(this::client).toList());
        clients.add(browser());
        return new InMemoryRegisteredClientRepository(clients);
    }

    List<UserDetails> people() {
        return settings.accounts().stream()
                .filter(account -> account.id().startsWith("person:"))
                .map(account -> User.withUsername(account.name()).password(secrets.encode(account.secret())).build())
                .toList();
    }

    private RegisteredClient client(Account account) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(account.name())
                .clientSecret(secrets.encode(account.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    private RegisteredClient browser() {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(BROWSER)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(settings.redirects()))
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens())
                .build();
    }

    private TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.lifetime())
                .idTokenSignatureAlgorithm(Signing.ALGORITHM)
                .build();
    }
}
