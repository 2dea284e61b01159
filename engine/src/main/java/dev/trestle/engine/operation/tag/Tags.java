package dev.trestle.engine.operation.tag;

import dev.trestle.engine.error.TagErrors;
import dev.trestle.engine.model.Structure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for tags. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html">Adding tags and labels to
 * resources</a>.
 */
public final class Tags {

    private static final int MAX_TAGS = 50;
    private static final int MAX_KEY_LENGTH = 128;
    private static final int MAX_VALUE_LENGTH = 256;
    private static final int MAX_BYTES = 10 * 1024;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

    private Tags() {}

    /**
     * Checks that a request about tags has an ARN.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is missing
     */
    static void requireArn(Structure request) {
        String arn = request.string("ResourceArn");
        if (arn == null || arn.isEmpty()) {
            throw TagErrors.noArn();
        }
    }

    /**
     * The tags that a request gives, by key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for tags that a resource cannot have
     */
    public static Map<String, String> given(Structure request) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Structure tag : request.structures("Tags")) {
            String key = key(tag.string("Key"));
            String value = tag.string("Value");
            if (value == null || isNone(value, MAX_VALUE_LENGTH)) {
                throw TagErrors.invalidValue(value);
            }
            if (tags.put(key, value) != null) {
                throw TagErrors.duplicateKey(key);
            }
        }
        return limited(tags);
    }

    /** The tags with others added or replaced. */
    static Map<String, String> with(Map<String, String> tags, Map<String, String> added) {
        Map<String, String> more = new LinkedHashMap<>(tags);
        more.putAll(added);
        return limited(more);
    }

    /** The tags without those of the keys given; keys that there are not do not matter. */
    static Map<String, String> without(Map<String, String> tags, List<String> keys) {
        Map<String, String> fewer = new LinkedHashMap<>(tags);
        keys.forEach(fewer::remove);
        return fewer;
    }

    /** A key that a tag can have and that is not AWS's own. */
    static String key(@Nullable String key) {
        if (key == null || key.isEmpty() || isNone(key, MAX_KEY_LENGTH)) {
            throw TagErrors.invalidKey(key);
        }
        if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
            throw TagErrors.reservedKey(key);
        }
        return key;
    }

    private static boolean isNone(String text, int maxLength) {
        return text.codePointCount(0, text.length()) > maxLength
                || !ALLOWED.matcher(text).matches();
    }

    private static Map<String, String> limited(Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            throw TagErrors.tooMany();
        }
        int bytes = 0;
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            bytes += tag.getKey().getBytes(StandardCharsets.UTF_8).length
                    + tag.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MAX_BYTES) {
            throw TagErrors.tooLarge(bytes, MAX_BYTES);
        }
        return tags;
    }
}
