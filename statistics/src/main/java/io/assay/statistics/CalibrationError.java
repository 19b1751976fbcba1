package io.assay.statistics;

/**
 * A calibration error beside what noise alone would show.
 *
 * @param error with its interval, as {@link Calibration#error} says
 * @param ifCalibrated what the error would be below in 95 of 100 draws if every score were the true probability, as
 *     {@link Calibration#errorIfCalibrated} says; NaN where the error is not computable
 */
public record CalibrationError(Measured error, double ifCalibrated) {}
