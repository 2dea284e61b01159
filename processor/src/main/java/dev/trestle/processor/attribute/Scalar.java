package dev.trestle.processor.attribute;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types without parts that an attribute can have, named as the codecs of the runtime are. */
public enum Scalar {
    STRING("java.lang.String"),
    BOOLEAN("boolean", "java.lang.Boolean"),
    INT("int", "java.lang.Integer"),
    LONG("long", "java.lang.Long"),
    DOUBLE("double", "java.lang.Double"),
    BIG_DECIMAL("java.math.BigDecimal"),
    BIG_INTEGER("java.math.BigInteger"),
    INSTANT("java.time.Instant"),
    LOCAL_DATE("java.time.LocalDate"),
    UUID("java.util.UUID"),
    BINARY("byte[]"),
    DYNAMIC("java.lang.Object"),
    RAW("software.amazon.awssdk.services.dynamodb.model.AttributeValue");

    /** The types that a key can hold, for a message. */
    public static final String LIST_IN_A_KEY =
            "String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums";

    private final String javaName;
    private final String boxedName;

    Scalar(String javaName) {
        this(javaName, javaName);
    }

    Scalar(String javaName, String boxedName) {
        this.javaName = javaName;
        this.boxedName = boxedName;
    }

    /** The scalar of a Java type, given by its qualified name. */
    public static Optional<Scalar> named(String javaName) {
        return Arrays.stream(values())
                .filter(scalar -> scalar.javaName.equals(javaName) || scalar.boxedName.equals(javaName))
                .findFirst();
    }

    /** Whether a key can hold it. */
    public boolean canBeInAKey() {
        return switch (this) {
            case STRING, INT, LONG, BIG_DECIMAL, BIG_INTEGER, INSTANT, LOCAL_DATE, UUID -> true;
            case BOOLEAN, DOUBLE, BINARY, DYNAMIC, RAW -> false;
        };
    }

    /** Whether people expect its values in some order. */
    public boolean hasOrder() {
        return canBeInAKey() || this == DOUBLE;
    }

    /** Whether DynamoDB stores it as a number. */
    public boolean isNumber() {
        return this == INT || this == LONG || this == DOUBLE || this == BIG_DECIMAL || this == BIG_INTEGER;
    }

    /** Whether a set of it is one of DynamoDB's sets. */
    public boolean canBeInASet() {
        return hasOrder();
    }

    /** The type's name as people write it. */
    public String simpleName() {
        return javaName.substring(javaName.lastIndexOf('.') + 1);
    }

    /** The names of all, for a message. */
    public static String list() {
        return Arrays.stream(values()).map(Scalar::simpleName).collect(Collectors.joining(", "));
    }

    /** The names of those that a set can hold, for a message. */
    public static String listInASet() {
        return Arrays.stream(values())
                .filter(Scalar::canBeInASet)
                .map(Scalar::simpleName)
                .collect(Collectors.joining(", "));
    }
}
