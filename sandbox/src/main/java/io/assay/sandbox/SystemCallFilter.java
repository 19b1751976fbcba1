package io.assay.sandbox;

import static io.assay.sandbox.SystemCall.CLONE;
import static io.assay.sandbox.SystemCall.CLONE3;
import static io.assay.sandbox.SystemCall.KILL;
import static io.assay.sandbox.SystemCall.MADVISE;
import static io.assay.sandbox.SystemCall.OPEN;
import static io.assay.sandbox.SystemCall.OPENAT;
import static io.assay.sandbox.SystemCall.PRLIMIT64;
import static io.assay.sandbox.SystemCall.TGKILL;

import java.util.ArrayList;
import java.util.List;

/**
 * The program by which the kernel judges each system call (seccomp, classic BPF): all are let through but those that reach
 * the network, another process or the kernel itself.
 */
final class SystemCallFilter {

    /** One instruction: what to do, where to go when true and when false, and with which number. */
    record Step(int code, int whenTrue, int whenFalse, int number) {}

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERROR = 0x00050000;
    private static final int EACCES = 13;
    private static final int ENOSYS = 38;

    private static final int NUMBER_OF_CALL = 0;
    private static final int PROCESSOR = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int X32 = 0x40000000;
    private static final int CLONE_THREAD = 0x10000;
    private static final int O_TRUNC = 0x200;
    private static final int O_ACCMODE = 3;
    private static final int MADV_REMOVE = 9;

    private final Machine machine;
    private final List<Step> program = new ArrayList<>();

    private SystemCallFilter(Machine machine) {
        this.machine = machine;
    }

    /** The program for a machine and the process that will run under it. */
    static List<Step> program(Machine machine, int process) {
        var filter = new SystemCallFilter(machine);
        filter.begin();
        SystemCall.denied().stream().sorted().filter(call -> call.existsOn(machine)).forEach(call -> filter.on(call, deny(EACCES)));
        filter.on(CLONE3, deny(ENOSYS));
        filter.on(CLONE, argument(0), new Step(ANY_BIT, 1, 0, CLONE_THREAD), deny(EACCES), allow());
        filter.on(KILL, argument(0), new Step(EQUAL, 1, 0, process), deny(EACCES), allow());
        filter.on(TGKILL, argument(0), new Step(EQUAL, 1, 0, process), deny(EACCES), allow());
        filter.on(MADVISE, argument(2), new Step(EQUAL, 0, 1, MADV_REMOVE), deny(EACCES), allow());
        filter.on(OPENAT, emptying(2));
        if (OPEN.existsOn(machine)) {
            filter.on(OPEN, emptying(1));
        }
        filter.on(PRLIMIT64, argument(2), new Step(EQUAL, 0, 2, 0), argumentsUpperHalf(2), new Step(EQUAL, 1, 0, 0),
                deny(EACCES), allow());
        filter.program.add(allow());
        return List.copyOf(filter.program);
    }

    private void begin() {
        program.add(new Step(LOAD, 0, 0, PROCESSOR));
        program.add(new Step(EQUAL, 1, 0, machine.audited()));
        program.add(new Step(RETURN, 0, 0, KILL_PROCESS));
        program.add(new Step(LOAD, 0, 0, NUMBER_OF_CALL));
        program.add(new Step(AT_LEAST, 0, 1, X32));
        program.add(deny(ENOSYS));
    }

    /** For one call these steps, which end with a verdict. */
    private void on(SystemCall call, Step... steps) {
        program.add(new Step(EQUAL, 0, steps.length, call.on(machine)));
        program.addAll(List.of(steps));
    }

    /** Opening to read may not empty the file: kernels before 6.2 let Landlock's read right do that. */
    private static Step[] emptying(int flags) {
        return new Step[] {
            argument(flags), new Step(AND, 0, 0, O_TRUNC | O_ACCMODE), new Step(EQUAL, 0, 1, O_TRUNC), deny(EACCES), allow()
        };
    }

    private static Step argument(int index) {
        return new Step(LOAD, 0, 0, FIRST_ARGUMENT + index * Long.BYTES);
    }

    private static Step argumentsUpperHalf(int index) {
        return new Step(LOAD, 0, 0, FIRST_ARGUMENT + index * Long.BYTES + Integer.BYTES);
    }

    private static Step deny(int error) {
        return new Step(RETURN, 0, 0, ERROR | error);
    }

    private static Step allow() {
        return new Step(RETURN, 0, 0, ALLOW);
    }
}
