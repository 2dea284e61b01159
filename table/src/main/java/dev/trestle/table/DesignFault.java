package dev.trestle.table;

/**
 * What is wrong with a design that is built in code. The annotation processor refuses the same at compile time, with the same
 * codes.
 */
public enum DesignFault {
    TABLE_NAME("TRESTLE-D001"),
    INDEX_NAME("TRESTLE-D002"),
    TOO_MANY_INDEXES("TRESTLE-D003"),
    REPEATED_INDEX("TRESTLE-D004"),
    KEY_ATTRIBUTE_NAME("TRESTLE-D005"),
    NOT_AN_ENTITY("TRESTLE-D010"),
    ENTITY_WITHOUT_KEY("TRESTLE-D011"),
    REPEATED_ENTITY("TRESTLE-D014"),
    TEMPLATE_SYNTAX("TRESTLE-D020"),
    RESERVED_CHARACTER("TRESTLE-D021"),
    UNKNOWN_COMPONENT("TRESTLE-D022"),
    REPEATED_COMPONENT("TRESTLE-D023"),
    NOT_PARSEABLE("TRESTLE-D024"),
    CONSTANT_PARTITION("TRESTLE-D025"),
    ABSENT_KEY_COMPONENT("TRESTLE-D026"),
    KEY_COMPONENT_TYPE("TRESTLE-D027"),
    SORT_KEY_ORDER("TRESTLE-D028"),
    COLLIDING_KEYS("TRESTLE-D029"),
    RESERVED_PARTITION("TRESTLE-D030"),
    KEY_FORM("TRESTLE-D031"),
    /** Only in code: the processor finds out by itself what updates may change. */
    KEY_COMPONENT_PERMISSION("TRESTLE-D032"),
    KEY_OF_TABLE("TRESTLE-D033"),
    UNKNOWN_INDEX("TRESTLE-D040"),
    INDEX_USED_TWICE("TRESTLE-D041"),
    ACCESS_PATTERN_NAME("TRESTLE-D042"),
    INDEX_ATTRIBUTES("TRESTLE-D043"),
    SHARDS("TRESTLE-D044"),
    RESERVED_ATTRIBUTE("TRESTLE-D051"),
    REPEATED_ATTRIBUTE("TRESTLE-D056"),
    ATTRIBUTE_NAME("TRESTLE-D057"),
    REPEATED_ROLE("TRESTLE-D060"),
    ROLE_IN_KEY("TRESTLE-D062"),
    TIME_TO_LIVE_ATTRIBUTE("TRESTLE-D063"),
    UPCASTS("TRESTLE-D065"),
    UNIQUE_COMPONENT("TRESTLE-D066"),
    COLLECTION_PERMITS_STRANGER("TRESTLE-D072"),
    TABLE_SETTINGS("TRESTLE-D090"),
    INDEX_PROJECTION("TRESTLE-D091"),
    /** Only in code: something was declared when the definition was in use already. */
    DECLARED_TOO_LATE("TRESTLE-D081");

    private final String code;

    DesignFault(String code) {
        this.code = code;
    }

    /** The code, which stays the same from release to release. */
    public String code() {
        return code;
    }
}
