package io.assay.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHostsTest {

    @ParameterizedTest
    @CsvSource({
        "93.184.215.14, PUBLIC", "2606:4700::6810:84e5, PUBLIC",
        "127.0.0.1, PRIVATE", "::1, PRIVATE", "10.1.2.3, PRIVATE", "172.16.0.1, PRIVATE", "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE", "198.18.0.1, PRIVATE", "fd12::1, PRIVATE", "::ffff:10.0.0.1, PRIVATE",
        "169.254.169.254, NEVER", "fe80::1, NEVER", "0.0.0.0, NEVER", "0.1.2.3, NEVER", "255.255.255.255, NEVER",
        "224.0.0.1, NEVER", "100.100.100.200, NEVER", "168.63.129.16, NEVER", "192.0.0.192, NEVER",
        "fd00:ec2::254, NEVER", "::ffff:169.254.169.254, NEVER", "64:ff9b::a9fe:a9fe, NEVER", "2002:7f00:1::, NEVER",
    })
    void knowsHowFarAnAddressReaches(String address, Reach reach) {
        assertThat(Reach.of(address(address))).isEqualTo(reach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://anyone.example/hook     | 93.184.215.14",
        "http://listed.example/hook      | 93.184.215.14",
        "https://within.example:8443/hook | 10.1.2.3",
    })
    void letsListedHostsPassAndOverHttpsAnyPublicOne(String url, String resolved) {
        var hosts = hosts(resolved);

        assertThatCode(() -> hosts.requireListedOrPublic(URI.create(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://anyone.example/hook      | 93.184.215.14   | have it added to hooks.allowed-hosts, or use https",
        "https://anyone.example/hook     | 10.1.2.3        | +private",
        "https://anyone.example/hook     | 127.0.0.1       | +private",
        "http://listed.example/hook      | 192.168.1.1     | +private",
        "http://listed.example:81/hook   | 93.184.215.14   | not allowed",
        "https://within.example:8443/hook | 169.254.169.254 | is never asked",
    })
    void refusesOthersAndSaysTheRemedy(String url, String resolved, String remedy) {
        var hosts = hosts(resolved);

        assertThatThrownBy(() -> hosts.requireListedOrPublic(URI.create(url)))
                .isInstanceOf(HostNotAllowedException.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void refusesAHostWhoseNameMeansNothing() {
        var hosts = new AllowedHosts("hooks.allowed-hosts", List.of());

        assertThatThrownBy(() -> hosts.requireListedOrPublic(URI.create("https://no-such-host.invalid/")))
                .hasMessageContaining("no-such-host.invalid is unknown");
    }

    private static AllowedHosts hosts(String resolved) {
        return new AllowedHosts(
                "hooks.allowed-hosts", List.of("listed.example", "within.example:8443+private"), name -> List.of(address(resolved)));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
