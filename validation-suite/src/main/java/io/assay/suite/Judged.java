package io.assay.suite;

import io.assay.statistics.ReferenceProfile;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Running;
import io.assay.suite.report.Charts;
import io.assay.suite.verdict.Ruling;
import java.util.Optional;

/**
 * What judging a version brought.
 *
 * @param brief what was judged
 * @param ruling what was concluded
 * @param profile the reference profile, when rows were scored
 * @param running what scoring took, for the annex; empty when nothing was scored
 * @param charts what can be drawn of it
 */
public record Judged(
        Brief brief,
        Ruling ruling,
        Optional<ReferenceProfile> profile,
        Optional<Running> running,
        Charts charts) {}
