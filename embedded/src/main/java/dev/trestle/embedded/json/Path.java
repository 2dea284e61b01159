package dev.trestle.embedded.json;

import org.jspecify.annotations.Nullable;

/** Where in a request a value is. Put together only when an error has to say it. */
record Path(@Nullable Path parent, String name) {

    static Path of(String name) {
        return new Path(null, name);
    }

    /** A member of a structure, or the value of a key in a map. */
    Path member(String member) {
        return new Path(this, member);
    }

    /** Any element of a list. */
    Path element() {
        return new Path(this, "member");
    }

    @Override
    public String toString() {
        return parent == null ? name : parent + "." + name;
    }
}
