package dev.trestle.table.query;

import dev.trestle.table.InvalidCursorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The text form of where a page ended: a format number, a digest of the query, and the values of the key attributes. It
 * is bound to its query but not signed: it shows the key to whoever decodes it.
 */
final class Cursor {

    private static final int FORMAT = 1;

    private Cursor() {}

    static String write(QueryRequest query, List<String> keyAttributes, Map<String, AttributeValue> key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(QueryDigest.of(query));
            for (String attribute : keyAttributes) {
                out.writeUTF(
                        Objects.requireNonNull(key.get(attribute), attribute).s());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Map<String, AttributeValue> read(String cursor, QueryRequest query, List<String> keyAttributes) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw damaged();
            }
            if (!Arrays.equals(in.readNBytes(QueryDigest.BYTES), QueryDigest.of(query))) {
                throw new InvalidCursorException(
                        "the cursor belongs to another query; a cursor continues only a query of"
                                + " the same table, access pattern, keys, filter and direction. Begin again without cursor");
            }
            Map<String, AttributeValue> key = new LinkedHashMap<>();
            for (String attribute : keyAttributes) {
                key.put(attribute, AttributeValue.fromS(in.readUTF()));
            }
            if (in.read() != -1) {
                throw damaged();
            }
            return key;
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static InvalidCursorException damaged() {
        return new InvalidCursorException(
                "the cursor is damaged; pass the cursor of a page as it is, or begin again without cursor");
    }
}
