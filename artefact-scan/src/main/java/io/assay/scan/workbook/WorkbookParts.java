package io.assay.scan.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a workbook may not be, told by its name or by its content type: one line per kind. */
record WorkbookParts(Pattern name, Pattern contentType, String rule, String words) {

    private static final List<WorkbookParts> REFUSED = List.of(
            part("vbaProject|vbaData", "vbaProject|vbaData|macroEnabled", "xlsx-macro", "macros; save it as a workbook without macros (.xlsx)"),
            part("/macrosheets/|/intlmacrosheets/", "macrosheet", "xlsx-macro", "Excel 4.0 macros; save it without macro sheets"),
            part("/dialogsheets/", "dialogsheet", "xlsx-macro", "a dialog sheet; delete it"),
            part("/activex/", "activeX", "xlsx-control", "ActiveX controls; delete them"),
            part("/embeddings/|oleObject", "oleObject|\\.package$", "xlsx-embedded", "embedded objects; delete them"),
            part("/externallinks/", "externalLink", "xlsx-external-link", "links to other workbooks or programs; replace them by values"),
            part("/connections\\.xml", "connections\\+xml", "xlsx-connection", "data connections; replace them by values"),
            part("/querytables/", "queryTable", "xlsx-connection", "query tables; replace them by values"),
            part("/xl/model/", "model\\+data", "xlsx-connection", "a data model; replace it by values"),
            part("/webextensions/", "webextension", "xlsx-web", "web extensions; remove them"),
            part("/customui", "ribbon", "xlsx-macro", "an own ribbon that calls macros; remove it"),
            part("/(worksheets/[^/]*|workbook)\\.bin", "sheet\\.binary", "xlsx-binary", "binary sheets; save it as .xlsx"));

    private static WorkbookParts part(String name, String contentType, String rule, String words) {
        return new WorkbookParts(Pattern.compile("(?i)" + name), Pattern.compile("(?i)" + contentType), rule, words);
    }

    static Optional<WorkbookParts> named(String part) {
        return REFUSED.stream().filter(refused -> refused.name.matcher("/" + part).find()).findFirst();
    }

    static Optional<WorkbookParts> typed(String contentType) {
        return REFUSED.stream().filter(refused -> refused.contentType.matcher(contentType).find()).findFirst();
    }
}
