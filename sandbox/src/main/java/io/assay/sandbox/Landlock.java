package io.assay.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Linux's Landlock (kernel 5.13 and later): which files a thread, and all that it starts or becomes, may still reach. */
final class Landlock {

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIRECTORY = 1 << 3;
    private static final long REMOVE = 1 << 4 | 1 << 5;
    private static final long MAKE_DIRECTORY = 1 << 7;
    private static final long MAKE_FILE = 1 << 8;
    private static final long TRUNCATE = 1 << 14;
    private static final long ON_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

    static final long READ = EXECUTE | READ_FILE | READ_DIRECTORY;
    static final long WRITE = READ_FILE | WRITE_FILE;
    static final long OWN = WRITE | READ_DIRECTORY | REMOVE | MAKE_DIRECTORY | MAKE_FILE | TRUNCATE;

    /** File rights by version: 13 in the first, then moving between folders, emptying (2 to 3), devices (5). */
    private static final long[] HANDLED = {0, 0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF};
    private static final long TCP = 0b11;
    private static final long OTHERS_SOCKETS_AND_SIGNALS = 0b11;
    private static final int ASK_VERSION = 1;
    private static final int PATH_BENEATH = 1;
    private static final int O_PATH = 0x200000;
    private static final int O_CLOEXEC = 0x80000;
    private static final int AT_FDCWD = -100;

    private final Kernel kernel;
    private final long handled;
    private final long rules;

    /** Fails when this kernel has no Landlock. */
    Landlock(Kernel kernel) throws IOException {
        this.kernel = kernel;
        int version = (int) kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION);
        this.handled = HANDLED[Math.min(version, HANDLED.length - 1)];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(3 * Long.BYTES, Long.BYTES);
            wanted.setAtIndex(ValueLayout.JAVA_LONG, 0, handled);
            wanted.setAtIndex(ValueLayout.JAVA_LONG, 1, TCP);
            wanted.setAtIndex(ValueLayout.JAVA_LONG, 2, OTHERS_SOCKETS_AND_SIGNALS);
            int fields = version < 4 ? 1 : version < 6 ? 2 : 3;
            this.rules = kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, wanted.address(), (long) fields * Long.BYTES, 0);
        }
    }

    /** Leaves these rights on the files and folders that exist. */
    void leave(Collection<Path> paths, long rights) throws IOException {
        for (Path path : paths) {
            if (Files.exists(path)) {
                kernel.call(SystemCall.CLOSE, leave(path, Files.isDirectory(path) ? rights : rights & ON_A_FILE, O_CLOEXEC));
            }
        }
    }

    /** Leaves these rights on a file that only the kernel makes: it stays the same file for as long as it is held. */
    void leaveHeld(Path path, long rights) throws IOException {
        leave(path, rights & ON_A_FILE, 0);
    }

    private long leave(Path path, long rights, int how) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long file = kernel.call(SystemCall.OPENAT, AT_FDCWD, arena.allocateFrom(path.toString()).address(), O_PATH | how);
            MemorySegment rule = arena.allocate(Long.BYTES + Integer.BYTES, Long.BYTES);
            rule.set(ValueLayout.JAVA_LONG, 0, rights & handled);
            rule.set(ValueLayout.JAVA_INT, Long.BYTES, (int) file);
            kernel.call(SystemCall.LANDLOCK_ADD_RULE, rules, PATH_BENEATH, rule.address(), 0);
            return file;
        }
    }

    /** From now on this thread has only the rights that were left. */
    void enforce() throws IOException {
        kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, rules, 0);
    }
}
