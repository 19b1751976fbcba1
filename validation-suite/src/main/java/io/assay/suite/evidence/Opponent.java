package io.assay.suite.evidence;

import io.assay.suite.brief.Rival;
import java.util.List;

/**
 * What a rival answered to the rows of the hold-out.
 *
 * @param rival who it is
 * @param answers one a row; {@code null} where it could not be asked
 * @param classes names of its classes, as {@link Rows#classes} has them
 * @param hindrance why it could not be asked; {@code null} where it could
 */
public record Opponent(Rival rival, Answers answers, List<String> classes, String hindrance) {}
