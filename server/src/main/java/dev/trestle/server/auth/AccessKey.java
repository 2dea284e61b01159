package dev.trestle.server.auth;

import java.util.List;
import java.util.Optional;

/**
 * A key that requests may be signed with, and what it lets them do. Its text form does not show the secrets.
 *
 * @param id the access key id, without slashes
 * @param secret the secret access key
 * @param sessionToken the session token that requests have to bring along, for a key like those that AWS STS hands out
 * @param tables the tables that may be used, in which {@code *} stands for any characters; empty for all
 * @param readOnly whether nothing may be changed
 */
public record AccessKey(
        String id, String secret, Optional<String> sessionToken, List<String> tables, boolean readOnly) {

    /** Checks and copies. */
    public AccessKey {
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "An access key id has a character at least and no slash: \"" + id + "\"");
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The access key " + id + " has an empty secret");
        }
        tables = List.copyOf(tables);
    }

    boolean permits(Action action) {
        return (action.reads() || !readOnly)
                && (tables.isEmpty() || action.table().filter(this::includes).isPresent());
    }

    private boolean includes(String table) {
        return tables.stream().anyMatch(pattern -> matches(pattern, table));
    }

    /** Whether the text is what the pattern says. Goes back to the last star only, so that it takes no exponential time. */
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    @Override
    public String toString() {
        return "AccessKey[id=" + id + ", tables=" + tables + ", readOnly=" + readOnly + "]";
    }
}
