/** The door between Kafka and a service: what every service is given to hear, decide, work and show with. */
package io.assay.wire;
