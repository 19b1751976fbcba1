package io.assay.standalone.lives;

import io.assay.events.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What fate holds for one model, drawn from a seed: how its versions fare with validation, with people, in service.
 *
 * @param exposure decides the tier, when confirmed
 * @param holdOut who knows the hold-out: vera alone, dana too, or nobody has registered it
 * @param versions fate of each version
 * @param traffic whether it is used, so that monitoring has something to say
 */
record Plan(
        String exposure, boolean confirmed, boolean useCaseKnown, Data holdOut, Map<String, Fate> versions, boolean traffic) {

    /** Who registered the hold-out. */
    enum Data {
        STEWARDS,
        READ_BY_DEVELOPER,
        DEVELOPERS,
        UNKNOWN
    }

    /** How people answer. */
    enum Answer {
        BOTH_APPROVE,
        ONE_IS_LATE,
        ONE_EXPIRES,
        ONE_DENIES,
        NOBODY
    }

    /**
     * What becomes of one version.
     *
     * @param verdict what its bytes deserve
     * @param filesMissing whether its files cannot be found
     * @param unloadable whether it cannot be loaded
     * @param sick whether its features go missing in service
     * @param failsAnew whether it fails when it is validated again
     * @param pipeline whether a pipeline asks for its deployment as soon as it is approved
     */
    record Fate(
            Verdict verdict,
            boolean filesMissing,
            boolean unloadable,
            boolean sick,
            boolean failsAnew,
            boolean pipeline,
            Answer answer) {}

    private static final List<String> NAMES = List.of("1.0.0", "1.1.0", "1.2.0");

    static Plan drawn(Random random) {
        Map<String, Fate> versions = new TreeMap<>();
        NAMES.subList(0, 1 + random.nextInt(NAMES.size())).forEach(name -> versions.put(name, fate(random)));
        return new Plan(
                pick(random, "large", "large", "large", "medium", "small"), chance(random, 85), chance(random, 97),
                pick(random, Data.STEWARDS, Data.STEWARDS, Data.STEWARDS, Data.STEWARDS, Data.STEWARDS, Data.STEWARDS,
                        Data.STEWARDS, Data.READ_BY_DEVELOPER, Data.DEVELOPERS,
                        chance(random, 30) ? Data.UNKNOWN : Data.STEWARDS),
                versions, chance(random, 30));
    }

    private static Fate fate(Random random) {
        return new Fate(
                pick(random, Verdict.PASSED, Verdict.PASSED, Verdict.PASSED, Verdict.PASSED, Verdict.PASSED,
                        Verdict.PASSED_WITH_CONDITIONS, Verdict.FAILED, Verdict.INCONCLUSIVE),
                chance(random, 8), chance(random, 8), chance(random, 40), chance(random, 30), chance(random, 60),
                pick(random, Answer.BOTH_APPROVE, Answer.BOTH_APPROVE, Answer.BOTH_APPROVE, Answer.BOTH_APPROVE,
                        Answer.ONE_IS_LATE, Answer.ONE_EXPIRES, Answer.ONE_DENIES, Answer.NOBODY));
    }

    /** The fate of a version. */
    Fate of(String version) {
        return versions.get(version);
    }

    static boolean chance(Random random, int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    @SafeVarargs
    static <T> T pick(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }
}
