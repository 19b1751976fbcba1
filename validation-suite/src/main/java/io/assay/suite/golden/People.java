package io.assay.suite.golden;

import java.util.List;
import java.util.Optional;

/** What people said of one answer. */
final class People {

    private final Answer answer;
    private final String where;

    People(Answer answer, Item item, String where) {
        this.answer = answer;
        this.where = where;
        answer.grades().stream()
                .filter(grade -> item.graders().stream().noneMatch(grader -> grader.name().equals(grade.grader())))
                .findFirst()
                .ifPresent(grade -> {
                    throw new UnfitFileException(where + ": 'grades' names the grader '" + grade.grader() + "', which item '"
                            + item.id() + "' has not; name one of its graders");
                });
    }

    /** What they said in a grader's place; more than half of them must let it pass. */
    Optional<Boolean> of(String grader, Double least) {
        List<Boolean> said = answer.grades().stream()
                .filter(grade -> grade.grader().equals(grader))
                .map(grade -> passes(grade, least))
                .toList();
        long passes = said.stream().filter(pass -> pass).count();
        return said.isEmpty() ? Optional.empty() : Optional.of(2 * passes > said.size());
    }

    boolean require(Grader.ByPerson person) {
        return answer.refused() || of(person.name(), person.least()).orElseThrow(() -> new UnfitFileException(where
                + ": 'grades' lacks that of '" + person.name() + "', for which the golden set asks a person; add it"));
    }

    private boolean passes(Answer.Grade grade, Double least) {
        if (least != null && grade.score() != null) {
            return grade.score() >= least;
        }
        if (grade.pass() == null) {
            throw new UnfitFileException(where + ": 'grades' gives '" + grade.grader()
                    + "' a score only, and the golden set no least score; give pass, or `least` in the golden set");
        }
        return grade.pass();
    }
}
