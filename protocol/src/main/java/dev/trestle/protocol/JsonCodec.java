package dev.trestle.protocol;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/** Structures as JSON in UTF-8, read and written in one pass by the shapes of the service model. Thread-safe. */
public final class JsonCodec {

    private static final int USUAL_SIZE = 512;

    private JsonCodec() {}

    /**
     * The structure that the bytes hold. As with AWS, a null is as good as absent, a member that the shape does not have is
     * passed over, and the last of several members of one name counts.
     *
     * @throws ServiceException a SerializationException if the bytes are no JSON object or a value has another type than its
     *     shape; a ValidationException for a null in a list
     */
    public static Structure read(Shape.StructureOf shape, byte[] json) {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw JsonErrors.notJson();
            }
            Structure structure = new ShapeDecoder(parser, shape).read();
            if (parser.nextToken() != null) {
                throw JsonErrors.notJson();
            }
            return structure;
        } catch (IOException e) {
            throw JsonErrors.notJson();
        }
    }

    /** The structure as a JSON object. */
    public static byte[] write(Shape.StructureOf shape, Structure structure) {
        return bytes(json -> new ShapeEncoder(json).encodeStructure(shape, structure));
    }

    /** The error as the JSON object that goes into the body of an answer. */
    public static byte[] writeError(ServiceException error) {
        Shape.StructureOf shape = ServiceModel.findError(error.type().code());
        Map<String, Shape.Member> members = shape == null ? Map.of() : shape.members();
        return bytes(json -> {
            json.writeStartObject();
            json.writeStringField("__type", error.type().qualifiedCode());
            new ShapeEncoder(json).encodeMembers(members, error.members());
            if (!error.getMessage().isEmpty()) {
                json.writeStringField(messageName(error.type(), members), Unicode.wellFormed(error.getMessage()));
            }
            json.writeEndObject();
        });
    }

    /** The service model spells the member one way in some errors and another way in others. */
    private static String messageName(ErrorType type, Map<String, Shape.Member> members) {
        return members.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals("message"))
                .findFirst()
                .orElse(type == ErrorType.ACCESS_DENIED || type == ErrorType.SERIALIZATION ? "Message" : "message");
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = Json.FACTORY.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
