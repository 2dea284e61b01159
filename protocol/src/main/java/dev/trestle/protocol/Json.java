package dev.trestle.protocol;

import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactoryBuilder;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadConstraints;
import software.amazon.awssdk.thirdparty.jackson.core.json.JsonWriteFeature;

/** The JSON parser and generator, which the AWS SDK brings along, with limits that fit DynamoDB's requests. */
final class Json {

    /** 32 levels of lists and maps are allowed, at two JSON levels each; what lies deeper is read to say so. */
    private static final int DEEPEST = 1000;

    /** Attribute names may have 64 KB; the front end limits the body. */
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Names come from requests: they do not belong into a table that the whole process shares.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // AWS writes each character as itself, not as two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_TEXT)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private Json() {}
}
