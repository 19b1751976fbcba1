package io.assay.runtime.xlsx;

import io.assay.runtime.UnusableModelException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens the bytes of a workbook. Apache POI's guards against archives that grow when opened hold for the whole process, so
 * they are set here once: at most 256 MB and a hundredfold growth per part, at most 1,000 parts. POI itself reads no document
 * type and fetches nothing.
 */
final class WorkbookFile {

    private static final long LARGEST_PART = 256L << 20;
    private static final long LONGEST_TEXT = 10L << 20;
    private static final double LEAST_RATIO = 0.01;
    private static final long MOST_PARTS = 1000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxTextSize(LONGEST_TEXT);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private WorkbookFile() {}

    static XSSFWorkbook open(byte[] bytes) {
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            requireUsualArithmetic(workbook);
            return workbook;
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnusableModelException known ? known : new UnusableModelException(
                    "the workbook cannot be opened: " + e.getMessage() + "; save it as .xlsx without a password", e);
        }
    }

    private static void requireUsualArithmetic(XSSFWorkbook workbook) {
        if (workbook.isDate1904()) {
            throw new UnusableModelException("the workbook counts days from 1904, which its functions of dates are not computed"
                    + " with; turn 'Use 1904 date system' off and enter its dates again");
        }
        var settings = workbook.getCTWorkbook().getCalcPr();
        if (settings != null && !settings.getFullPrecision()) {
            throw new UnusableModelException("the workbook computes with rounded values ('Set precision as displayed'), which"
                    + " is not supported; turn it off and round in the formulas");
        }
    }
}
