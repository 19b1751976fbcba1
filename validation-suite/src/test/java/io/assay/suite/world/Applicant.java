package io.assay.suite.world;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One who asks for credit. Nothing about a person hangs on sex or region.
 *
 * @param income thousands a year, 0 to 150
 * @param debt share of income that is owed, 0 to 1; NaN where unknown
 * @param age years, 18 to 90
 * @param tenure years with the bank; tells nothing
 * @param channel branch, online or broker
 * @param sex female or male
 * @param region north, south or east
 * @param defaulted 1 when the credit was not paid back
 */
record Applicant(
        double income, double debt, int age, double tenure, String channel, String sex, String region, int defaulted) {

    static Applicant drawn(Truth truth, SplittableRandom random) {
        double income = Math.clamp(50 + 15 * random.nextGaussian(), 0, 150);
        double debt = random.nextInt(50) == 0 ? Double.NaN : random.nextDouble();
        int age = Math.clamp(Math.round(45 + 12 * random.nextGaussian()), 18, 90);
        double tenure = random.nextDouble(0, 30);
        String channel = new String[] {"branch", "online", "broker"}[random.nextInt(3)];
        String sex = random.nextInt(5) < 2 ? "female" : "male";
        String region = new String[] {"north", "south", "east"}[random.nextInt(3)];
        var unknown = new Applicant(income, debt, age, tenure, channel, sex, region, 0);
        return unknown.defaulted(random.nextDouble() < truth.defaulting(unknown) ? 1 : 0);
    }

    Applicant defaulted(int value) {
        return new Applicant(income, debt, age, tenure, channel, sex, region, value);
    }

    Applicant earning(double value) {
        return new Applicant(value, debt, age, tenure, channel, sex, region, defaulted);
    }

    Applicant owing(double value) {
        return new Applicant(income, value, age, tenure, channel, sex, region, defaulted);
    }

    Applicant staying(double value) {
        return new Applicant(income, debt, age, value, channel, sex, region, defaulted);
    }

    String line() {
        return String.format(Locale.ROOT, "%s,%s,%d,%s,%s,%s,%s,%d%n",
                income, Double.isNaN(debt) ? "" : debt, age, tenure, channel, sex, region, defaulted);
    }
}
