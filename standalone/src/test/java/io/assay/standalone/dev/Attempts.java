package io.assay.standalone.dev;

import io.assay.authorization.Account;
import io.assay.standalone.client.Edge;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.OpenPaths;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tries an operation as every role, of the tenant whose objects are touched and of another, and says what does not follow its rule. */
final class Attempts {

    private static final List<String> ROLES = List.of(
            "", Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER, Roles.OPERATOR, Roles.AUDITOR, Roles.MACHINE);
    private static final String QUERY = Operation.queries().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"));

    private final Stack stack;
    private final String service;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    Attempts(Stack stack, String service) {
        this.stack = stack;
        this.service = service;
        this.base = stack.url(service);
    }

    /** What is told of but not answered by code with a rule, or answered but not told of, or answered otherwise than its rule says. */
    List<String> atEveryOperation() {
        var context = stack.service(service);
        List<Operation> answered = Operation.answered(
                        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class))
                .toList();
        var document = new Edge(base, stack.token(DemoPerson.AMIRA)).get("/v3/api-docs");
        List<Operation> documented = Operation.documented(document, answered);
        List<String> wrong = new ArrayList<>(Operation.withoutRule(documented));
        answered.stream().filter(o -> !documented.contains(o)).forEach(o -> wrong.add(o.named() + " is not documented"));
        return wrong.isEmpty() ? documented.stream().flatMap(o -> against(o).stream()).toList() : wrong;
    }

    /** What was answered otherwise than the rule says; empty when all was as it should be. */
    private List<String> against(Operation operation) {
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            for (String tenant : List.of("retail", "factoring")) {
                HttpResponse<String> answer = answer(operation, role, tenant);
                String expected = isOpen(operation) ? "let through" : expected(operation.rule().orElseThrow(), role, tenant);
                if (!expected.equals(seen(operation, answer, tenant))) {
                    wrong.add("%s as '%s' of %s: expected %s, but was %d %s".formatted(
                            operation.named(), role, tenant, expected, answer.statusCode(), answer.body()));
                }
            }
        }
        return wrong;
    }

    private boolean isOpen(Operation operation) {
        return stack.service(service).getBeanProvider(OpenPaths.class).stream()
                .flatMap(open -> open.paths().stream())
                .anyMatch(path -> operation.path().startsWith(path));
    }

    private static String expected(Allowed rule, String role, String tenant) {
        List<String> may = List.of(rule.value());
        if (role.isEmpty() || !may.contains(role) && !may.contains(Roles.ANY)) {
            return "no role";
        }
        boolean foreign = tenant.equals("factoring") && (rule.tenant() == Tenant.PATH || rule.tenant() == Tenant.BODY);
        return foreign ? rule.tenant() == Tenant.PATH ? "absent" : "not theirs" : "let through";
    }

    private static String seen(Operation operation, HttpResponse<String> answer, String tenant) {
        String body = answer.body();
        if (answer.statusCode() == 403 && body.contains("has none of the roles")) {
            return "no role";
        }
        if (answer.statusCode() == 404 && body.contains("nothing like that is known here")) {
            return "absent";
        }
        if (answer.statusCode() == 403 && body.contains("does not act for the tenant")) {
            return "not theirs";
        }
        if (answer.statusCode() == 401 || answer.statusCode() >= 500) {
            return "broken";
        }
        boolean leaks = tenant.equals("factoring")
                && operation.rule().orElseThrow().tenant() == Tenant.FILTERED
                && answer.statusCode() == 200
                && (body.contains("1.0.0") || body.contains("person:"));
        return leaks ? "something of another tenant" : "let through";
    }

    private HttpResponse<String> answer(Operation operation, String role, String tenant) {
        var person = new Account("person:" + (role.isEmpty() ? "nobody" : role) + "-of-" + tenant,
                role.isEmpty() ? List.of() : List.of(role), List.of(tenant), "secret");
        var request = HttpRequest.newBuilder(URI.create(base + operation.filled() + "?" + QUERY))
                .header("Authorization", "Bearer " + stack.people().tokenOf(person))
                .header("Content-Type", operation.consumes())
                .method(operation.method(), operation.method().equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(operation.body()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation.named() + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
