package io.assay.registry.domain;

/** Who stands behind a submission, and for what use case. */
final class Parties {

    private Parties() {}

    static void people(Submission said, Flaws flaws) {
        var people = said.people();
        flaws.unless(
                Ids.isPerson(people.owner()),
                "facts.owner",
                "'" + people.owner() + "' is no person id",
                "name the business owner as person:<id>");
        flaws.unless(
                Ids.isSomeone(people.submitter()),
                "facts.submitter",
                "'" + people.submitter() + "' is no person or tool id",
                "name the submitter as person:<id> or tool:<id>");
        for (int i = 0; i < people.developers().size(); i++) {
            String developer = people.developers().get(i);
            flaws.unless(
                    Ids.isPerson(developer),
                    "facts.developers[" + i + "]",
                    "'" + developer + "' is no person id",
                    "name each developer as person:<id>");
        }
    }

    static void useCase(Submission said, Flaws flaws) {
        flaws.unless(
                Ids.isId(said.useCaseId()),
                "facts.useCaseId",
                "'" + said.useCaseId() + "' is no use case id",
                "use <tenant>/<name> of a registered use case");
    }
}
