/** Tests the promises of the contract from the topics alone; shares no code with the services it tests. */
package io.assay.checker;
