package dev.trestle.embedded.json;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The texts of errors in what came over HTTP. AWS does not say where in the request an error is; these do. */
final class JsonErrors {

    private JsonErrors() {}

    static ServiceException unknownOperation(@Nullable String target) {
        return new ServiceException(
                ErrorType.UNKNOWN_OPERATION,
                target == null
                        ? "The header " + JsonProtocol.TARGET_HEADER + " is missing"
                        : "DynamoDB has no operation " + target);
    }

    static ServiceException notJson() {
        return serialization("The body is not a JSON object");
    }

    /** A value of another type than the shape's. */
    static ServiceException mismatch(JsonNode found, String wanted, Path path) {
        String what;
        if (found.isObject()) {
            what = "Start of structure or map found where not expected";
        } else if (found.isArray()) {
            what = "Start of list found where not expected";
        } else {
            what = token(found) + " cannot be converted to " + wanted;
        }
        return serialization(what + " (at " + path + ")");
    }

    /** A text that stands for a value and does not. */
    static ServiceException unreadable(String wanted, Path path) {
        return serialization("The value cannot be converted to " + wanted + " (at " + path + ")");
    }

    private static String token(JsonNode found) {
        if (found.isNull()) {
            return "NULL_VALUE";
        }
        if (found.isBoolean()) {
            return found.asBoolean() ? "TRUE_VALUE" : "FALSE_VALUE";
        }
        return found.isNumber() ? "NUMBER_VALUE" : "STRING_VALUE";
    }

    private static ServiceException serialization(String message) {
        return new ServiceException(ErrorType.SERIALIZATION, message);
    }
}
