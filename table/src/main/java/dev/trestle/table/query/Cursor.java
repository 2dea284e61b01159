package dev.trestle.table.query;

import dev.trestle.table.InvalidCursorException;
import dev.trestle.table.call.CursorSecret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The text form of where a page ended: a format number, a digest of the query and, sealed together with these two, the key
 * of the last item.
 */
final class Cursor {

    private static final byte FORMAT = 3;
    private static final int HEADER_BYTES = 1 + QueryDigest.BYTES;

    private Cursor() {}

    static String write(Map<String, AttributeValue> key, byte[] query, CursorSecret secret) {
        byte[] header = header(query);
        byte[] sealed = secret.seal(header, bytes(key));
        byte[] cursor = ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .array();
        return text(cursor);
    }

    private static String text(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    static Map<String, AttributeValue> read(String cursor, byte[] query, CursorSecret secret) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        // Several texts decode to the same bytes; only the one that was written counts.
        if (bytes.length < HEADER_BYTES || bytes[0] != FORMAT || !text(bytes).equals(cursor)) {
            throw damaged();
        }
        byte[] header = Arrays.copyOf(bytes, HEADER_BYTES);
        byte[] text = secret.open(header, Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length))
                .orElseThrow(Cursor::damaged);
        if (!Arrays.equals(header, header(query))) {
            throw new InvalidCursorException("the cursor belongs to another query; a cursor continues only a query of"
                    + " the same table, access pattern, keys, filter and direction. Begin again without cursor");
        }
        return key(text);
    }

    private static byte[] header(byte[] query) {
        return ByteBuffer.allocate(HEADER_BYTES).put(FORMAT).put(query).array();
    }

    private static byte[] bytes(Map<String, AttributeValue> key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(key.size());
            for (Map.Entry<String, AttributeValue> attribute : key.entrySet()) {
                AttributeValue value = attribute.getValue();
                out.writeUTF(attribute.getKey());
                out.writeUTF(value.type().name());
                switch (value.type()) {
                    case S -> out.writeUTF(value.s());
                    case N -> out.writeUTF(value.n());
                    case B -> {
                        byte[] binary = value.b().asByteArray();
                        out.writeShort(binary.length);
                        out.write(binary);
                    }
                    default -> throw new IllegalStateException("no key is of type " + value.type());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #bytes} wrote, as nobody else can have sealed it. */
    private static Map<String, AttributeValue> key(byte[] text) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(text))) {
            int attributes = in.readUnsignedShort();
            for (int i = 0; i < attributes; i++) {
                String name = in.readUTF();
                AttributeValue.Type type = AttributeValue.Type.valueOf(in.readUTF());
                key.put(
                        name,
                        switch (type) {
                            case S -> AttributeValue.fromS(in.readUTF());
                            case N -> AttributeValue.fromN(in.readUTF());
                            default ->
                                AttributeValue.fromB(SdkBytes.fromByteArray(in.readNBytes(in.readUnsignedShort())));
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    private static InvalidCursorException damaged() {
        return new InvalidCursorException(
                "the cursor is damaged, or sealed with a secret that this table does not have; pass the cursor of a"
                        + " page as it is, give all processes one CursorSecret, or begin again without cursor");
    }
}
