package io.assay.scan.markup;

import io.assay.scan.reading.BrokenFileException;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import io.assay.scan.reading.XmlWalk;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Looks through a DMN document: decisions in FEEL, all in one file, and nothing that runs other code. */
public final class DmnScan {

    /** DMN 1.1 to 1.6, each with a namespace of its own. */
    private static final Pattern NAMESPACES = Pattern.compile(
            "https?://www\\.omg\\.org/spec/DMN/(20151101/dmn\\.xsd|(20180521|20191111|20211108|20230324|20240513)/MODEL/)");

    private static final Pattern FEEL = Pattern.compile("(?i)|feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?");
    private static final int LONGEST_EXPRESSION = 1024 * 1024;
    private static final Pattern OWN_KIND = Pattern.compile("|F|FEEL");

    private final XmlWalk xml;
    private final FeelRules feel;
    private final Refuse refuse;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private DmnScan(XmlWalk xml, FeelRules feel, Refuse refuse) {
        this.xml = xml;
        this.feel = feel;
        this.refuse = refuse;
    }

    public static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        new DmnScan(XmlWalk.over(new ByteArrayInputStream(bytes), limits), new FeelRules(limits, refuse), refuse).walk();
    }

    private void walk() {
        while (xml.next()) {
            if (xml.started()) {
                started();
            } else if (xml.texts() && expression()) {
                add(xml.text());
            } else if (xml.ended()) {
                ended();
            }
        }
    }

    private void started() {
        if (xml.depth() == 1) {
            root();
        }
        open.push(xml.name());
        text.setLength(0);
        languages();
        if (xml.name().equals("import") || xml.name().equals("importedValues")) {
            refuse.because("dmn-import", "another document is imported at line %d; write its content in".formatted(xml.line()));
        }
    }

    private void root() {
        if (!xml.name().equals("definitions") || !NAMESPACES.matcher(xml.namespace()).matches()) {
            refuse.because("dmn-root",
                    "the document's root is '" + Shown.text(xml.name()) + "' of '" + Shown.text(xml.namespace())
                    + "' and not 'definitions' of DMN 1.1 to 1.6; declare the model's true type");
        }
    }

    private void languages() {
        for (String kind : xml.attributes("kind")) {
            kind(kind);
        }
        for (String language : xml.attributes("expressionLanguage")) {
            language(language);
        }
    }

    private void kind(String kind) {
        if (!OWN_KIND.matcher(kind).matches()) {
            refuse.because("dmn-function",
                    "a function of kind '%s' at line %d would run code outside the decision model; write it in FEEL"
                    .formatted(Shown.text(kind), xml.line()));
        }
    }

    private void language(String language) {
        if (!FEEL.matcher(language).matches()) {
            refuse.because("dmn-language", "an expression in '%s' at line %d is not FEEL; write it in FEEL"
                    .formatted(Shown.text(language), xml.line()));
        }
    }

    private void add(String piece) {
        if (text.length() + piece.length() > LONGEST_EXPRESSION) {
            throw new BrokenFileException("dmn-length",
                    "an expression at line %d has more than %,d characters; split it".formatted(xml.line(), LONGEST_EXPRESSION));
        }
        text.append(piece);
    }

    private void ended() {
        if (expression()) {
            feel.judge(text.toString(), xml.line());
            text.setLength(0);
        }
        open.pop();
    }

    /** Text annotations are for people; every other text may be evaluated. */
    private boolean expression() {
        return "text".equals(open.peek()) && open.stream().skip(1).noneMatch("textAnnotation"::equals);
    }
}
