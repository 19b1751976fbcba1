package io.assay.registry.store;

import static io.assay.registry.store.Cell.Audience.BUSINESS;
import static io.assay.registry.store.Cell.Audience.DATA_SCIENCE;
import static io.assay.registry.store.Cell.Audience.RISK;
import static io.assay.registry.store.Cell.Audience.SECURITY;
import static io.assay.registry.store.Cell.Audience.TECHNOLOGY;
import static io.assay.registry.store.Cell.Dimension.COST;
import static io.assay.registry.store.Cell.Dimension.LINEAGE;
import static io.assay.registry.store.Cell.Dimension.PERFORMANCE;
import static io.assay.registry.store.Cell.Dimension.PROVENANCE;

import io.assay.events.ApprovalSuspended;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.HealthMeasured;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelValidated;
import io.assay.events.PerformanceMeasured;
import java.util.List;

/** Which event proves which cell of the audit, one line each; docs/audit.md tells the same as a table. */
final class Proofs {

    static final List<Proof<?>> ALL = List.of(
            Proof.of(ModelRegistered.class, COST, BUSINESS, e -> FactValues.budget(e.getFacts())),
            Proof.of(ModelRegistered.class, COST, RISK, e -> FactValues.costOfErrors(e.getFacts())),
            Proof.of(ModelApproved.class, COST, SECURITY, e -> FactValues.limits(e.getLimits())),
            Proof.of(ModelDeployed.class, COST, SECURITY, e -> FactValues.limits(e.getLimits())),
            Proof.of(ModelRolledBack.class, COST, SECURITY, e -> FactValues.limits(e.getLimits())),
            Proof.of(BreakGlassDeployed.class, COST, SECURITY, e -> FactValues.limits(e.getLimits())),
            Proof.of(ModelRegistered.class, COST, TECHNOLOGY, e -> FactValues.declaredPerThousand(e.getFacts())),
            Proof.of(HealthMeasured.class, COST, TECHNOLOGY, MeasuredValues::perThousand),
            Proof.of(ModelValidated.class, COST, DATA_SCIENCE, MeasuredValues::rowsSpent),

            Proof.of(HealthMeasured.class, PERFORMANCE, BUSINESS, MeasuredValues::health),
            Proof.of(ModelValidated.class, PERFORMANCE, RISK, MeasuredValues::verdict),
            Proof.of(ModelHealthChanged.class, PERFORMANCE, RISK, MeasuredValues::change),
            Proof.of(ModelValidated.class, PERFORMANCE, SECURITY, MeasuredValues::security),
            Proof.of(ModelValidated.class, PERFORMANCE, TECHNOLOGY, MeasuredValues::operation),
            Proof.of(HealthMeasured.class, PERFORMANCE, TECHNOLOGY, e -> Value.of("latencyMillis", e.getLatency())),
            Proof.of(ModelValidated.class, PERFORMANCE, DATA_SCIENCE, MeasuredValues::metrics),
            Proof.of(HealthMeasured.class, PERFORMANCE, DATA_SCIENCE, MeasuredValues::performance),
            Proof.of(PerformanceMeasured.class, PERFORMANCE, DATA_SCIENCE, MeasuredValues::turnedOut),
            Proof.of(PerformanceMeasured.class, PERFORMANCE, RISK, MeasuredValues::fairness),

            Proof.of(ModelRegistered.class, PROVENANCE, BUSINESS, FactValues::responsibility),
            Proof.of(ModelApproved.class, PROVENANCE, RISK, DecisionValues::approved),
            Proof.of(ApprovalSuspended.class, PROVENANCE, RISK, DecisionValues::suspended),
            Proof.of(BreakGlassDeployed.class, PROVENANCE, RISK, DecisionValues::brokenGlass),
            Proof.of(ModelRegistered.class, PROVENANCE, SECURITY, FactValues::voucher),
            Proof.of(ModelDeployed.class, PROVENANCE, TECHNOLOGY, DecisionValues::served),
            Proof.of(ModelRolledBack.class, PROVENANCE, TECHNOLOGY, DecisionValues::served),
            Proof.of(BreakGlassDeployed.class, PROVENANCE, TECHNOLOGY, DecisionValues::served),
            Proof.of(ModelRegistered.class, PROVENANCE, DATA_SCIENCE, e -> FactValues.making(e.getFacts())),

            Proof.of(ModelRegistered.class, LINEAGE, BUSINESS, e -> FactValues.use(e.getFacts())),
            Proof.of(ModelRegistered.class, LINEAGE, RISK, e -> Value.of("change", e.getChange())),
            Proof.of(ModelApproved.class, LINEAGE, RISK, e -> Value.of("change", e.getChange())),
            Proof.of(ModelRegistered.class, LINEAGE, SECURITY, e -> FactValues.parts(e.getFacts())),
            Proof.of(ModelDeployed.class, LINEAGE, TECHNOLOGY, DecisionValues::replaced),
            Proof.of(ModelRolledBack.class, LINEAGE, TECHNOLOGY, DecisionValues::replaced),
            Proof.of(BreakGlassDeployed.class, LINEAGE, TECHNOLOGY, DecisionValues::replaced),
            Proof.of(ModelRegistered.class, LINEAGE, DATA_SCIENCE, e -> FactValues.sources(e.getFacts())));

    private Proofs() {}
}
