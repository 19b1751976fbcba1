package io.assay.wire.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds every operation to its {@link Allowed} rule before it is called; one without a rule is denied. */
final class Rules implements HandlerInterceptor {

    private static final String OURS = "io.assay.";

    private final OpenPaths open;
    private final Allowances allowances;

    Rules(OpenPaths open, Allowances allowances) {
        this.open = open;
        this.allowances = allowances;
    }

    /** The rule of an operation of ours; null when it has none. */
    static Allowed of(HandlerMethod operation) {
        return operation.getMethodAnnotation(Allowed.class);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Allowed rule = handler instanceof HandlerMethod operation ? of(operation) : null;
        Person person = Asking.now().orElse(null);
        if (person != null || rule != null) {
            allowances.take(person == null ? request.getRemoteAddr() : person.id(), kind(request, rule));
        }
        if (!open.open(request) && handler instanceof HandlerMethod operation && isOurs(operation)) {
            require(person, rule, operation);
            requireTenant(person, rule, request);
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod operation) {
        return operation.getBeanType().getName().startsWith(OURS);
    }

    private static void require(Person person, Allowed rule, HandlerMethod operation) {
        if (rule == null) {
            throw new NotAllowedException(
                    Denial.NO_RULE, "nobody may do this: %s has no rule".formatted(operation.getShortLogMessage()));
        }
        person.requireAnyOf(rule.value());
    }

    private static void requireTenant(Person person, Allowed rule, HttpServletRequest request) {
        if (rule.tenant() == Tenant.PATH) {
            String tenant = tenant(request);
            if (!person.seesTenant(tenant)) {
                throw new ForeignTenantException(person.id(), tenant);
            }
        }
    }

    private static String tenant(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return "";
        }
        Object named = variables.get("model");
        return variables.get("tenant") instanceof String tenant
                ? tenant
                : String.valueOf(named).replaceFirst("\\..*", "");
    }

    private static Allowances.Kind kind(HttpServletRequest request, Allowed rule) {
        if (rule != null && rule.pace() == Pace.INFERENCE) {
            return Allowances.Kind.INFERENCE;
        }
        return HttpMethod.GET.matches(request.getMethod()) ? Allowances.Kind.READ : Allowances.Kind.ACT;
    }
}
