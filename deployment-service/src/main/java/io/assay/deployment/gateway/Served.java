package io.assay.deployment.gateway;

import java.util.List;

/**
 * A slot as this replica serves it.
 *
 * @param view what the topics say
 * @param live what answers; null when nothing does, or when it cannot be loaded here
 * @param shadow what scores unheard; null likewise
 * @param problems why what should serve does not
 */
public record Served(SlotView view, Loaded live, Loaded shadow, List<Problem> problems) {

    /** Why a version does not serve; what fails elsewhere is no fault of this replica, and others fare no better. */
    public record Problem(String words, boolean elsewhere) {}
}
