package io.assay.registry.web;

import io.assay.registry.store.AuditScope;
import io.assay.registry.store.Changes;
import io.assay.registry.store.Expiries;
import io.assay.registry.store.OpenMatters;
import io.assay.registry.store.Ownerless;
import io.assay.registry.store.Portion;
import io.assay.registry.store.Productions;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what auditors ask beside the matrix, portion by portion. */
@RestController
@RequestMapping("/audit")
class AuditViews {

    private final AuditScope scope;
    private final Productions productions;
    private final Expiries expiries;
    private final OpenMatters matters;
    private final Ownerless ownerless;
    private final Changes changes;

    AuditViews(
            AuditScope scope, Productions productions, Expiries expiries, OpenMatters matters, Ownerless ownerless,
            Changes changes) {
        this.scope = scope;
        this.productions = productions;
        this.expiries = expiries;
        this.matters = matters;
        this.ownerless = ownerless;
        this.changes = changes;
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/production")
    Portion<Productions.Production> production(
            Person person,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> environment,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        Instant end = Moments.of("to", to, Instant.now());
        Instant begin = Moments.of("from", from, Instant.EPOCH);
        if (!begin.isBefore(end)) {
            throw new Flaws().add("from", begin + " is not before " + end, "give from before to").refusal();
        }
        List<String> where = environment == null ? scope.production() : environment;
        return productions.between(begin, end, where, Auditors.ask(person, after, "sssns", size));
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/expiring")
    Portion<Expiries.Expiry> expiring(
            Person person,
            @RequestParam(defaultValue = "30d") String within,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        Instant now = Instant.now();
        Instant until = now.plus(Moments.span("within", within));
        return expiries.until(now, until, Auditors.ask(person, after, "tss", size));
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/exceptions")
    Portion<OpenMatters.Matter> exceptions(
            Person person, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        return matters.exceptions(Instant.now(), Auditors.ask(person, after, "sss", size));
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/findings")
    Portion<OpenMatters.Matter> findings(
            Person person, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        return matters.findings(Instant.now(), Auditors.ask(person, after, "sss", size));
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/ownerless")
    Portion<Ownerless.Orphan> ownerless(
            Person person, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        return ownerless.models(scope.left(), Auditors.ask(person, after, "s", size));
    }

    @Allowed(
            value = {Roles.AUDITOR, Roles.RISK_OFFICER, Roles.VALIDATOR, Roles.OWNER},
            tenant = Tenant.FILTERED)
    @GetMapping("/changes")
    Portion<Changes.Change> changes(
            Person person,
            @RequestParam String since,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        return changes.since(Moments.of("since", since, null), Auditors.ask(person, after, "snnt", size));
    }
}
