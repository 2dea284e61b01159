package dev.trestle.table.stream;

/** What happened to an item. */
public enum ChangeKind {
    /** There was none before: {@code INSERT}. */
    CREATED("INSERT"),
    /** It was there before and is there still: {@code MODIFY}. */
    CHANGED("MODIFY"),
    /** It is there no more: {@code REMOVE}. */
    DELETED("REMOVE");

    private final String eventName;

    ChangeKind(String eventName) {
        this.eventName = eventName;
    }

    /**
     * The kind that a stream's record calls so.
     *
     * @throws IllegalArgumentException if there is no such event
     */
    public static ChangeKind of(String eventName) {
        for (ChangeKind kind : values()) {
            if (kind.eventName.equals(eventName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a stream has no event " + eventName
                + ", only INSERT, MODIFY and REMOVE; the record is damaged or of" + " another source");
    }

    /** What a stream's record calls it, as in {@code INSERT}. */
    public String eventName() {
        return eventName;
    }
}
