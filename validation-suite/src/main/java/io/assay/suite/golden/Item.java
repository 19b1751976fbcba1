package io.assay.suite.golden;

import java.util.List;
import java.util.Map;

/**
 * One question of a golden set.
 *
 * @param id names it
 * @param input what is asked; empty where answers are handed in and nothing is asked here
 * @param refuse whether refusing is the right answer
 * @param graders who grade its answers, all of which must pass
 * @param attributes what it is about, by name: slices of the set
 */
record Item(String id, String input, boolean refuse, List<Grader> graders, Map<String, String> attributes) {

    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_ID = 200;

    static Item read(Entry entry) {
        entry.only(List.of("id", "input", "refuse", "graders", "attributes"));
        String id = entry.text("id");
        if (id.length() > LONGEST_ID) {
            throw entry.wrong("id", "has " + id.length() + " characters", "give at most " + LONGEST_ID);
        }
        boolean refuse = entry.flag("refuse", false);
        List<Grader> graders = Graders.read(entry);
        if (graders.isEmpty() && !refuse) {
            throw entry.wrong("graders", "is missing or empty", "say by at least one grader what a right answer is,"
                    + " or by refuse: true that refusing is right");
        }
        if (refuse && !graders.isEmpty()) {
            throw entry.wrong("graders", "stands beside refuse: true", "leave one of them out; a refusal is graded by being one");
        }
        return new Item(id, entry.text("input"), refuse, graders, entry.map("attributes", MOST_ATTRIBUTES));
    }
}
