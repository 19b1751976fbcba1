package io.assay.deployment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One model in one environment.
 *
 * @param place where it is
 * @param epoch how often the slot has changed
 * @param live what answers; null when nothing does
 * @param shadow what scores the same rows unheard; null when nothing does
 * @param past versions that were live before, the last one last, without those that were rolled back or undeployed
 * @param underway a deployment being loaded; null when there is none
 * @param measured the last final windows of each version and mode, in the order they came
 * @param alarm a critical state that is not answered yet; null when there is none
 */
public record Slot(
        Place place,
        long epoch,
        Serves live,
        Serves shadow,
        List<String> past,
        Underway underway,
        List<Measured> measured,
        Alarm alarm) {

    private static final int LONGEST_PAST = 16;
    private static final int WINDOWS_KEPT = 8;

    static Slot empty(Place place) {
        return new Slot(place, 0, null, null, List.of(), null, List.of(), null);
    }

    Slot loading(Underway begun) {
        return new Slot(place, epoch, live, shadow, past, begun, measured, alarm);
    }

    Slot alarmed(Alarm raised) {
        return new Slot(place, epoch, live, shadow, past, underway, measured, raised);
    }

    /** The slot one epoch on, with another live version; the one before belongs to the past. */
    Slot goesLive(String version, String bytes, String incident) {
        List<String> before = live == null ? past : remembered(live.version());
        return new Slot(
                place, epoch + 1, new Serves(version, epoch + 1, false, bytes, incident), shadow, without(before, version),
                underway, measured, null);
    }

    /** The slot one epoch on, back at an earlier version; what was live and what was in shadow have left. */
    Slot goesBackTo(String version, String bytes) {
        return new Slot(
                place, epoch + 1, new Serves(version, epoch + 1, true, bytes, null), null, without(past, version),
                underway, measured, null);
    }

    Slot goesLiveNoMore() {
        return new Slot(place, epoch + 1, null, shadow, past, underway, measured, null);
    }

    Slot shadows(String version, String bytes) {
        return new Slot(
                place, epoch + 1, live, new Serves(version, epoch + 1, false, bytes, null), past, underway, measured, alarm);
    }

    Slot shadowsNoMore() {
        return new Slot(place, epoch + 1, live, null, past, underway, measured, alarm);
    }

    /** Keeps a measurement; a later revision of a window takes the earlier one's place. */
    Slot measures(Measured latest) {
        List<Measured> kept = new ArrayList<>(measured);
        kept.removeIf(latest::sameWindow);
        kept.add(latest);
        if (kept.stream().filter(latest::sameSeries).count() > WINDOWS_KEPT) {
            kept.remove(kept.stream().filter(latest::sameSeries).findFirst().orElseThrow());
        }
        kept.removeIf(m -> !serves(m.version()));
        return new Slot(place, epoch, live, shadow, past, underway, List.copyOf(kept), alarm);
    }

    Optional<Measured> measuredInShadow(Window window) {
        return measured.stream()
                .filter(m -> m.mode() == Mode.SHADOW && Serves.is(shadow, m.version()) && m.window().equals(window))
                .findFirst();
    }

    boolean serves(String version) {
        return Serves.is(live, version) || Serves.is(shadow, version);
    }

    private List<String> remembered(String version) {
        List<String> more = new ArrayList<>(without(past, version));
        more.add(version);
        return more.subList(Math.max(0, more.size() - LONGEST_PAST), more.size());
    }

    private static List<String> without(List<String> versions, String version) {
        return versions.stream().filter(v -> !v.equals(version)).toList();
    }
}
