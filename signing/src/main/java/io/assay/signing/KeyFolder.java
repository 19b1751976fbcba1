package io.assay.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of all services in one folder, and the file that says what each counts for; made when there are none yet. For one
 * machine and for trying out: where services are apart, each has its own key and sees no other.
 */
public final class KeyFolder {

    /** For what each service's key counts. */
    private static final Map<String, Set<Purpose>> PURPOSES = new TreeMap<>(Map.of(
            "registry", EnumSet.complementOf(EnumSet.of(Purpose.VERDICT, Purpose.BREAK_GLASS)),
            "validation", EnumSet.of(Purpose.VERDICT),
            "deployment", EnumSet.of(Purpose.BREAK_GLASS)));

    private final Path folder;

    /** The keys in this folder, which are made now where they are missing. */
    public KeyFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (String service : PURPOSES.keySet()) {
                if (!Files.exists(key(service))) {
                    SigningKey.create().write(key(service));
                }
            }
            if (!Files.exists(trusted())) {
                Files.writeString(trusted(), entries());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be made in " + folder + "; name a folder that can be written", e);
        }
    }

    /** Makes the keys in the folder that is named. */
    public static void main(String[] arguments) {
        new KeyFolder(Path.of(arguments[0]));
    }

    /** Whether a service signs anything. */
    public boolean knows(String service) {
        return PURPOSES.containsKey(service);
    }

    /** The file of a service's key. */
    public Path key(String service) {
        return folder.resolve(service + ".pem");
    }

    /** The file of trusted keys; what someone added to it stays. */
    public Path trusted() {
        return folder.resolve("trusted-keys.yaml");
    }

    private String entries() {
        var keys = new StringBuilder("# Whose signatures count, and for what: docs/signing.md.\nkeys:\n");
        PURPOSES.forEach((service, purposes) ->
                keys.append(TrustedKeys.entry(SigningKey.read(key(service)), "service:" + service, purposes)));
        return keys.toString();
    }
}
