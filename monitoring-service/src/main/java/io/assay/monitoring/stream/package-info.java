/** Hears predictions and deployments, counts and judges in Kafka Streams, says how versions fare. */
package io.assay.monitoring.stream;
