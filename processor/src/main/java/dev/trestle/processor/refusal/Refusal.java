package dev.trestle.processor.refusal;

/** The reasons for which a design is refused. The code of each is stable: it is part of the message and may be searched for. */
public enum Refusal {
    TABLE_NAME("D001"),
    INDEX_NAME("D002"),
    TOO_MANY_INDEXES("D003"),
    REPEATED_INDEX("D004"),
    KEY_ATTRIBUTE_NAME("D005"),
    MIGRATIONS_CLASS("D006"),
    NOT_A_DESIGN("D007"),
    NO_ENTITIES("D008"),
    NOT_WRITTEN("D009"),

    NOT_AN_ENTITY("D010"),
    ENTITY_WITHOUT_KEY("D011"),
    NOT_A_RECORD("D012"),
    NOT_ACCESSIBLE("D013"),
    REPEATED_ENTITY("D014"),
    GENERATED_NAME("D015"),
    GENERIC_RECORD("D016"),
    VALIDATOR("D017"),

    TEMPLATE_SYNTAX("D020"),
    RESERVED_CHARACTER("D021"),
    UNKNOWN_COMPONENT("D022"),
    REPEATED_COMPONENT("D023"),
    NOT_PARSEABLE("D024"),
    CONSTANT_PARTITION("D025"),
    ABSENT_KEY_COMPONENT("D026"),
    KEY_COMPONENT_TYPE("D027"),
    SORT_KEY_ORDER("D028"),
    COLLIDING_KEYS("D029"),
    RESERVED_PARTITION("D030"),
    KEY_FORM("D031"),
    KEY_OF_TABLE("D033"),

    UNKNOWN_INDEX("D040"),
    INDEX_USED_TWICE("D041"),
    ACCESS_PATTERN_NAME("D042"),
    INDEX_ATTRIBUTES("D043"),
    SHARDS("D044"),

    ATTRIBUTE_TYPE("D050"),
    RESERVED_ATTRIBUTE("D051"),
    NULLABLE_COMPONENT("D052"),
    RECURSIVE_RECORD("D053"),
    DEFAULT_VALUE("D054"),
    COMPUTED_METHOD("D055"),
    REPEATED_ATTRIBUTE("D056"),
    ATTRIBUTE_NAME("D057"),
    CONVERSION("D058"),
    SEALED_TYPE("D059"),

    REPEATED_ROLE("D060"),
    ROLE_TYPE("D061"),
    UNIQUE_COMPONENT("D066"),
    ROLE_IN_KEY("D062"),
    TIME_TO_LIVE_ATTRIBUTE("D063"),
    ROLE_IN_NESTED_RECORD("D064"),
    UPCASTS("D065"),

    NOT_A_SEALED_INTERFACE("D070"),
    COLLECTION_MISSES_ENTITY("D071"),
    COLLECTION_PERMITS_STRANGER("D072"),
    COLLECTION_TEMPLATE("D073"),

    KEY_LAYOUT_CHANGED("D080"),

    TABLE_SETTINGS("D090"),
    INDEX_PROJECTION("D091");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** How the code appears in a message, as in {@code [TRESTLE-D001]}. */
    public String label() {
        return "[TRESTLE-" + code + "]";
    }
}
