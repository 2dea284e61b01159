package dev.trestle.engine.table.stream;

/** What a stream's records show of an item besides its key; the stream view types of the API. */
public enum StreamView {
    KEYS_ONLY,
    NEW_IMAGE,
    OLD_IMAGE,
    NEW_AND_OLD_IMAGES;

    boolean showsNew() {
        return this == NEW_IMAGE || this == NEW_AND_OLD_IMAGES;
    }

    boolean showsOld() {
        return this == OLD_IMAGE || this == NEW_AND_OLD_IMAGES;
    }
}
