package io.assay.sandbox;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * System calls by their numbers in Linux ({@code arch/x86/entry/syscalls/syscall_64.tbl}, {@code asm-generic/unistd.h}): those
 * that are made here, those that a filter looks into, and, each with why, those that are denied.
 */
enum SystemCall {
    CLOSE(3, 57),
    GETPID(39, 172),
    OPENAT(257, 56),
    PRCTL(157, 167),
    SECCOMP(317, 277),
    PRLIMIT64(302, 261),
    CLOSE_RANGE(436, 436),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446),
    EXECVE(59, 221, Denied.PROCESSES),
    OPEN(2, -1),
    MADVISE(28, 233),
    KILL(62, 129),
    TGKILL(234, 131),
    CLONE(56, 220),
    CLONE3(435, 435),

    SOCKET(41, 198, Denied.NETWORK), CONNECT(42, 203, Denied.NETWORK), ACCEPT(43, 202, Denied.NETWORK),
    SENDTO(44, 206, Denied.NETWORK), RECVFROM(45, 207, Denied.NETWORK), SENDMSG(46, 211, Denied.NETWORK),
    RECVMSG(47, 212, Denied.NETWORK), BIND(49, 200, Denied.NETWORK), LISTEN(50, 201, Denied.NETWORK),
    SOCKETPAIR(53, 199, Denied.NETWORK), ACCEPT4(288, 242, Denied.NETWORK), RECVMMSG(299, 243, Denied.NETWORK),
    SENDMMSG(307, 269, Denied.NETWORK),
    IO_URING_SETUP(425, 425, Denied.NETWORK), IO_URING_ENTER(426, 426, Denied.NETWORK),
    IO_URING_REGISTER(427, 427, Denied.NETWORK),

    FORK(57, -1, Denied.PROCESSES), VFORK(58, -1, Denied.PROCESSES), EXECVEAT(322, 281, Denied.PROCESSES),
    PTRACE(101, 117, Denied.PROCESSES), TKILL(200, 130, Denied.PROCESSES), RT_SIGQUEUEINFO(129, 138, Denied.PROCESSES),
    RT_TGSIGQUEUEINFO(297, 240, Denied.PROCESSES), PROCESS_VM_READV(310, 270, Denied.PROCESSES),
    PROCESS_VM_WRITEV(311, 271, Denied.PROCESSES), KCMP(312, 272, Denied.PROCESSES),
    PIDFD_SEND_SIGNAL(424, 424, Denied.PROCESSES), PIDFD_OPEN(434, 434, Denied.PROCESSES),
    PIDFD_GETFD(438, 438, Denied.PROCESSES), PROCESS_MADVISE(440, 440, Denied.PROCESSES),
    SHMGET(29, 194, Denied.PROCESSES), SHMAT(30, 196, Denied.PROCESSES), SHMCTL(31, 195, Denied.PROCESSES),
    SEMGET(64, 190, Denied.PROCESSES), SEMOP(65, 193, Denied.PROCESSES), SEMCTL(66, 191, Denied.PROCESSES),
    MSGGET(68, 186, Denied.PROCESSES), MSGSND(69, 189, Denied.PROCESSES), MSGRCV(70, 188, Denied.PROCESSES),
    MQ_OPEN(240, 180, Denied.PROCESSES), SETRLIMIT(160, 164, Denied.PROCESSES), SETPRIORITY(141, 140, Denied.PROCESSES),

    CHMOD(90, -1, Denied.FILES), FCHMOD(91, 52, Denied.FILES), FCHMODAT(268, 53, Denied.FILES), FCHMODAT2(452, 452, Denied.FILES),
    CHOWN(92, -1, Denied.FILES), FCHOWN(93, 55, Denied.FILES), LCHOWN(94, -1, Denied.FILES), FCHOWNAT(260, 54, Denied.FILES),
    SETXATTR(188, 5, Denied.FILES), LSETXATTR(189, 6, Denied.FILES), FSETXATTR(190, 7, Denied.FILES),
    REMOVEXATTR(197, 14, Denied.FILES), LREMOVEXATTR(198, 15, Denied.FILES), FREMOVEXATTR(199, 16, Denied.FILES),
    SETXATTRAT(463, 463, Denied.FILES), REMOVEXATTRAT(466, 466, Denied.FILES), FILE_SETATTR(469, 469, Denied.FILES),
    UTIME(132, -1, Denied.FILES), UTIMES(235, -1, Denied.FILES), FUTIMESAT(261, -1, Denied.FILES),
    UTIMENSAT(280, 88, Denied.FILES), TRUNCATE(76, 45, Denied.FILES), OPENAT2(437, 437, Denied.FILES),
    NAME_TO_HANDLE_AT(303, 264, Denied.FILES), OPEN_BY_HANDLE_AT(304, 265, Denied.FILES),
    INOTIFY_INIT(253, -1, Denied.FILES), INOTIFY_INIT1(294, 26, Denied.FILES), FANOTIFY_INIT(300, 262, Denied.FILES),
    MEMFD_CREATE(319, 279, Denied.FILES), MEMFD_SECRET(447, 447, Denied.FILES),

    MOUNT(165, 40, Denied.KERNEL), UMOUNT2(166, 39, Denied.KERNEL), PIVOT_ROOT(155, 41, Denied.KERNEL), CHROOT(161, 51, Denied.KERNEL),
    OPEN_TREE(428, 428, Denied.KERNEL), MOVE_MOUNT(429, 429, Denied.KERNEL), FSOPEN(430, 430, Denied.KERNEL),
    FSCONFIG(431, 431, Denied.KERNEL), FSMOUNT(432, 432, Denied.KERNEL), FSPICK(433, 433, Denied.KERNEL),
    MOUNT_SETATTR(442, 442, Denied.KERNEL), UNSHARE(272, 97, Denied.KERNEL), SETNS(308, 268, Denied.KERNEL),
    BPF(321, 280, Denied.KERNEL), PERF_EVENT_OPEN(298, 241, Denied.KERNEL), USERFAULTFD(323, 282, Denied.KERNEL),
    ADD_KEY(248, 217, Denied.KERNEL), REQUEST_KEY(249, 218, Denied.KERNEL), KEYCTL(250, 219, Denied.KERNEL),
    INIT_MODULE(175, 105, Denied.KERNEL), DELETE_MODULE(176, 106, Denied.KERNEL), FINIT_MODULE(313, 273, Denied.KERNEL),
    KEXEC_LOAD(246, 104, Denied.KERNEL), PERSONALITY(135, 92, Denied.KERNEL), REBOOT(169, 142, Denied.KERNEL);

    /** Why a call is denied. */
    enum Denied {
        /** Reaches other machines, or passes open files to others; io_uring does so past every filter. */
        NETWORK,
        /** Starts, reaches or hinders another process, or lifts this one's limits. */
        PROCESSES,
        /** Changes or watches files in ways that Landlock does not govern, or holds memory that no limit counts. */
        FILES,
        /** Changes what the machine itself is. */
        KERNEL
    }

    private static final int UNKNOWN = -1;

    private final int intel;
    private final int arm;
    private final Denied denied;

    SystemCall(int intel, int arm, Denied denied) {
        this.intel = intel;
        this.arm = arm;
        this.denied = denied;
    }

    SystemCall(int intel, int arm) {
        this(intel, arm, null);
    }

    int on(Machine machine) {
        return machine == Machine.X86_64 ? intel : arm;
    }

    boolean existsOn(Machine machine) {
        return on(machine) != UNKNOWN;
    }

    /** Calls that are denied whatever their arguments. */
    static Set<SystemCall> denied() {
        return Stream.of(values()).filter(call -> call.denied != null).collect(Collectors.toUnmodifiableSet());
    }
}
