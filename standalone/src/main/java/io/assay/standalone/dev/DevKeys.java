package io.assay.standalone.dev;

import io.assay.signing.KeyFolder;
import java.util.List;

/** What a stack on one machine tells each service of keys. */
final class DevKeys {

    private DevKeys() {}

    /** One that signs nothing and reads no signature is told nothing. */
    static List<String> arguments(String service, StackFolder folder) {
        var keys = new KeyFolder(folder.of("keys"));
        return keys.knows(service)
                ? List.of("--assay.signing.key=" + keys.key(service), "--assay.signing.trusted-keys=" + keys.trusted())
                : List.of();
    }
}
