package io.assay.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Checks an exported evidence log or an evidence pack: exit code 0 when it holds, 1 when it does not, 2 when it cannot be checked. */
public final class AuditVerifier {

    private static final int HOLDS = 0;
    private static final int FLAWED = 1;
    private static final int UNUSABLE = 2;
    private static final String USAGE = """
            usage: java -jar audit-verifier.jar FILE [--checkpoint KEPT.txt]... [--key PUBLIC.pem]...
            FILE is a log written by `assay audit export` or a pack written by `assay evidence`.""";
    private static final byte[] ZIP = {'P', 'K'};

    private AuditVerifier() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Checks what the arguments name, says in words what came of it, and returns the exit code. */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            Request request = Request.of(arguments);
            var keys = new Keys(request.keys());
            out.println(isPack(request) ? new PackCheck(keys, request.kept()).check(request.file()) : log(request, keys));
            out.println(trust(keys, request));
            return HOLDS;
        } catch (FlawException e) {
            out.println("FLAWED: " + e.getMessage());
            return FLAWED;
        } catch (UnusableException e) {
            out.println(e.getMessage() + "\n" + USAGE);
            return UNUSABLE;
        } catch (IOException | UncheckedIOException e) {
            out.println("the file cannot be read (" + e + ")");
            return UNUSABLE;
        }
    }

    private static String log(Request request, Keys keys) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(request.file()), StandardCharsets.UTF_8.newDecoder()))) {
            return new LogCheck(keys, new Kept(request.kept())).check(lines);
        }
    }

    private static boolean isPack(Request request) throws IOException {
        try (InputStream file = Files.newInputStream(request.file())) {
            return Arrays.equals(file.readNBytes(ZIP.length), ZIP);
        }
    }

    private static String trust(Keys keys, Request request) {
        String source = keys.given() ? "given" : "brought along by the file itself; give --key to rest on one you know";
        String outside = request.kept().isEmpty()
                ? "\nno checkpoint kept outside was given: a log rewritten or cut by whoever holds the key goes unseen"
                : "";
        return "signed by " + keys.ids() + " (" + source + ")" + outside;
    }
}
