package io.assay.monitoring.stream;

import io.assay.monitoring.domain.outcomes.Kind;
import io.assay.monitoring.domain.outcomes.Label;
import io.assay.monitoring.domain.outcomes.Outcome;
import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Remembered;
import io.assay.monitoring.domain.outcomes.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is known of a request in few bytes: about sixty for a prediction, forty more with its outcome. */
final class ArchiveCodec {

    private static final int FORMAT = 1;

    private ArchiveCodec() {}

    static byte[] bytes(Remembered remembered) {
        var out = Jotter.empty();
        out.putSmall(FORMAT);
        out.putSmall(remembered.scored().size());
        for (Scored scored : remembered.scored()) {
            put(out, scored.prediction());
            put(out, scored.label());
        }
        put(out, remembered.outcome());
        return out.bytes();
    }

    static Remembered remembered(byte[] bytes) {
        var in = Jotter.of(bytes);
        int format = in.small();
        if (format != FORMAT) {
            throw new IllegalStateException("an archived prediction is in format " + format + ", not " + FORMAT);
        }
        List<Scored> scored = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            scored.add(new Scored(prediction(in), label(in)));
        }
        return new Remembered(scored, outcome(in));
    }

    private static void put(Jotter out, Prediction p) {
        out.put(p.from().version());
        out.put(p.from().environment());
        out.put(p.from().mode());
        out.put(p.epoch());
        out.put(p.servedAt());
        out.putSmall(p.kind().ordinal());
        out.put(p.score());
        out.put(p.answer());
        out.put(p.positive());
        out.put(p.slices());
    }

    private static Prediction prediction(Jotter in) {
        return new Prediction(
                new Prediction.From(in.text(), in.text(), in.text()),
                in.number(),
                in.number(),
                Kind.values()[in.small()],
                in.value(),
                in.text(),
                in.flag(),
                in.texts());
    }

    private static void put(Jotter out, Label label) {
        out.put(label != null);
        if (label != null) {
            out.put(label.value());
            out.put(label.word());
            out.put(label.slices());
            out.put(label.overridden());
            out.put(label.reason());
        }
    }

    private static Label label(Jotter in) {
        return in.flag() ? new Label(in.value(), in.text(), in.texts(), in.flag(), in.text()) : null;
    }

    private static void put(Jotter out, Outcome outcome) {
        out.put(outcome != null);
        if (outcome != null) {
            out.put(outcome.observedAt());
            out.put(outcome.number() == null ? Double.NaN : outcome.number());
            out.put(outcome.text());
            out.put(List.copyOf(outcome.groups().keySet()));
            out.put(List.copyOf(outcome.groups().values()));
            out.put(outcome.finalDecision());
            out.put(outcome.reason());
        }
    }

    private static Outcome outcome(Jotter in) {
        if (!in.flag()) {
            return null;
        }
        long observedAt = in.number();
        double number = in.value();
        String text = in.text();
        List<String> names = in.texts();
        List<String> values = in.texts();
        Map<String, String> groups = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            groups.put(names.get(i), values.get(i));
        }
        return new Outcome(observedAt, text == null ? number : null, text, groups, in.text(), in.text());
    }
}
