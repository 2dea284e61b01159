package dev.trestle.connect.configuration;

import java.util.Optional;

/** Texts under keys, from wherever somebody sets them; says where that is when something is wrong with one. */
interface Settings {

    /** Whether the key is set. */
    boolean has(String key);

    /** The text under a key; empty if it is not set. */
    Optional<String> text(String key);

    /** A problem with what is under a key. */
    ConfigurationException problem(String key, String text);
}
