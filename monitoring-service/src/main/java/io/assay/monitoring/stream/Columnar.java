package io.assay.monitoring.stream;

import java.util.Arrays;

/** Reads Avro's arrays into Java's, block by block; mostly there is one. */
final class Columnar {

    private Columnar() {}

    static double[] doubles(Cursor cursor) {
        double[] all = new double[0];
        for (int items = cursor.items(Double.BYTES); items > 0; items = cursor.items(Double.BYTES)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + items);
            cursor.doubles(all, before, items);
        }
        return all;
    }

    /** 32-bit numbers, widened. */
    static double[] floats(Cursor cursor) {
        double[] all = new double[0];
        for (int items = cursor.items(Float.BYTES); items > 0; items = cursor.items(Float.BYTES)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + items);
            cursor.floats(all, before, items);
        }
        return all;
    }

    static long[] longs(Cursor cursor) {
        long[] all = new long[0];
        for (int items = cursor.items(1); items > 0; items = cursor.items(1)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + items);
            for (int i = before; i < all.length; i++) {
                all[i] = cursor.aLong();
            }
        }
        return all;
    }

    static int[] ints(Cursor cursor) {
        int[] all = new int[0];
        for (int items = cursor.items(1); items > 0; items = cursor.items(1)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + items);
            for (int i = before; i < all.length; i++) {
                all[i] = cursor.anInt();
            }
        }
        return all;
    }

    static String[] texts(Cursor cursor) {
        String[] all = new String[0];
        String last = null;
        for (int items = cursor.items(1); items > 0; items = cursor.items(1)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + items);
            for (int i = before; i < all.length; i++) {
                last = cursor.text(last);
                all[i] = last;
            }
        }
        return all;
    }

    /** How many texts there were. */
    static int passedTexts(Cursor cursor) {
        int all = 0;
        for (int items = cursor.items(1); items > 0; items = cursor.items(1)) {
            all += items;
            for (int i = 0; i < items; i++) {
                cursor.skipText();
            }
        }
        return all;
    }
}
