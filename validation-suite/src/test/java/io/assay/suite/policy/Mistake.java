package io.assay.suite.policy;

import java.util.stream.Stream;

/**
 * A way to get the small policy wrong.
 *
 * @param right what stands there
 * @param wrong what is written instead
 * @param at line and column where it is told
 * @param words what is told
 * @param form whether it is wrong by its form alone, so that the schema refuses it too
 */
record Mistake(String right, String wrong, String at, String words, boolean form) {

    static Stream<Mistake> all() {
        return Stream.of(shapes(), names(), sense(), expressions()).flatMap(some -> some);
    }

    String text() {
        return Policies.SMALL.replace(right, wrong);
    }

    private static Stream<Mistake> shapes() {
        return Stream.of(
                byForm("name: small", "title: small", "1:1", "title is no field of a policy; known are name, version"),
                byForm("version: \"1\"", "version: 1", "2:10", "version is the number 1; give its edition in quotes"),
                byForm("issued: 2026-05-01\n", "", "1:1", "the policy lacks issued; give the day it was issued"),
                byForm("issued: 2026-05-01", "issued: yesterday", "3:9", "is no date of the calendar; write it as 2026-04-17"),
                byForm("smallest-group: 50", "smallest-group: 0", "4:30", "is the number 0; give a whole number of at least 1"),
                byForm("smallest-group: 50", "smallest-grupp: 50", "4:14", "no parameter; did you mean smallest-group?"),
                byForm("noise: 0.2", "noise: loud", "4:41", "noise is the text 'loud'; give a number above 0"),
                byForm("title: SR 26-2, ", "", "6:12", "frameworks.sr-26-2 lacks title; give its name for people"),
                byForm("{category: data,", "{category: date,", "10:20", "is the text 'date'; did you mean data?"),
                byForm("latency: {category: operation}", "latency:", "13:11", "checks.latency is empty; give {category"),
                byForm("  medium: {extends: high}\n", "", "17:3", "tiers lacks medium; every tier is needed"),
                byForm("severity: blocking, at-least: 0.7", "severity: fatal, at-least: 0.7", "21:23",
                        "severity is the text 'fatal'; give one of blocking, condition, information"),
                byForm("severity: blocking, at-least: 0.7", "severity: blocking, atleast: 0.7", "21:33",
                        "tiers.high.checks.auc.atleast is no field of a rule; did you mean at-least?"),
                byForm("severity: blocking, at-least: 0.7", "severity: blocking, at-least: [0.7]", "21:43",
                        "is a list; give a number, or an expression in quotes"),
                byForm("severity: blocking, at-least: 1000", "at-least: 1000", "20:13", "lacks severity"));
    }

    private static Stream<Mistake> names() {
        return Stream.of(
                byForm("      auc: {severity: blocking", "      auk: {severity: blocking", "21:7",
                        "tiers.high.checks.auk is no check; did you mean auc?"),
                byForm("  rows: {category: data", "  row: {category: data", "10:3", "checks.row is no check; did you mean rows?"),
                byForm("checks: [rows]", "checks: [rowz]", "18:26", "is 'rowz', which is no check; did you mean rows?"),
                byForm("  low:\n", "  lowest:\n", "27:3", "tiers.lowest is no tier"),
                byForm("extends: medium", "extends: middle", "28:14", "is the text 'middle', which is no tier of this policy"),
                bySense("extends: high", "extends: low", "26:11", "tiers.medium extends itself by way of medium, low"),
                bySense("{sr-26-2: outcomes", "{sr-62-2: outcomes", "11:42",
                        "is no framework declared under frameworks; did you mean sr-26-2?"),
                bySense("      identity:", "      runtime: {severity: blocking}\n      identity:", "24:7",
                        "runtime is not described; add it to checks with its category"),
                bySense("name: small", "name: small\nname: large", "2:1", "name is written twice; keep one of them"));
    }

    private static Stream<Mistake> sense() {
        return Stream.of(
                bySense("issued: 2026-05-01", "issued: 2026-02-30", "3:9", "is no date of the calendar"),
                bySense("until: 2026-04-17", "until: 2010-04-17", "7:58", "before it comes in force on 2011-04-04"),
                byForm("blocking, at-least: 0.7", "blocking, at-most: 0.7", "21:33", "no meaning for auc, of which more is better"),
                byForm("identity: {severity: blocking}", "identity: {severity: blocking, at-most: 1}", "24:38",
                        "has no meaning for identity, which states and measures nothing"),
                bySense("at-least: 0.7", "at-least: 70", "21:43", "is 70, but auc is measured from 0 to 1"),
                bySense("at-least: 0.7", "at-least: \"7.0 * 10.0\"", "21:43", "is 70, but auc is measured from 0 to 1"),
                bySense("at-least: 0.7", "at-least: \"0.0 / 0.0\"", "21:43", "comes to no finite number; give one"),
                bySense("at-most: 1.25", "at-most: 0.5", "23:65", "is below at-least, so that nothing could clear both"),
                byForm("blocking, at-least: 0.7", "blocking", "21:13", "is blocking without a threshold"),
                byForm("latency: {severity: information", "latency: {severity: condition", "25:17",
                        "may only be information: latency differs from run to run"),
                byForm("{severity: information}\n  medium", "{severity: information, condition: wait}\n  medium", "25:40",
                        "latency.condition"));
    }

    private static Stream<Mistake> expressions() {
        return Stream.of(
                bySense("log_loss_lower", "log_los_lower", "22:51", "did you mean log_loss_lower?"),
                bySense("log_loss_lower", "log-loss", "22:51", "has 'log-loss', which would subtract; write log_loss"),
                bySense("log_loss_lower", "latency", "22:51", "'latency' differs from run to run and never gates"),
                bySense("log_loss_lower", "identity", "22:51", "'identity' states and measures nothing; leave it out"),
                bySense("0.02 + log_loss_lower", "2 + log_loss_lower", "22:46", "write whole numbers with a point, as in 1.0"),
                bySense("0.02 + log_loss_lower", "log_loss > 0.1", "22:44", "comes to a value of type bool; give an expression that"),
                bySense("0.02 + log_loss_lower", "0.02 +", "22:50", "cannot be read as an expression"),
                bySense("features > 2", "features + 2", "22:75", "comes to a value of type int"),
                bySense("features > 2", "features > 2 && tesk == 'x'", "22:91", "'tesk' is neither a measurement nor a fact; did you"),
                bySense("features > 2", "[1, 2].all(x, x > 0)", "22:85", "undeclared reference to 'all'"),
                bySense("task != 'decision'", "task != 1", "18:47", "there is no '!='"),
                byForm("task != 'decision'", "", "18:41", "is empty; give an expression in quotes"));
    }

    private static Mistake byForm(String right, String wrong, String at, String words) {
        return new Mistake(right, wrong, at, words, true);
    }

    private static Mistake bySense(String right, String wrong, String at, String words) {
        return new Mistake(right, wrong, at, words, false);
    }
}
