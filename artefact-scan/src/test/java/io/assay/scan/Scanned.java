package io.assay.scan;

import java.util.List;

/** Scans, and gives what a test compares. */
final class Scanned {

    private Scanned() {}

    static List<String> rules(String type, byte[] bytes) {
        return ArtefactScan.scan(type, bytes).stream().map(Objection::rule).toList();
    }

    static String words(String type, byte[] bytes) {
        return String.join("\n", ArtefactScan.scan(type, bytes).stream().map(Objection::words).toList());
    }
}
