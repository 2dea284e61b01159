package dev.trestle.lambda;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values of Lambda's events as those of the SDK. */
final class SdkValues {

    private SdkValues() {}

    static Map<String, AttributeValue> of(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> attributes) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        attributes.forEach((name, value) -> values.put(name, of(value)));
        return values;
    }

    private static AttributeValue of(
            com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
        if (value.getS() != null) {
            return AttributeValue.fromS(value.getS());
        } else if (value.getN() != null) {
            return AttributeValue.fromN(value.getN());
        } else if (value.getB() != null) {
            return AttributeValue.fromB(bytes(value.getB()));
        } else if (value.getBOOL() != null) {
            return AttributeValue.fromBool(value.getBOOL());
        } else if (value.getNULL() != null) {
            return AttributeValue.fromNul(value.getNULL());
        } else if (value.getM() != null) {
            return AttributeValue.fromM(of(value.getM()));
        } else if (value.getL() != null) {
            return AttributeValue.fromL(value.getL().stream().map(SdkValues::of).toList());
        } else if (value.getSS() != null) {
            return AttributeValue.fromSs(value.getSS());
        } else if (value.getNS() != null) {
            return AttributeValue.fromNs(value.getNS());
        } else if (value.getBS() != null) {
            return AttributeValue.fromBs(
                    value.getBS().stream().map(SdkValues::bytes).toList());
        }
        throw new IllegalArgumentException(
                "an attribute value of the event has none of DynamoDB's types; its JSON was read by something that does not"
                        + " know them");
    }

    /** The buffer itself may be read again by whoever has the event. */
    private static SdkBytes bytes(ByteBuffer buffer) {
        return SdkBytes.fromByteBuffer(buffer.duplicate());
    }
}
