package io.assay.wire.people;

import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person whose token was found right. */
final class Asking extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Person person;

    Asking(Person person) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        setAuthenticated(true);
    }

    /** Who asks in this request; empty where anyone may. */
    static Optional<Person> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Asking asking
                ? Optional.of(asking.person)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.id();
    }
}
