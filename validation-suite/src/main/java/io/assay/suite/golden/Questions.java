package io.assay.suite.golden;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks an application every item of a golden set, three times over; what answers nothing refuses. */
final class Questions {

    private static final int REPEATS = 3;
    private static final int MOST = 2_000;

    private final Model application;
    private final Duration limit;

    Questions(Model application, Duration limit) {
        this.application = application;
        this.limit = limit;
    }

    /** @throws UnfitFileException when it does not take and answer one text, or an item is not answered */
    Graded ask(GoldenSet set) {
        requireTexts();
        if (set.items().size() > MOST) {
            throw new UnfitFileException("golden set: " + set.items().size() + " items are more than the " + MOST
                    + " that are asked here; have them answered, and hand the answers in");
        }
        var grading = new Grading(set);
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            for (Item item : set.items()) {
                grading.add(answer(item, repeat), "item '" + item.id() + "', answer " + repeat);
            }
        }
        return grading.graded();
    }

    private Answer answer(Item item, int repeat) {
        long began = System.nanoTime();
        String text = Objects.requireNonNullElse(said(item), "");
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Answer(item.id(), repeat, text, text.isBlank(), Optional.of(took), List.of());
    }

    private String said(Item item) {
        var question = new Column.Texts(application.inputs().getFirst().name(), new String[] {item.input()});
        try {
            Output output = application.score(new Table(List.of(question)), limit).getFirst();
            if (output.texts() == null || output.texts().length != 1) {
                throw new UnfitFileException("item '" + item.id() + "': the application answers something other than one text");
            }
            return output.texts()[0];
        } catch (UnusableModelException | BadRowsException e) {
            throw new UnfitFileException("item '" + item.id() + "' is not answered: " + e.getMessage(), e);
        }
    }

    private void requireTexts() {
        boolean right = application.inputs().size() == 1 && application.outputs().size() == 1
                && application.inputs().getFirst().type() == ValueType.STRING
                && application.outputs().getFirst().type() == ValueType.STRING;
        if (!right) {
            throw new UnfitFileException("the application takes " + application.inputs() + " and answers " + application.outputs()
                    + "; let it take one text (BYTES) and answer one");
        }
    }
}
