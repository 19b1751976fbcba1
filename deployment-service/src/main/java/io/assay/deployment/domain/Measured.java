package io.assay.deployment.domain;

/**
 * What monitoring finally said of one window of a version in a slot.
 *
 * @param version the version
 * @param mode how it served
 * @param window the window
 * @param health what the window alone says
 * @param rows rows in it
 * @param words the numbers, for a person
 */
public record Measured(String version, Mode mode, Window window, Health health, long rows, String words) {

    boolean sameSeries(Measured other) {
        return version.equals(other.version) && mode == other.mode;
    }

    boolean sameWindow(Measured other) {
        return sameSeries(other) && window.equals(other.window);
    }
}
