package io.assay.wire.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads from a token's claims who came with it. */
final class ClaimReader {

    private static final Pattern ID = Pattern.compile("(person|tool):[A-Za-z0-9._-]{1,64}");

    private final OAuthSettings.Claims claims;

    ClaimReader(OAuthSettings.Claims claims) {
        this.claims = claims;
    }

    boolean namesSomeone(Jwt token) {
        return claim(token, claims.person()) instanceof String id && ID.matcher(id).matches();
    }

    Person person(Jwt token) {
        return new Person(
                String.valueOf(claim(token, claims.person())),
                words(claim(token, claims.roles())),
                words(claim(token, claims.tenants())),
                token.getId() == null ? "" : token.getId(),
                token.getClaimAsString("iss"));
    }

    private static Object claim(Jwt token, String name) {
        Object value = token.getClaims();
        for (String part : token.hasClaim(name) ? new String[] {name} : name.split("\\.")) {
            value = value instanceof Map<?, ?> within ? within.get(part) : null;
        }
        return value;
    }

    private static Set<String> words(Object claim) {
        Stream<?> words = switch (claim) {
            case String text -> Arrays.stream(text.strip().split("\\s+"));
            case Collection<?> many -> many.stream();
            case null, default -> Stream.empty();
        };
        return words.filter(String.class::isInstance).map(String.class::cast).filter(word -> !word.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
