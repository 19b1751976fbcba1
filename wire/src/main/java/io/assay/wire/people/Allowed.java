package io.assay.wire.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule of one operation: who may call it, and how the tenant is found whose objects it touches. Put it on every method
 * of a controller that a path leads to; an operation without a rule is denied to everyone, and fails the build.
 *
 * <pre>{@code
 * @Allowed({Roles.VALIDATOR, Roles.RISK_OFFICER})                                // /models/{tenant}/...: from the path
 * @Allowed(value = Roles.OWNER, tenant = Tenant.BODY, ids = {"model", "useCase"})  // ids <tenant>/<name> in the body
 * @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)                          // the method leaves out what person.sees(id) denies
 * @Allowed(value = Roles.AUDITOR, tenant = Tenant.NONE)                          // nothing of any tenant is shown or touched
 * }</pre>
 *
 * Foreign objects are answered 404, as if absent. What the rule cannot say (who made a thing may not approve it) stays in
 * the method: throw {@link NotAllowedException}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Roles, one of which is needed; {@link Roles#ANY} for any of them. */
    String[] value();

    /** How the tenant is found. */
    Tenant tenant() default Tenant.PATH;

    /** With {@link Tenant#BODY}: the body's fields that hold ids {@code <tenant>/<name>}, or lists of them. */
    String[] ids() default {};

    /** Which allowance it takes from. */
    Pace pace() default Pace.BY_METHOD;
}
