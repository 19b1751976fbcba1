package io.assay.runtime.scored;

import io.assay.table.BadRowsException;
import java.util.Arrays;

/** Where in a file each row number stands: number and place packed into one sorted long, 8 bytes a row. */
final class RowNumbers {

    private final long[] packed;

    private RowNumbers(long[] packed) {
        this.packed = packed;
    }

    /** Whole numbers from 1, each once. */
    static RowNumbers of(double[] numbers) {
        long[] packed = new long[numbers.length];
        for (int place = 0; place < packed.length; place++) {
            if (!(numbers[place] >= 1 && numbers[place] <= Integer.MAX_VALUE)) {
                throw new BadRowsException("assay_row is %s in row %d of the scores; rows are counted from 1"
                        .formatted(shown(numbers[place]), place + 1));
            }
            packed[place] = (long) numbers[place] << Integer.SIZE | place;
        }
        Arrays.parallelSort(packed);
        for (int i = 1; i < packed.length; i++) {
            if (packed[i] >> Integer.SIZE == packed[i - 1] >> Integer.SIZE) {
                throw new BadRowsException("assay_row %d is there twice; give each row one line".formatted(packed[i] >> Integer.SIZE));
            }
        }
        return new RowNumbers(packed);
    }

    /** Where a row number stands; -1 where it does not. */
    int placeOf(double number) {
        if (!(number >= 1 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
            return -1;
        }
        long first = (long) number << Integer.SIZE;
        int found = Arrays.binarySearch(packed, first);
        int at = found < 0 ? -found - 1 : found;
        return at < packed.length && packed[at] >> Integer.SIZE == (long) number ? (int) packed[at] : -1;
    }

    static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 0x1p53 ? Long.toString((long) number) : Double.toString(number);
    }
}
