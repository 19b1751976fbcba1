package io.assay.deployment.gateway;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How predictions are journalled before their answers leave.
 *
 * @param folder where the files lie; of one instance alone
 * @param limitBytes size at which no more predictions are answered until the broker has taken some
 * @param rows rows at which a batch is sent
 * @param age age at which a batch is sent
 * @param force whether every record is forced to the device before its answer leaves: then predictions outlive a power
 *     cut, else only the end of the process
 */
public record JournalSettings(Path folder, long limitBytes, int rows, Duration age, boolean force) {

    /** Bytes at which a batch is sent, whatever its rows; events stay under 512 KiB. */
    static final int BATCH_BYTES = 400 * 1024;

    public JournalSettings {
        if (folder == null) {
            throw new IllegalArgumentException(
                    "assay.deployment.journal.folder is not set; name a folder of this instance alone");
        }
        if (limitBytes < 2L * BATCH_BYTES) {
            throw new IllegalArgumentException(
                    "assay.deployment.journal.limit is " + limitBytes + " bytes; give it at least " + 2 * BATCH_BYTES);
        }
        if (rows < 1 || rows > 5_000) {
            throw new IllegalArgumentException("assay.deployment.journal.rows is " + rows + "; choose 1 to 5000");
        }
        if (age.isNegative() || age.isZero()) {
            throw new IllegalArgumentException(
                    "assay.deployment.journal.age is " + age + "; choose more than 0, such as 200ms");
        }
    }
}
