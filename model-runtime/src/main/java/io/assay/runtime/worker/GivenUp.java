package io.assay.runtime.worker;

import io.assay.sandbox.Resource;
import io.assay.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a worker gives up, step by step, before it hears of a model; and what it could not. */
final class GivenUp {

    /** From this version on Java can ask Linux for limits itself. */
    static final int OLDEST_JAVA = 22;

    private static final long LARGEST_FILE = 256L << 20;
    private static final long MOST_FILES = 4096;

    private final List<String> inForce = new ArrayList<>(List.of("time"));
    private final Map<String, String> missing = new LinkedHashMap<>();

    /** A part of giving up. */
    interface Part {
        void of(Sandbox sandbox) throws IOException;
    }

    /** Whether this Java and this system know a sandbox at all. */
    static boolean possible() {
        return System.getProperty("os.name").equals("Linux") && Runtime.version().feature() >= OLDEST_JAVA;
    }

    GivenUp files(String whyNot) {
        return note("files", whyNot);
    }

    GivenUp memory(long bytes) {
        return giveUp("memory", sandbox -> {
            sandbox.limit(Resource.DUMP, 0);
            sandbox.limit(Resource.FILE_SIZE, LARGEST_FILE);
            sandbox.limit(Resource.OPEN_FILES, MOST_FILES);
            sandbox.limit(Resource.ADDRESS_SPACE, bytes);
        });
    }

    GivenUp networkAndProcesses() {
        return giveUp("network and other processes", Sandbox::denySystemCalls);
    }

    Confinement confinement() {
        return new Confinement(List.copyOf(inForce), Map.copyOf(missing));
    }

    /** Tries it; the answer is why it could not be done, or nothing. */
    static String attempt(Part part) {
        if (!possible()) {
            return "needs Linux and Java " + OLDEST_JAVA + " or later, here are "
                    + System.getProperty("os.name") + " and Java " + Runtime.version().feature();
        }
        try {
            part.of(Sandbox.here().orElseThrow(() -> new IOException(System.getProperty("os.arch") + " is not known")));
            return "";
        } catch (IOException e) {
            return "this kernel refuses: " + e.getMessage();
        }
    }

    private GivenUp giveUp(String what, Part part) {
        return note(what, attempt(part));
    }

    private GivenUp note(String what, String whyNot) {
        if (whyNot.isEmpty()) {
            inForce.add(what);
        } else {
            missing.put(what, whyNot);
        }
        return this;
    }
}
