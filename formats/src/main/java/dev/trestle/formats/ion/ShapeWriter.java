package dev.trestle.formats.ion;

import com.amazon.ion.IonType;
import com.amazon.ion.IonWriter;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes Ion by the shapes of the service model. */
final class ShapeWriter {

    private final IonWriter ion;

    ShapeWriter(IonWriter ion) {
        this.ion = ion;
    }

    void structure(Shape.StructureOf shape, Structure structure) throws IOException {
        ion.stepIn(IonType.STRUCT);
        for (Map.Entry<String, Object> value : structure.members().entrySet()) {
            Shape.Member member = shape.members().get(value.getKey());
            if (member == null) {
                throw new IllegalStateException("The shape has no member " + value.getKey());
            }
            ion.setFieldName(value.getKey());
            value(member.shape(), value.getValue());
        }
        ion.stepOut();
    }

    private void value(Shape shape, Object value) throws IOException {
        if (shape instanceof Shape.StructureOf structure) {
            structure(structure, (Structure) value);
        } else if (shape instanceof Shape.ListOf list) {
            ion.stepIn(IonType.LIST);
            for (Object element : (List<?>) value) {
                value(list.element(), element);
            }
            ion.stepOut();
        } else if (shape instanceof Shape.MapOf map) {
            ion.stepIn(IonType.STRUCT);
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                ion.setFieldName((String) entry.getKey());
                value(map.value(), entry.getValue());
            }
            ion.stepOut();
        } else if (shape instanceof Shape.Attribute) {
            attribute((AttributeValue) value);
        } else if (shape instanceof Shape.Attributes) {
            item((Item) value);
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof String text) {
            ion.writeString(text);
        } else if (value instanceof Boolean flag) {
            ion.writeBool(flag);
        } else if (value instanceof byte[] bytes) {
            ion.writeBlob(bytes);
        } else {
            ion.writeInt(((Number) value).longValue());
        }
    }

    private void item(Item item) throws IOException {
        ion.stepIn(IonType.STRUCT);
        for (Map.Entry<String, AttributeValue> attribute : item.toMap().entrySet()) {
            ion.setFieldName(attribute.getKey());
            attribute(attribute.getValue());
        }
        ion.stepOut();
    }

    private void attribute(AttributeValue value) throws IOException {
        switch (value.type()) {
            case S -> ion.writeString(((StringValue) value).value());
            case N -> ion.writeDecimal(((NumberValue) value).value());
            case B -> ion.writeBlob(((BinaryValue) value).toByteArray());
            case BOOL -> ion.writeBool(((BooleanValue) value).value());
            case NULL -> ion.writeNull();
            case L -> list(((ListValue) value).elements());
            case M -> item(((MapValue) value).entries());
            case SS, NS, BS -> {
                ion.setTypeAnnotations(SetAnnotations.of(value.type()));
                list(((SetValue) value).elements());
            }
        }
    }

    private void list(Iterable<AttributeValue> elements) throws IOException {
        ion.stepIn(IonType.LIST);
        for (AttributeValue element : elements) {
            attribute(element);
        }
        ion.stepOut();
    }
}
