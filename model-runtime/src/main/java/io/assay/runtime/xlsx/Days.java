package io.assay.runtime.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Days as people write them (2026-01-31, or 2026-01-31T10:30:00) and as Excel counts them. */
final class Days {

    /** Parts of a number format that are no codes: literal text and colours. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private Days() {}

    /** Whether a cell is formatted as a day, with or without a time; a time alone is a plain number. */
    static boolean isDay(XSSFCell cell) {
        var style = cell.getCellStyle();
        String format = style.getDataFormatString();
        return format != null
                && DateUtil.isADateFormat(style.getDataFormat(), format)
                && LITERAL.matcher(format).replaceAll("").matches("(?i).*[yd].*");
    }

    /** Days since the end of 1899; NaN when the text is no day that Excel can count. */
    static double count(String day) {
        try {
            return DateUtil.getExcelDate(day.contains("T") ? LocalDateTime.parse(day) : LocalDate.parse(day).atStartOfDay());
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /** The day that Excel counts so; null when there is none. */
    static String written(double count) {
        if (!DateUtil.isValidExcelDate(count)) {
            return null;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(count, false, true);
        return moment == null ? null
                : moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
    }
}
