package io.assay.suite.policy;

import io.assay.suite.observation.CheckInfo;
import io.assay.suite.policy.Formula.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what one tier asks of one check. */
final class RuleReader {

    private static final List<String> KNOWN = List.of("severity", "at-least", "at-most", "when", "condition");
    private static final List<String> SEVERITIES =
            Stream.of(Severity.values()).map(severity -> severity.name().toLowerCase(Locale.ROOT)).toList();
    private static final Measurements NOTHING = new Measurements(Map.of(), Map.of());

    private RuleReader() {}

    /** The rule in this place; as far as it goes, with what is wrong said. */
    static Rule read(CheckInfo check, ChecksReader.About about, Spot spot) {
        Fields fields = Fields.of(spot, "give {severity: " + String.join("|", SEVERITIES) + ", ...}").orElse(null);
        if (fields == null) {
            return without(check.name(), about);
        }
        fields.only(KNOWN, "field of a rule");
        Severity severity = severity(fields);
        Terms terms = new Terms(
                fields.get("when").flatMap(RuleReader::truth).orElse(null),
                bound(check, fields, true), bound(check, fields, false));
        gating(check, fields, severity);
        ordered(terms, fields);
        return new Rule(check.name(), about.category(), severity, terms, condition(fields, severity, about), about.clauses());
    }

    /** The rule of a check that a tier does not mention: it informs. */
    static Rule without(String check, ChecksReader.About about) {
        return new Rule(check, about.category(), Severity.INFORMATION, Terms.NONE, null, about.clauses());
    }

    /** The truth value's expression in this place. */
    static Optional<Formula> truth(Spot spot) {
        return spot.text("give an expression in quotes, e.g. \"task == 'regression'\"").flatMap(text -> compiled(text, spot, true));
    }

    private static Severity severity(Fields fields) {
        String remedy = "give one of " + String.join(", ", SEVERITIES);
        Optional<Spot> spot = fields.need("severity", remedy);
        Optional<String> name = spot.flatMap(s -> s.text(remedy));
        if (name.isPresent() && !SEVERITIES.contains(name.get())) {
            spot.get().wrong("is " + spot.get().kind() + "; " + remedy);
            return Severity.BLOCKING;
        }
        return name.map(n -> Severity.valueOf(n.toUpperCase(Locale.ROOT))).orElse(Severity.INFORMATION);
    }

    private static Formula bound(CheckInfo check, Fields fields, boolean least) {
        String name = least ? "at-least" : "at-most";
        Optional<Spot> spot = fields.get(name);
        if (spot.isEmpty()) {
            return null;
        }
        String refusal = Bounds.refusal(check, least);
        if (refusal != null) {
            fields.key(name).wrong(refusal);
            return null;
        }
        Optional<Formula> formula = spot.flatMap(RuleReader::number);
        formula.filter(Formula::constant)
                .map(constant -> constant.of(NOTHING) instanceof Result.Known(Double value)
                        ? Bounds.refusal(check, value)
                        : "'" + constant + "' comes to no finite number; give one")
                .ifPresent(spot.get()::wrong);
        return formula.orElse(null);
    }

    private static Optional<Formula> number(Spot spot) {
        String remedy = "give a number, or an expression in quotes";
        if (spot.isNumber()) {
            return spot.number(remedy).stream().mapToObj(Formula::fixed).findFirst();
        }
        return spot.text(remedy).flatMap(text -> compiled(text, spot, false));
    }

    private static Optional<Formula> compiled(String text, Spot spot, boolean truth) {
        List<Flaw> flaws = new ArrayList<>();
        Optional<Formula> formula = Formulas.compile(text, truth, flaws);
        flaws.forEach(flaw -> spot.wrongWithin(flaw.offset(), flaw.words()));
        return formula;
    }

    private static String condition(Fields fields, Severity severity, ChecksReader.About about) {
        Optional<String> own = fields.get("condition").flatMap(c -> c.text("say what is imposed"));
        if (own.isPresent() && severity != Severity.CONDITION) {
            fields.key("condition").wrong("is imposed only where severity is condition; leave it out");
        }
        return severity == Severity.CONDITION ? own.orElse(about.condition()) : null;
    }

    private static void gating(CheckInfo check, Fields fields, Severity severity) {
        boolean bounded = fields.get("at-least").isPresent() || fields.get("at-most").isPresent();
        if (Vocabulary.NEVER_GATING.contains(check.name()) && severity != Severity.INFORMATION) {
            fields.key("severity").wrong("may only be information: " + check.name() + " differs from run to run and never gates");
        } else if (severity == Severity.BLOCKING && check.bound() != CheckInfo.Bound.NONE && !bounded) {
            fields.key("severity").wrong("is blocking without a threshold, so that nothing could block; give "
                    + (check.bound() == CheckInfo.Bound.AT_MOST ? "at-most" : "at-least"));
        }
    }

    /** Where both ends are numbers, the lower is below the upper. */
    private static void ordered(Terms terms, Fields fields) {
        boolean fixed = terms.atLeast() != null && terms.atMost() != null
                && terms.atLeast().constant() && terms.atMost().constant();
        if (fixed && terms.atLeast().of(NOTHING) instanceof Result.Known(Double least)
                && terms.atMost().of(NOTHING) instanceof Result.Known(Double most) && least > most) {
            fields.key("at-most").wrong("is below at-least, so that nothing could clear both; give a greater number");
        }
    }
}
