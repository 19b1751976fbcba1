/** The command line that speaks to running services: by their web edges, and by Kafka where topics are the subject. */
package io.assay.standalone.cli;
