package dev.trestle.protocol;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/**
 * The errors in what came as JSON. AWS says neither where in the request the error is nor, of a body that is no JSON,
 * anything at all.
 */
final class JsonErrors {

    private JsonErrors() {}

    static ServiceException unknownOperation() {
        return new ServiceException(ErrorType.UNKNOWN_OPERATION, "Unknown operation exception");
    }

    static ServiceException notJson() {
        return serialization("");
    }

    /** Something else than a JSON object for a structure. */
    static ServiceException noStructure(JsonToken found) {
        return found == JsonToken.START_ARRAY ? unexpectedList() : serialization("Unexpected value type in payload");
    }

    /** Something else than a JSON object for a map. */
    static ServiceException noMap(JsonToken found) {
        return found == JsonToken.START_ARRAY ? unexpectedList() : serialization("Unexpected field type");
    }

    /** Something else than a JSON array for a list. */
    static ServiceException noList(JsonToken found) {
        return found == JsonToken.START_OBJECT ? unexpectedStructure() : serialization("Unexpected field type");
    }

    /** Something else than true or false for a boolean. */
    static ServiceException noBoolean(JsonToken found) {
        return switch (found) {
            case START_OBJECT -> unexpectedStructure();
            case START_ARRAY -> unexpectedList();
            default -> serialization("Unexpected token received from parser");
        };
    }

    /** Something else than a string for bytes. */
    static ServiceException noBlob(JsonToken found) {
        return switch (found) {
            case START_OBJECT -> unexpectedStructure();
            case START_ARRAY -> unexpectedList();
            default -> serialization("only base-64-encoded strings are convertible to bytes");
        };
    }

    /** Something else than a string or number for a value of that type. */
    static ServiceException noScalar(JsonToken found, String wanted) {
        return switch (found) {
            case START_OBJECT -> unexpectedStructure();
            case START_ARRAY -> unexpectedList();
            default -> serialization(token(found) + " cannot be converted to " + wanted);
        };
    }

    /** A number that the type cannot hold. */
    static ServiceException notConvertible(String wanted) {
        return serialization("NUMBER_VALUE cannot be converted to " + wanted);
    }

    /** A string in base 64 that was cut off. */
    static ServiceException base64Length(int length) {
        return serialization("Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
    }

    /** A string that is not in base 64. */
    static ServiceException notBase64() {
        return serialization("only base-64-encoded strings are convertible to bytes");
    }

    /** A string with half of a pair of surrogates, which no UTF-8 stands for. */
    static ServiceException notUnicode() {
        return notJson();
    }

    private static ServiceException unexpectedStructure() {
        return serialization("Start of structure or map found where not expected");
    }

    private static ServiceException unexpectedList() {
        return serialization("Start of list found where not expected");
    }

    private static String token(JsonToken found) {
        return switch (found) {
            case VALUE_STRING -> "STRING_VALUE";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER_VALUE";
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            default -> "NULL_VALUE";
        };
    }

    private static ServiceException serialization(String message) {
        return new ServiceException(ErrorType.SERIALIZATION, message);
    }
}
