package io.assay.authorization;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in each access token who it is of, what they may do, and for whom. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Map<String, Account> accounts;
    private final String audience;

    Claims(AuthorizationSettings settings) {
        this.accounts = settings.accounts().stream().collect(Collectors.toMap(Account::name, Function.identity()));
        this.audience = settings.audience();
    }

    @Override
    public void customize(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(Signing.ALGORITHM);
        Account account = accounts.get(token.getPrincipal().getName());
        token.getClaims().subject(account.id());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims()
                    .audience(List.of(audience))
                    .claim("roles", account.roles())
                    .claim("tenants", account.tenants());
        }
    }
}
