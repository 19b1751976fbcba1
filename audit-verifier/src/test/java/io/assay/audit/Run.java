package io.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** One run of the checker, as from the command line. */
record Run(int exit, String words) {

    static Run of(Path folder, List<String> lines, String... more) throws IOException {
        Path file = Files.write(folder.resolve("log.jsonl"), lines);
        return of(file, more);
    }

    static Run of(Path file, String... more) {
        var bytes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        int exit = AuditVerifier.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Run(exit, bytes.toString(StandardCharsets.UTF_8));
    }

    /** A file of kept checkpoints, as an option. */
    static String[] kept(Path folder, String... notes) throws IOException {
        return new String[] {"--checkpoint", Files.writeString(folder.resolve("kept.txt"), String.join("\n", notes)).toString()};
    }

    /** A public key in PEM, as an option. */
    static String[] trusted(Path folder, PublicKey key) throws IOException {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Exported.base64(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
        return new String[] {"--key", Files.writeString(folder.resolve("public.pem"), pem).toString()};
    }

    static void requireFlaw(Run run, String... words) {
        assertThat(run.words()).startsWith("FLAWED: ").contains(words);
        assertThat(run.exit()).isEqualTo(1);
    }
}
