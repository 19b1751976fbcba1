/** Shows people how versions fare, and takes what others observed: outcomes, and the payloads of serving that is not ours. */
package io.assay.monitoring.web;
