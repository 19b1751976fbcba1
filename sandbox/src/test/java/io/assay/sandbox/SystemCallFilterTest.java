package io.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The filter, run here as the kernel runs it: by seccomp(2) and the packet filter's rules in bpf(4). */
class SystemCallFilterTest {

    private static final int PROCESS = 4711;
    private static final int ALLOWED = 0x7FFF0000;
    private static final int DENIED = 0x0005000D;
    private static final int UNKNOWN = 0x00050026;
    private static final int KILLED = 0x80000000;

    @ParameterizedTest
    @EnumSource(Machine.class)
    void deniesWhatReachesOthersAndLetsJavaWork(Machine machine) {
        assertThat(List.of(SystemCall.SOCKET, SystemCall.CONNECT, SystemCall.EXECVE, SystemCall.PTRACE, SystemCall.MOUNT))
                .allSatisfy(call -> assertThat(judge(machine, call.on(machine))).isEqualTo(DENIED));
        assertThat(SystemCall.denied()).filteredOn(call -> call.existsOn(machine))
                .allSatisfy(call -> assertThat(judge(machine, call.on(machine))).isEqualTo(DENIED));
        assertThat(judge(machine, SystemCall.GETPID.on(machine))).isEqualTo(ALLOWED);
        assertThat(judge(machine, SystemCall.CLOSE.on(machine))).isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void letsThreadsBeMadeButNoProcesses(Machine machine) {
        int clone = SystemCall.CLONE.on(machine);

        assertThat(judge(machine, clone, 0x3D0F00)).isEqualTo(ALLOWED);
        assertThat(judge(machine, clone, 0x1200011)).isEqualTo(DENIED);
        assertThat(judge(machine, SystemCall.CLONE3.on(machine))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void letsOnlyItselfBeSignalled(Machine machine) {
        assertThat(judge(machine, SystemCall.KILL.on(machine), PROCESS, 9)).isEqualTo(ALLOWED);
        assertThat(judge(machine, SystemCall.KILL.on(machine), 1, 9)).isEqualTo(DENIED);
        assertThat(judge(machine, SystemCall.KILL.on(machine), -1, 9)).isEqualTo(DENIED);
        assertThat(judge(machine, SystemCall.TGKILL.on(machine), 1, 1, 9)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void letsLimitsBeReadButNotSet(Machine machine) {
        int limits = SystemCall.PRLIMIT64.on(machine);

        assertThat(judge(machine, limits, 0, 9, 0, 0x7000)).isEqualTo(ALLOWED);
        assertThat(judge(machine, limits, 0, 9, 0x7000, 0)).isEqualTo(DENIED);
        assertThat(judge(machine, limits, 0, 9, 0x700000000L, 0)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void letsNoFileBeEmptiedByReading(Machine machine) {
        int open = SystemCall.OPENAT.on(machine);

        assertThat(judge(machine, open, -100, 0, 0)).isEqualTo(ALLOWED);
        assertThat(judge(machine, open, -100, 0, 0x241)).isEqualTo(ALLOWED);
        assertThat(judge(machine, open, -100, 0, 0x200)).isEqualTo(DENIED);
        assertThat(judge(machine, SystemCall.MADVISE.on(machine), 0, 0, 9)).isEqualTo(DENIED);
        assertThat(judge(machine, SystemCall.MADVISE.on(machine), 0, 0, 4)).isEqualTo(ALLOWED);
    }

    @Test
    void endsAProcessThatSpeaksAnotherProcessorsLanguage() {
        var program = SystemCallFilter.program(Machine.X86_64, PROCESS);

        assertThat(run(program, 0x40000003, 1)).isEqualTo(KILLED);
        assertThat(run(program, Machine.X86_64.audited(), 0x40000000 | 41)).isEqualTo(UNKNOWN);
    }

    private static int judge(Machine machine, int call, long... arguments) {
        return run(SystemCallFilter.program(machine, PROCESS), machine.audited(), call, arguments);
    }

    private static int run(List<SystemCallFilter.Step> program, int processor, int call, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putInt(call).putInt(processor).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        int held = 0;
        for (int at = 0;; at++) {
            var step = program.get(at);
            int number = step.number();
            switch (step.code()) {
                case 0x20 -> held = data.getInt(number);
                case 0x54 -> held &= number;
                case 0x15 -> at += held == number ? step.whenTrue() : step.whenFalse();
                case 0x35 -> at += Integer.compareUnsigned(held, number) >= 0 ? step.whenTrue() : step.whenFalse();
                case 0x45 -> at += (held & number) != 0 ? step.whenTrue() : step.whenFalse();
                case 0x06 -> { return number; }
                default -> throw new AssertionError("no instruction " + step);
            }
        }
    }
}
