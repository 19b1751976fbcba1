package io.assay.suite.policy;

/**
 * Why a policy is refused.
 *
 * @param line line of the file, from 1; 0 where it is about the file as a whole
 * @param column column of the line, from 1
 * @param words where in the policy, what is wrong and what to do
 */
public record Problem(int line, int column, String words) {

    /** As compilers and editors write it: {@code policy.yaml:12:5: words}. */
    public String in(String file) {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + words;
    }
}
