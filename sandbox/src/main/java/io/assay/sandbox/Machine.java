package io.assay.sandbox;

import java.util.Locale;
import java.util.Optional;

/** The processors whose system calls are known here; the kernel counts the calls of each in its own way. */
enum Machine {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    /** What the kernel calls this processor in a filter: its AUDIT_ARCH constant. */
    private final int audited;

    Machine(int audited) {
        this.audited = audited;
    }

    int audited() {
        return audited;
    }

    /** This machine, when it runs Linux on a processor that is known. */
    static Optional<Machine> here() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
