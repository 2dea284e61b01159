package dev.trestle.embedded.json;

import org.jspecify.annotations.Nullable;

/** Where in a request a value is. Put together only when an error has to say it. */
record Path(@Nullable Path parent, String name) {

    static Path of(String name) {
        return new Path(null, name);
    }

    /** A member of a structure. */
    Path member(String member) {
        return new Path(this, member);
    }

    /** The value of a key in a map. */
    Path value(String key) {
        return new Path(this, key + ".member");
    }

    /** An element of a list; AWS counts them from 1. */
    Path element(int position) {
        return new Path(this, position + ".member");
    }

    @Override
    public String toString() {
        return parent == null ? name : parent + "." + name;
    }
}
