package dev.trestle.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The names of attributes: the conventions' own, and those of what they have no name for. */
final class Conventions {

    static final String DYNAMODB = "aws.dynamodb";

    static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    static final AttributeKey<String> COLLECTION = AttributeKey.stringKey("db.collection.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<List<String>> TABLES = AttributeKey.stringArrayKey("aws.dynamodb.table_names");
    static final AttributeKey<String> INDEX = AttributeKey.stringKey("aws.dynamodb.index_name");
    static final AttributeKey<Long> RETURNED = AttributeKey.longKey("aws.dynamodb.count");
    static final AttributeKey<Long> SCANNED = AttributeKey.longKey("aws.dynamodb.scanned_count");

    static final AttributeKey<String> KIND = AttributeKey.stringKey("trestle.operation");
    static final AttributeKey<String> ENTITY = AttributeKey.stringKey("trestle.entity");
    static final AttributeKey<String> PATTERN = AttributeKey.stringKey("trestle.access_pattern");
    static final AttributeKey<Double> CAPACITY = AttributeKey.doubleKey("trestle.capacity_units");
    static final AttributeKey<Long> REQUESTS = AttributeKey.longKey("trestle.requests");
    static final AttributeKey<Long> REPETITIONS = AttributeKey.longKey("trestle.repetitions");
    static final AttributeKey<Long> SDK_RETRIES = AttributeKey.longKey("trestle.sdk_retries");

    private Conventions() {}
}
