package dev.trestle.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The events that Lambda's poller would make of a stream's records. */
final class Events {

    private Events() {}

    static DynamodbEvent of(List<Record> records) {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(records.stream().map(Events::record).toList());
        return event;
    }

    private static DynamodbStreamRecord record(Record record) {
        StreamRecord change = new StreamRecord()
                .withKeys(attributes(record.dynamodb().keys()))
                .withSequenceNumber(record.dynamodb().sequenceNumber())
                .withSizeBytes(record.dynamodb().sizeBytes())
                .withApproximateCreationDateTime(Date.from(record.dynamodb().approximateCreationDateTime()));
        if (record.dynamodb().hasOldImage()) {
            change.setOldImage(attributes(record.dynamodb().oldImage()));
        }
        if (record.dynamodb().hasNewImage()) {
            change.setNewImage(attributes(record.dynamodb().newImage()));
        }
        DynamodbStreamRecord made = new DynamodbStreamRecord();
        made.setEventID(record.eventID());
        made.setEventName(record.eventNameAsString());
        made.setDynamodb(change);
        if (record.userIdentity() != null) {
            made.setUserIdentity(new Identity()
                    .withType(record.userIdentity().type())
                    .withPrincipalId(record.userIdentity().principalId()));
        }
        return made;
    }

    static Map<String, AttributeValue> attributes(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> attributes) {
        Map<String, AttributeValue> made = new HashMap<>();
        attributes.forEach((name, value) -> made.put(name, attribute(value)));
        return made;
    }

    private static AttributeValue attribute(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        return switch (value.type()) {
            case S -> new AttributeValue().withS(value.s());
            case N -> new AttributeValue().withN(value.n());
            case B -> new AttributeValue().withB(value.b().asByteBuffer());
            case SS -> new AttributeValue().withSS(value.ss());
            case NS -> new AttributeValue().withNS(value.ns());
            case BS ->
                new AttributeValue()
                        .withBS(value.bs().stream().map(SdkBytes::asByteBuffer).toList());
            case M -> new AttributeValue().withM(attributes(value.m()));
            case L ->
                new AttributeValue()
                        .withL(value.l().stream().map(Events::attribute).toList());
            case BOOL -> new AttributeValue().withBOOL(value.bool());
            case NUL -> new AttributeValue().withNULL(true);
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("the engine has no such type");
        };
    }
}
