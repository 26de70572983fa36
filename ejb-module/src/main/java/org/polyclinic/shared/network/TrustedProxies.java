package org.polyclinic.shared.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.polyclinic.shared.setting.Setting;
import org.polyclinic.shared.setting.Settings;

/**
 * Finds the address that limits are counted by. What a request says of where it comes from is believed only as far as
 * trusted proxies wrote it: read from the right, the first address that is none of theirs is the visitor's.
 */
@ApplicationScoped
public class TrustedProxies {

    private static final int SUBSCRIBER_BYTES = 8;

    private List<AddressBlock> trusted;

    protected TrustedProxies() {}

    @Inject
    public TrustedProxies(Settings settings) {
        trusted = Arrays.stream(settings.text(Setting.TRUSTED_PROXIES).split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::block)
                .toList();
    }

    private static AddressBlock block(String text) {
        try {
            return AddressBlock.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    Setting.TRUSTED_PROXIES.environmentName() + " has no address or block: " + text, e);
        }
    }

    /** What limits count for: the visitor's address, of IPv6 its first 64 bits, which one subscriber has all to itself. */
    public String counted(String peer, List<String> forwarded) {
        String visitor = visitor(peer, forwarded);
        return AddressBlock.address(visitor)
                .filter(address -> address.getAddress().length > SUBSCRIBER_BYTES)
                .map(address -> HexFormat.of().formatHex(address.getAddress(), 0, SUBSCRIBER_BYTES) + "::/64")
                .orElse(visitor);
    }

    /**
     * The visitor's address.
     *
     * @param peer address of the other end of the connection
     * @param forwarded values of {@code X-Forwarded-For}, in the order in which they came
     */
    public String visitor(String peer, List<String> forwarded) {
        String nearest = peer;
        List<String> hops = Arrays.asList(String.join(",", forwarded).split(","));
        for (int hop = hops.size() - 1; hop >= 0 && isTrusted(nearest); hop--) {
            Optional<InetAddress> before = address(hops.get(hop).strip());
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get().getHostAddress();
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return AddressBlock.address(address)
                .filter(one -> trusted.stream().anyMatch(block -> block.contains(one)))
                .isPresent();
    }

    /** Some proxies write the port too: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static Optional<InetAddress> address(String hop) {
        String bare = hop.startsWith("[") ? hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1") : hop;
        boolean withPort = bare.indexOf('.') > 0 && bare.indexOf(':') == bare.lastIndexOf(':');
        return AddressBlock.address(withPort ? bare.replaceFirst(":\\d+$", "") : bare);
    }
}
