package dev.trestle.embedded.sdk;

import dev.trestle.engine.model.Shape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Finds the conversion for a shape of the service model and the SDK's description of the same member. */
final class Conversions {

    private static final Conversion BYTES = new Conversion() {
        @Override
        public Object toEngine(Object value) {
            return ((SdkBytes) value).asByteArray();
        }

        @Override
        public Object toSdk(Object value) {
            return SdkBytes.fromByteArray((byte[]) value);
        }
    };

    private static final Conversion INSTANT = new Conversion() {
        @Override
        public Object toEngine(Object value) {
            return value;
        }

        /** What comes over the wire has milliseconds, so an application sees no more here. */
        @Override
        public Object toSdk(Object value) {
            return ((Instant) value).truncatedTo(ChronoUnit.MILLIS);
        }
    };

    private Conversions() {}

    /**
     * The conversion for values of the shape.
     *
     * @param path where the member is, for errors
     */
    static Conversion of(Shape shape, SdkField<?> field, String path) {
        if (shape instanceof Shape.StructureOf structure) {
            return new StructureConversion(structure, field.constructor(), path);
        }
        if (shape instanceof Shape.ListOf list) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return new ListConversion(of(list.element(), element, path + ".member"), path);
        }
        if (shape instanceof Shape.MapOf map) {
            SdkField<?> value = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            return new MapConversion(of(map.value(), value, path + ".member"));
        }
        if (shape instanceof Shape.Attribute) {
            return AttributeConversion.VALUE;
        }
        if (shape instanceof Shape.Attributes) {
            return AttributeConversion.ITEM;
        }
        if (shape instanceof Shape.Blob) {
            return BYTES;
        }
        return shape instanceof Shape.Timestamp ? INSTANT : Conversion.SAME;
    }
}
