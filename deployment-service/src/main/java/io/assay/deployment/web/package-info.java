/** People and programs at the door: slots, requests, the gate, and the Open Inference Protocol. */
package io.assay.deployment.web;
