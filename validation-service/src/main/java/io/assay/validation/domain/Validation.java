package io.assay.validation.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides who is judged, on what, and which verdict counts: a model's past in, jobs and verdicts out. */
public final class Validation {

    /** Decides what becomes of one thing heard about a model. */
    public Decision<Docket, Fact> decide(Docket past, Heard heard, Instant at) {
        return switch (heard) {
            case Heard.Registered registered -> open(past, registered);
            case Heard.JudgedAnew anew -> reopen(past, anew);
            case Heard.Serves serves -> follow(past, serves);
            case Heard.Done done -> conclude(past, done);
        };
    }

    private static Decision<Docket, Fact> open(Docket past, Heard.Registered heard) {
        Registration registration = heard.registration();
        Optional<Docket.Case> known = past.caseOf(registration.version());
        if (known.isPresent()) {
            return known.get().registration().id().equals(registration.id())
                    ? Decision.nothingNew()
                    : Decision.refuse("version " + registration.version() + " was registered already, as "
                            + known.get().registration().id() + "; register another version");
        }
        return ask(past.with(registration), registration, new Asking(Docket.FIRST, List.of(), heard.shelf()));
    }

    private static Decision<Docket, Fact> reopen(Docket past, Heard.JudgedAnew heard) {
        Optional<Docket.Case> known = past.caseOf(heard.version());
        if (known.isEmpty()) {
            return Decision.waitFor("the registration of version " + heard.version());
        }
        if (known.get().knows(heard.requestId())) {
            return Decision.nothingNew();
        }
        Optional<String> unknown = heard.challengers().stream().filter(named -> past.caseOf(named).isEmpty()).findFirst();
        return unknown.isPresent()
                ? Decision.waitFor("the registration of challenger " + unknown.get())
                : ask(past, known.get().registration(), new Asking(heard.requestId(), heard.challengers(), heard.shelf()));
    }

    private static Decision<Docket, Fact> follow(Docket past, Heard.Serves serves) {
        Docket now = past.serving(serves);
        return now.equals(past) ? Decision.nothingNew() : Decision.say(now);
    }

    /** By which request, beside which others, and where data sets are found. */
    private record Asking(String requestId, List<String> challengers, DataSets shelf) {}

    private static Decision<Docket, Fact> ask(Docket past, Registration registration, Asking asking) {
        List<DataSet> data = new ArrayList<>();
        for (String id : registration.dataSets()) {
            Optional<DataSet> found = asking.shelf().find(id);
            if (found.isEmpty()) {
                return Decision.waitFor("data set " + id);
            }
            data.add(found.get());
        }
        Optional<DataSet> holdOut = data.stream().filter(DataSet::holdOut).findFirst();
        Docket asked = past.asked(registration.version(), asking.requestId(), holdOut);
        long timesJudged = holdOut.map(asked::timesJudged).orElse(0L);
        List<Rival> rivals = past.rivals(registration.version(), asking.challengers());
        return Decision.say(
                asked, new Fact.Asked(registration, asking.requestId(), data, rivals, timesJudged, registration.seed()));
    }

    private static Decision<Docket, Fact> conclude(Docket past, Heard.Done done) {
        Optional<Docket.Case> known = past.caseOf(done.version())
                .filter(c -> c.registration().id().equals(done.registrationId()) && c.knows(done.requestId()));
        if (known.isEmpty()) {
            return Decision.refuse("no job was given for version " + done.version() + " of registration "
                    + done.registrationId() + (done.requestId().isEmpty() ? "" : " and request " + done.requestId()));
        }
        if (known.get().answered().contains(done.requestId())) {
            return Decision.nothingNew();
        }
        if (!known.get().registration().artefact().equals(done.artefact())) {
            return Decision.refuse("the result is about " + done.artefact() + ", but registered is "
                    + known.get().registration().artefact());
        }
        return done.verdict().isEmpty()
                ? Decision.refuse("the result has no verdict that is known here")
                : Decision.say(
                        past.answered(done.version(), done.requestId()),
                        new Fact.Validated(done.papers(), known.get().registration().papers()));
    }
}
