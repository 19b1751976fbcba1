package io.assay.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a process gives up for good; each part says why it cannot be had where it cannot. */
public final class Sandbox {

    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int SIGKILL = 9;
    private static final int SET_MODE_FILTER = 1;
    private static final int ALL_THREADS = 1;
    private static final int CLOSE_ON_EXEC = 4;
    private static final int FIRST_UNNAMED_FILE = 3;
    private static final int STEP = 8;

    /** What the dynamic linker, the C library and Java itself read on any Linux; no secret lies in it. */
    private static final List<Path> SYSTEM = paths("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache",
            "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/dev/random", "/dev/urandom");
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final List<Path> SINK = paths("/dev/null");

    private final Kernel kernel;

    private Sandbox(Kernel kernel) {
        this.kernel = kernel;
    }

    /** This system's sandbox, when it is Linux on a processor that is known. */
    public static Optional<Sandbox> here() {
        return Machine.here().map(Kernel::new).map(Sandbox::new);
    }

    /**
     * Leaves this thread, and every process that it becomes, only the files in reach, no TCP, and no signals to others.
     * Other threads that run now keep what they had: confine, then {@link #become}.
     *
     * @throws IOException when this kernel has no Landlock
     */
    public void confineFiles(Reach reach) throws IOException {
        giveUpPrivileges();
        closeFilesOnExec();
        var landlock = new Landlock(kernel);
        landlock.leave(SYSTEM, Landlock.READ);
        landlock.leave(SINK, Landlock.WRITE);
        landlock.leaveHeld(COMMAND_LINE, Landlock.READ);
        landlock.leave(reach.read(), Landlock.READ);
        landlock.leave(reach.write(), Landlock.WRITE);
        landlock.leave(reach.own(), Landlock.OWN);
        landlock.enforce();
    }

    /**
     * Takes network, other processes and the kernel's own affairs from all threads of this process.
     *
     * @throws IOException when this kernel has no seccomp filters
     */
    public void denySystemCalls() throws IOException {
        giveUpPrivileges();
        var steps = SystemCallFilter.program(kernel.machine(), (int) kernel.call(SystemCall.GETPID));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = arena.allocate((long) STEP * steps.size(), Long.BYTES);
            for (int i = 0; i < steps.size(); i++) {
                write(steps.get(i), program.asSlice((long) STEP * i, STEP));
            }
            MemorySegment filter = arena.allocate(2 * Long.BYTES, Long.BYTES);
            filter.set(ValueLayout.JAVA_SHORT, 0, (short) steps.size());
            filter.set(ValueLayout.ADDRESS, Long.BYTES, program);
            if (kernel.call(SystemCall.SECCOMP, SET_MODE_FILTER, ALL_THREADS, filter.address()) != 0) {
                throw new IOException("a thread has a filter of its own");
            }
        }
    }

    /** Lowers one of this process's limits, for good; leaves alone a limit that is lower already. */
    public void limit(Resource resource, long most) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(2 * Long.BYTES, Long.BYTES);
            kernel.call(SystemCall.PRLIMIT64, 0, resource.number(), 0, limit.address());
            long now = limit.getAtIndex(ValueLayout.JAVA_LONG, 1);
            long lower = Long.compareUnsigned(now, most) < 0 ? now : most;
            limit.setAtIndex(ValueLayout.JAVA_LONG, 0, lower);
            limit.setAtIndex(ValueLayout.JAVA_LONG, 1, lower);
            kernel.call(SystemCall.PRLIMIT64, 0, resource.number(), limit.address(), 0);
        }
    }

    /** The kernel ends this process when the thread that started it ends. */
    public void endWithParent() throws IOException {
        kernel.call(SystemCall.PRCTL, PR_SET_PDEATHSIG, SIGKILL);
    }

    /**
     * Becomes another program, with standard input, output and error as they are; returns only by failing.
     *
     * @throws IOException when the program cannot be run
     */
    public void become(List<String> command, Map<String, String> environment) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            var variables = environment.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
            kernel.call(SystemCall.EXECVE, arena.allocateFrom(command.getFirst()).address(),
                    texts(arena, command), texts(arena, variables));
        }
    }

    private void closeFilesOnExec() {
        try {
            kernel.call(SystemCall.CLOSE_RANGE, FIRST_UNNAMED_FILE, 0xFFFFFFFFL, CLOSE_ON_EXEC);
        } catch (IOException e) {
            // Before Linux 5.9 the class path's files stay open, to be read only, as they may be anyway.
        }
    }

    private void giveUpPrivileges() throws IOException {
        kernel.call(SystemCall.PRCTL, PR_SET_NO_NEW_PRIVS, 1);
    }

    private static void write(SystemCallFilter.Step step, MemorySegment at) {
        at.set(ValueLayout.JAVA_SHORT, 0, (short) step.code());
        at.set(ValueLayout.JAVA_BYTE, 2, (byte) step.whenTrue());
        at.set(ValueLayout.JAVA_BYTE, 3, (byte) step.whenFalse());
        at.set(ValueLayout.JAVA_INT, 4, step.number());
    }

    private static long texts(Arena arena, List<String> texts) {
        MemorySegment pointers = arena.allocate(ValueLayout.ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return pointers.address();
    }

    private static List<Path> paths(String... paths) {
        return List.of(paths).stream().map(Path::of).toList();
    }
}
