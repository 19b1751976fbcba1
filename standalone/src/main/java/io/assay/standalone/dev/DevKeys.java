package io.assay.standalone.dev;

import io.assay.signing.Purpose;
import io.assay.signing.SigningKey;
import io.assay.signing.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The keys of a stack on one machine, and the file that says what each counts for; made when there is none yet. */
final class DevKeys {

    /** For what each service's key counts. */
    private static final Map<String, Set<Purpose>> PURPOSES = new TreeMap<>(Map.of(
            "registry",
            EnumSet.complementOf(EnumSet.of(Purpose.VERDICT, Purpose.BREAK_GLASS)),
            "validation", EnumSet.of(Purpose.VERDICT),
            "deployment", EnumSet.of(Purpose.BREAK_GLASS)));

    private DevKeys() {}

    /** What a service is told of keys; one that signs nothing and reads no signature is told nothing. */
    static List<String> arguments(String service, StackFolder folder) {
        return PURPOSES.containsKey(service)
                ? List.of(
                        "--assay.signing.key=" + folder.key(service),
                        "--assay.signing.trusted-keys=" + trusted(folder))
                : List.of();
    }

    /** Keys that someone added to the file stay in it. */
    private static Path trusted(StackFolder folder) {
        Path file = folder.of("keys").resolve("trusted-keys.yaml");
        var keys = new StringBuilder("# Whose signatures count, and for what: docs/signing.md.\nkeys:\n");
        PURPOSES.forEach((service, purposes) -> keys.append(
                TrustedKeys.entry(SigningKey.read(folder.key(service)), "service:" + service, purposes)));
        try {
            return Files.exists(file) ? file : Files.writeString(file, keys);
        } catch (IOException e) {
            throw new UnusableFolderException(file, e);
        }
    }
}
