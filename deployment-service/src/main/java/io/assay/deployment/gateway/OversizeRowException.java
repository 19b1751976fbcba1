package io.assay.deployment.gateway;

/** One row is larger than an event may be. */
public final class OversizeRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OversizeRowException(int row, int bytes) {
        super("row " + row + " makes " + bytes + " bytes, more than the " + JournalSettings.BATCH_BYTES
                + " that are journalled; shorten its texts");
    }
}
