/** Decides how predictions turned out: joins outcomes to them in any order, keeps tallies that can be taken back, measures. */
package io.assay.monitoring.domain.outcomes;
