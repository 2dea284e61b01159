package dev.trestle.table.query;

import dev.trestle.table.InvalidCursorException;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The text form of where a page ended: a format number, a digest of the query, the values of the key attributes, and a
 * checksum. It is bound to its query but not signed: it shows the key to whoever decodes it.
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
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
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
        int length = bytes.length - Integer.BYTES;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT
                    || length < 0
                    || ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt() != checksum(bytes, length)) {
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
            if (in.available() != Integer.BYTES) {
                throw damaged();
            }
            return key;
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** A cursor that was changed on its way would otherwise continue elsewhere, or be refused in DynamoDB's words. */
    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static InvalidCursorException damaged() {
        return new InvalidCursorException(
                "the cursor is damaged; pass the cursor of a page as it is, or begin again without cursor");
    }
}
