package io.assay.monitoring.stream;

import io.assay.events.OutcomesObserved;
import io.assay.wire.avro.UndecodableException;
import java.util.List;

/** What a batch of outcomes must be before it is heard; each refusal says what is wrong and what would be right. */
final class OutcomeChecks {

    private static final int SHARDS = 64;

    private OutcomeChecks() {}

    static void require(OutcomesObserved batch, String key) {
        if (batch.getShard() < 0 || batch.getShard() >= SHARDS) {
            throw new UndecodableException("shard is " + batch.getShard() + "; give 0 to " + (SHARDS - 1));
        }
        String right = batch.getModelId() + "/" + batch.getShard();
        if (!right.equals(key)) {
            throw new UndecodableException("the record's key is '" + key + "'; key it '" + right + "'");
        }
        int rows = batch.getRequestIds().size();
        if (rows == 0 || batch.getRows() != rows) {
            throw new UndecodableException("rows is %d, but there are %d request ids; give one a row, and at least one"
                    .formatted(batch.getRows(), rows));
        }
        each("observedAt", batch.getObservedAt(), rows);
        optional("finalDecisions", batch.getFinalDecisions(), rows);
        optional("overrideReasons", batch.getOverrideReasons(), rows);
        batch.getGroups().forEach(column -> Cells.requireRows(column, rows));
        values(batch, rows);
    }

    private static void values(OutcomesObserved batch, int rows) {
        if ((batch.getOutcomes() == null) == (batch.getOutcomeTexts() == null)) {
            throw new UndecodableException("give either outcomes or outcomeTexts, and not both");
        }
        optional("outcomes", batch.getOutcomes(), rows);
        optional("outcomeTexts", batch.getOutcomeTexts(), rows);
        for (int row = 0; batch.getOutcomes() != null && row < rows; row++) {
            if (!Double.isFinite(batch.getOutcomes().get(row))) {
                throw new UndecodableException("the outcome of request '%s' is %s; give a finite number"
                        .formatted(batch.getRequestIds().get(row), batch.getOutcomes().get(row)));
            }
        }
    }

    private static void optional(String field, List<?> values, int rows) {
        if (values != null) {
            each(field, values, rows);
        }
    }

    private static void each(String field, List<?> values, int rows) {
        if (values.size() != rows) {
            throw new UndecodableException("%s has %d values for %d rows; give one a row".formatted(field, values.size(), rows));
        }
    }
}
