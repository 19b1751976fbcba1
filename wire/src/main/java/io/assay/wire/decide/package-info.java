/** Decides, exactly once: one state per model id, a pure function per event, new state and outputs in one transaction. */
package io.assay.wire.decide;
