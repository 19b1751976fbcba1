package io.assay.wire.work;

import io.assay.events.Meta;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a worker does with one job. The same job may be done twice; the decider takes the first result.
 *
 * @param <J> the job
 * @param <R> the result
 */
public interface Work<J extends SpecificRecord, R extends SpecificRecord> {

    /** Does the job; {@code open} is the meta to build the result with, which the worker replaces by the final one. */
    R done(J job, Meta open) throws Exception;

    /** The result that says that the job could not be done, and why. */
    R failed(J job, Meta open, String why);
}
