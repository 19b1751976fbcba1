package io.assay.suite.report.drawing;

import java.util.List;

/**
 * A chart as shapes.
 *
 * @param title what it shows
 * @param words the same in a sentence, for whoever cannot see it
 * @param width in points
 * @param height in points
 * @param shapes from the back to the front
 */
public record Drawing(String title, String words, double width, double height, List<Shape> shapes) {}
