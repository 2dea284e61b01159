package dev.trestle.embedded.sdk;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Malformed;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values and items as members. What is none becomes {@link Malformed}, for the operation to meet it. */
enum AttributeConversion implements Conversion {
    VALUE {
        @Override
        public Object toEngine(Object value) {
            try {
                return AttributeValueReader.read((AttributeValue) value);
            } catch (ServiceException e) {
                return new Malformed(e, null);
            }
        }

        @Override
        public Object toSdk(Object value) {
            return AttributeValueWriter.write((dev.trestle.engine.item.AttributeValue) value);
        }
    },

    ITEM {
        @Override
        @SuppressWarnings("unchecked") // The SDK declares a member of this shape as a map of attribute values.
        public Object toEngine(Object value) {
            return AttributeValueReader.readItem((Map<String, AttributeValue>) value);
        }

        @Override
        public Object toSdk(Object value) {
            return AttributeValueWriter.writeItem((Item) value);
        }
    }
}
