package io.assay.checker;

/**
 * A promise that the topics show to be broken.
 *
 * @param promise which promise, e.g. {@code I2}
 * @param subject model, version, slot or window
 * @param words what is wrong, naming the events
 */
public record Violation(String promise, String subject, String words) {

    @Override
    public String toString() {
        return promise + " " + subject + ": " + words;
    }
}
