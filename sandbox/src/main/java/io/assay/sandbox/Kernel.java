package io.assay.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** Makes system calls by number; each argument is a number or an address. */
final class Kernel {

    private static final int ARGUMENTS = 6;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

    private final Machine machine;
    private final MethodHandle syscall;

    @SuppressWarnings("restricted")
    Kernel(Machine machine) {
        this.machine = machine;
        var longs = new MemoryLayout[ARGUMENTS + 1];
        Arrays.fill(longs, ValueLayout.JAVA_LONG);
        this.syscall = LINKER.downcallHandle(
                LINKER.defaultLookup().find("syscall").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, longs),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Machine machine() {
        return machine;
    }

    /** The call's answer; an IOException with the error's number when the kernel refuses it. */
    long call(SystemCall call, long... arguments) throws IOException {
        long[] a = Arrays.copyOf(arguments, ARGUMENTS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = (long) syscall.invokeExact(
                    state, (long) call.on(machine), a[0], a[1], a[2], a[3], a[4], a[5]);
            if (answer == -1) {
                throw new IOException(call + " gave error " + state.get(ValueLayout.JAVA_INT, ERRNO));
            }
            return answer;
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(call + " cannot be made", e);
        }
    }
}
