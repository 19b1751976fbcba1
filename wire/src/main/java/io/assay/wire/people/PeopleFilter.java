package io.assay.wire.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets only known people in, by {@code Authorization: Bearer <token>}; health and interface descriptions are open. */
final class PeopleFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final List<String> OPEN = List.of("/livez", "/readyz", "/actuator", "/v3/api-docs");
    private static final String REMEDY = "send the header 'Authorization: Bearer <token>' with a token that this service knows";

    private final People people;
    private final List<String> open;
    private final JsonMapper json = new JsonMapper();

    PeopleFilter(People people) {
        this(people, new OpenPaths(List.of()));
    }

    PeopleFilter(People people, OpenPaths more) {
        this.people = people;
        this.open = Stream.concat(OPEN.stream(), more.paths().stream()).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return open.stream().anyMatch(o -> path.equals(o) || path.startsWith(o + "/") || path.equals(o + ".yaml"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Optional<Person> person = token(header).flatMap(people::withToken);
        if (person.isEmpty()) {
            refuse(response, header == null ? "no token was sent" : "the token is unknown");
            return;
        }
        request.setAttribute(Person.ATTRIBUTE, person.get());
        chain.doFilter(request, response);
    }

    private static Optional<String> token(String header) {
        return Optional.ofNullable(header)
                .filter(h -> h.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(h -> h.substring(BEARER.length()).strip());
    }

    private void refuse(HttpServletResponse response, String problem) throws IOException {
        var error = new LinkedHashMap<String, String>();
        error.put("field", "Authorization");
        error.put("problem", problem);
        error.put("remedy", REMEDY);
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Unauthorized");
        body.put("status", HttpServletResponse.SC_UNAUTHORIZED);
        body.put("detail", problem + "; " + REMEDY);
        body.put("errors", List.of(error));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
