package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.time.Duration;

/** Holds a server to the declared revision: at the start, in every answer, and where answers say none, from time to time. */
final class Revision {

    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final Caller caller;
    private final ModelAddress declared;
    private final String name;
    private volatile Word last;

    /** What the server last said when asked; the address is the revision's own when several are served side by side. */
    private record Word(ModelAddress address, boolean named, long nanos) {}

    Revision(Caller caller, ModelAddress declared, String name) {
        if (declared.version() != null && !declared.version().equals(name)) {
            throw new UnusableModelException("the endpoint's url names version %s, but the declared revision is %s; name one"
                    .formatted(declared.version(), name));
        }
        this.caller = caller;
        this.declared = declared;
        this.name = name;
    }

    /** Where the revision is asked, once it is confirmed. */
    ModelAddress address() {
        return last.address();
    }

    /** Has the server describe the model; a server that names versions must name the revision. */
    Described confirm(Deadline deadline) {
        Described said = Described.read(good(caller.get(declared.model(), deadline), "describe the model"));
        if (!said.versions().isEmpty() && !said.versions().contains(name)) {
            throw other("serves the versions " + ServerWords.cut(said.versions().toString()));
        }
        boolean several = said.versions().size() > 1 && declared.version() == null;
        boolean named = declared.version() != null || !said.versions().isEmpty();
        last = new Word(several ? declared.version(name) : declared, named, System.nanoTime());
        return said;
    }

    /** An answer names its version; where it does not, the server's description is believed for half a minute. */
    void require(String answered, Deadline deadline) {
        if (answered != null && !answered.equals(name)) {
            throw other("answers as version " + ServerWords.cut(answered));
        }
        if (answered == null && !last.named()) {
            throw new UnusableModelException("the endpoint says nowhere which version answers, so the declared revision " + name
                    + " cannot be seen; have it say versions or model_version");
        }
        if (answered == null && System.nanoTime() - last.nanos() > BELIEVED.toNanos()) {
            confirm(deadline);
        }
    }

    /** The body of an answer that is none of an error. */
    static byte[] good(Caller.Answer answer, String what) {
        if (answer.status() == 200) {
            return answer.body();
        }
        String redirect = answer.status() / 100 == 3 ? " (redirects are not followed)" : "";
        throw new UnusableModelException("the endpoint does not %s: it answers with status %d%s and says: %s"
                .formatted(what, answer.status(), redirect, ServerWords.of(answer.body())));
    }

    private UnusableModelException other(String does) {
        return new UnusableModelException("the endpoint %s, not the declared revision %s; a new revision is a new version"
                .formatted(does, name));
    }
}
