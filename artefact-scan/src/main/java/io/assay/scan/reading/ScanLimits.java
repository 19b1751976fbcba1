package io.assay.scan.reading;

/**
 * How far a scan reads before it refuses; every bound is for one file.
 *
 * @param fileBytes the file itself
 * @param entries entries of an archive
 * @param entryBytes one archive entry, expanded
 * @param expandedBytes all archive entries together, expanded
 * @param ratio expanded over packed size of an entry that expands to more than a MiB
 * @param depth XML elements, brackets of an expression, and ONNX graphs within each other
 * @param elements XML elements of one document
 * @param attributes attributes of one XML element
 * @param run characters of one XML text, attribute or comment
 * @param nodes ONNX nodes, all graphs together, with functions written out where they are called
 * @param tensor elements of an ONNX tensor that is asked for in the file, but does not lie there
 * @param cells cells of a workbook, and of these at most a tenth with formulas
 * @param line bytes of one line of a CSV file
 * @param rounds rounds of one FEEL iteration over ranges that are written out
 */
public record ScanLimits(
        int fileBytes,
        int entries,
        long entryBytes,
        long expandedBytes,
        int ratio,
        int depth,
        int elements,
        int attributes,
        int run,
        int nodes,
        long tensor,
        int cells,
        int line,
        long rounds) {

    private static final int MIB = 1024 * 1024;

    /** 1 GiB files and expansions, 10,000 entries, 200-fold compression, depth 200, and the like. */
    public static final ScanLimits DEFAULTS = new ScanLimits(
            1024 * MIB, 10_000, 256L * MIB, 1024L * MIB, 200, 200, 10_000_000, 256, 16 * MIB, 1_000_000, 256L * MIB,
            5_000_000, MIB, 1_000_000);

    public ScanLimits {
        if (fileBytes < 1 || entries < 1 || entryBytes < 1 || expandedBytes < 1 || ratio < 1 || depth < 1 || elements < 1
                || attributes < 1 || run < 1 || nodes < 1 || tensor < 1 || cells < 1 || line < 1 || rounds < 1) {
            throw new IllegalArgumentException("every limit of a scan is at least 1");
        }
    }
}
