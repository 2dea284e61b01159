package dev.trestle.engine.operation.tag;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules for tags. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html">Adding tags and labels to
 * resources</a>.
 */
public final class Tags {

    private static final int MAX_TAGS = 50;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
    private static final Pattern TABLE_ARN =
            Pattern.compile("arn:[^:]+:dynamodb:[^:]+:[^:]+:table/[a-zA-Z0-9_.-]{3,255}");

    private Tags() {}

    /**
     * Checks the ARN of a request about tags, as far as that goes without the table.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is missing or no ARN of a table
     */
    static void requireArn(Structure request) {
        String arn = request.string("ResourceArn");
        if (arn == null || arn.isEmpty()) {
            throw FeatureErrors.noArnOfTags();
        }
        if (!TABLE_ARN.matcher(arn).matches()) {
            throw FeatureErrors.invalidArnOfTags(arn);
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
            String key = tag.requiredString("Key");
            String value = tag.requiredString("Value");
            requireAllowed(key);
            requireAllowed(value);
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw FeatureErrors.reservedTag(key);
            }
            if (tags.put(key, value) != null) {
                throw FeatureErrors.duplicateTag(key);
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

    private static Map<String, String> limited(Map<String, String> tags) {
        if (tags.size() > MAX_TAGS) {
            throw FeatureErrors.tooManyTags(tags.size(), MAX_TAGS);
        }
        return tags;
    }

    private static void requireAllowed(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw FeatureErrors.tagCharacters(text);
        }
    }
}
