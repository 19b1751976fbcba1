package io.assay.reach;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;

/** How far away an address is: what stands in a private network may be asked only where configuration says so. */
enum Reach {
    PUBLIC,
    PRIVATE,
    NEVER;

    /** Metadata services of clouds beyond the link-local ones: Azure, Alibaba, Oracle, Amazon on IPv6. */
    private static final Set<String> METADATA =
            Set.of("a83f8110", "646464c8", "c00000c0", "fd000ec2000000000000000000000254");

    /** How far away an address is. */
    static Reach of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
                || METADATA.contains(HexFormat.of().formatHex(bytes))) {
            return NEVER;
        }
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return PRIVATE;
        }
        return address instanceof Inet6Address ? six(bytes) : four(bytes[0] & 0xff, bytes[1] & 0xff);
    }

    /** Carrier-grade and benchmarking networks are private ones; nobody listens in 0/8 and from 240 on. */
    private static Reach four(int first, int second) {
        if (first == 0 || first >= 240) {
            return NEVER;
        }
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean bench = first == 198 && (second & 0xfe) == 18;
        return shared || bench ? PRIVATE : PUBLIC;
    }

    /** Unique local addresses are private ones; 6to4, Teredo and translated ones hide an IPv4 address. */
    private static Reach six(byte[] bytes) {
        boolean local = (bytes[0] & 0xfe) == 0xfc;
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean hiding = bytes[0] == 0x20 && (bytes[1] == 0x02 || bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return local ? PRIVATE : global && !hiding ? PUBLIC : NEVER;
    }
}
