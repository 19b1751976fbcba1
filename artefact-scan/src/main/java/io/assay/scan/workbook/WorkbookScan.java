package io.assay.scan.workbook;

import io.assay.scan.reading.Archive;
import io.assay.scan.reading.ArchiveEntry;
import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import io.assay.scan.reading.XmlWalk;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks through an Excel workbook: cells, names and formulas that are computed here, and nothing that runs or reaches out. */
public final class WorkbookScan {

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern OUTSIDE = Pattern.compile("^([A-Za-z][\\w+.-]*:|//|\\\\\\\\)");
    private static final Pattern MEDIA = Pattern.compile("\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|ico|vml|bin|svg)$");

    private final Archive archive;
    private final ScanLimits limits;
    private final Refuse refuse;
    private final SheetRules sheets;

    private WorkbookScan(Archive archive, ScanLimits limits, Refuse refuse) {
        this.archive = archive;
        this.limits = limits;
        this.refuse = refuse;
        this.sheets = new SheetRules(limits, refuse);
    }

    public static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        new WorkbookScan(Archive.read(bytes, limits), limits, refuse).walk();
    }

    private void walk() {
        if (archive.entry(TYPES).isEmpty() || archive.entries().stream().noneMatch(e -> e.name().startsWith("xl/"))) {
            refuse.because("xlsx-workbook", "the archive is no Excel workbook; save the workbook as .xlsx");
        }
        for (ArchiveEntry entry : archive.entries()) {
            WorkbookParts.named(entry.name()).ifPresent(part -> refuse(part, entry.name()));
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.equals(TYPES.toLowerCase(Locale.ROOT))) {
                types(open(entry));
            } else if (name.endsWith(".rels")) {
                relations(entry.name(), open(entry));
            } else if (name.endsWith(".xml")) {
                sheets.judge(entry.name(), open(entry));
            } else if (!name.endsWith("/") && !MEDIA.matcher(name).find()) {
                refuse.because("xlsx-part",
                        "the workbook holds the part '" + Shown.text(entry.name()) + "', which no workbook needs; delete it");
            }
        }
    }

    private void types(XmlWalk xml) {
        while (xml.next()) {
            if (xml.started() && xml.depth() == 2) {
                String part = xml.attribute("PartName") + xml.attribute("Extension");
                String type = xml.attribute("ContentType");
                WorkbookParts.typed(type).ifPresent(refused -> refuse(refused, part));
                if (type.endsWith("+xml") && !part.toLowerCase(Locale.ROOT).matches("(.*\\.)?(xml|rels)")) {
                    refuse.because("xlsx-part",
                            "the part '" + Shown.text(part) + "' is XML by another name; save the workbook again");
                }
            }
        }
    }

    /** A link that a person may click is never followed here; all else outside the file would be fetched. */
    private void relations(String name, XmlWalk xml) {
        while (xml.next()) {
            boolean outside = xml.started()
                    && (!xml.attributes("TargetMode").stream().allMatch("Internal"::equals) || OUTSIDE.matcher(xml.attribute("Target")).find());
            if (outside && !xml.attribute("Type").endsWith("/hyperlink")) {
                refuse.because("xlsx-external-link",
                        "the part " + Shown.text(name) + " fetches '" + Shown.text(xml.attribute("Target"))
                        + "' from outside the workbook; put its content in");
            }
        }
    }

    private void refuse(WorkbookParts part, String where) {
        refuse.because(part.rule(), "the workbook holds " + part.words() + " (found: " + Shown.text(where) + ")");
    }

    private XmlWalk open(ArchiveEntry entry) {
        return XmlWalk.over(archive.open(entry), limits);
    }
}
