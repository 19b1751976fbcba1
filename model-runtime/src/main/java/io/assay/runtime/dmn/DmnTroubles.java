package io.assay.runtime.dmn;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.feel.runtime.events.HitPolicyViolationEvent;

/** What went wrong in each row, in words that begin with its kind. */
final class DmnTroubles {

    static final Port PORT = Port.single(DmnModel.ERRORS, ValueType.STRING, true);

    private static final int LONGEST = 2000;

    private final String[] texts;

    DmnTroubles(int rows) {
        this.texts = new String[rows];
    }

    void put(int row, DMNResult result) {
        if (!result.getMessages().isEmpty()) {
            String text = result.getMessages().stream()
                    .filter(DmnTroubles::counts)
                    .map(DmnTroubles::words)
                    .distinct()
                    .collect(Collectors.joining("; "));
            texts[row] = text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
        }
    }

    Output output() {
        return new Output(DmnModel.ERRORS, ValueType.STRING, List.of((long) texts.length), null, texts, List.of());
    }

    private static boolean counts(DMNMessage message) {
        return message.getLevel() == Message.Level.ERROR || message.getFeelEvent() instanceof HitPolicyViolationEvent;
    }

    private static String words(DMNMessage message) {
        String said = message.getFeelEvent() == null ? message.getText() : message.getFeelEvent().getMessage();
        return kind(message, said) + ": " + said.strip();
    }

    /** The engine has one event for three things that a reviewer keeps apart. */
    private static String kind(DMNMessage message, String said) {
        if (!(message.getFeelEvent() instanceof HitPolicyViolationEvent) || said.startsWith("Errors found")) {
            return DmnModel.ERROR;
        }
        return message.getLevel() == Message.Level.ERROR ? DmnModel.CONFLICT : DmnModel.NO_RULE;
    }
}
