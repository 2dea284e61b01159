package dev.trestle.server.api;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a browser may have sent. A page of some other site could otherwise use a server that listens on the user's
 * own machine: by sending to it, which the header Origin shows, or under a name of its own that it has made to mean this
 * machine, which the header Host shows. Names that are no one's to make mean anything, addresses and localhost, are trusted.
 */
public final class TrustedSources {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:]*)(:\\d*)?");

    private final Set<String> hosts;
    private final Set<String> origins;

    /**
     * Trusts more than the usual.
     *
     * @param hosts names of this server, without port
     * @param origins origins of pages, as in {@code https://app.example.com}
     */
    public TrustedSources(Collection<String> hosts, Collection<String> origins) {
        this.hosts = lower(hosts);
        this.origins = lower(origins);
    }

    /** What is wrong with the source of a request; empty if it is trusted. */
    Optional<String> objection(HttpHeaders headers) {
        String host = headers.get("Host");
        if (host != null && !isTrusted(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("The Host header names " + host
                    + ", which this server is not known as; allow the name if it" + " is meant to be");
        }
        String origin = headers.get("Origin");
        if (origin != null && !isAllowed(origin) && !isOwn(origin, host)) {
            return Optional.of("The Origin header names " + origin
                    + ", whose pages may not use this server; allow the origin if" + " they are meant to");
        }
        return Optional.empty();
    }

    /** Whether the pages of an origin are among those that were allowed. */
    boolean isAllowed(@Nullable String origin) {
        return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private boolean isTrusted(String authority) {
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || ADDRESS.matcher(name).matches()
                || hosts.contains(name);
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Set<String> lower(Collection<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
