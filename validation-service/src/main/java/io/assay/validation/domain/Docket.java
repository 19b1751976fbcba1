package io.assay.validation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that validation remembers of one model.
 *
 * @param cases per version, what was registered, asked and answered
 * @param judgedOn per hold-out digest, the versions that were judged on it
 * @param serving per environment, what answers there
 */
public record Docket(Map<String, Case> cases, Map<String, List<String>> judgedOn, Map<String, Serving> serving) {

    /** A docket written before it knew what is served knows nothing served. */
    public Docket {
        serving = serving == null ? Map.of() : serving;
    }

    /** Stands for the request of the first validation, which the registration itself is. */
    public static final String FIRST = "";

    /**
     * One version's case.
     *
     * @param registration what was registered
     * @param asked requests for which a job was given; {@link #FIRST} is the registration
     * @param answered requests whose first result was taken
     */
    public record Case(Registration registration, List<String> asked, List<String> answered) {

        boolean knows(String requestId) {
            return asked.contains(requestId);
        }
    }

    /** Nothing heard yet. */
    public static Docket empty() {
        return new Docket(Map.of(), Map.of(), Map.of());
    }

    Optional<Case> caseOf(String version) {
        return Optional.ofNullable(cases.get(version));
    }

    /** How many versions this hold-out has judged. */
    long timesJudged(DataSet holdOut) {
        return judgedOn.getOrDefault(holdOut.digest(), List.of()).size();
    }

    Docket with(Registration registration) {
        return with(new Case(registration, List.of(), List.of()));
    }

    Docket asked(String version, String requestId, Optional<DataSet> holdOut) {
        Case known = cases.get(version);
        Docket asked = with(new Case(known.registration(), plus(known.asked(), requestId), known.answered()));
        return holdOut.map(data -> asked.wornBy(version, data)).orElse(asked);
    }

    Docket answered(String version, String requestId) {
        Case known = cases.get(version);
        return with(new Case(known.registration(), known.asked(), plus(known.answered(), requestId)));
    }

    /** The same, where that is news: an environment's older states are heard late. */
    Docket serving(Heard.Serves heard) {
        Serving known = serving.get(heard.environment());
        if (heard.epoch() < 1 || known != null && known.epoch() >= heard.epoch()) {
            return this;
        }
        Map<String, Serving> all = new HashMap<>(serving);
        all.put(heard.environment(), new Serving(heard.epoch(), heard.version().orElse(null)));
        return new Docket(cases, judgedOn, all);
    }

    /** What a version is compared with: those that answer somewhere, then those named; each once, as far as registered. */
    List<Rival> rivals(String version, List<String> challengers) {
        Map<String, Rival> rivals = new TreeMap<>();
        challengers.forEach(named -> caseOf(named).ifPresent(
                known -> rivals.put(named, new Rival(Rival.CHALLENGER, known.registration()))));
        serving.values().stream().map(Serving::version).filter(Objects::nonNull).forEach(live -> caseOf(live).ifPresent(
                known -> rivals.put(live, new Rival(Rival.LIVE, known.registration()))));
        rivals.remove(version);
        return List.copyOf(rivals.values());
    }

    private Docket with(Case changed) {
        Map<String, Case> all = new HashMap<>(cases);
        all.put(changed.registration().version(), changed);
        return new Docket(all, judgedOn, serving);
    }

    private Docket wornBy(String version, DataSet holdOut) {
        Map<String, List<String>> worn = new HashMap<>(judgedOn);
        worn.merge(holdOut.digest(), List.of(version), (before, one) ->
                before.contains(version) ? before : plus(before, version));
        return new Docket(cases, worn, serving);
    }

    private static List<String> plus(List<String> many, String one) {
        List<String> more = new ArrayList<>(many);
        more.add(one);
        return List.copyOf(more);
    }
}
