package dev.trestle.formats.ion;

import com.amazon.ion.IonReader;
import com.amazon.ion.IonType;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Ion by the shapes of the service model. A null is as good as absent; unknown members are passed over. */
final class ShapeReader {

    private final IonReader ion;

    ShapeReader(IonReader ion) {
        this.ion = ion;
    }

    /**
     * The structure that the reader is at.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is none, or one of its values has
     *     another type than its shape
     */
    Structure structure(Shape.StructureOf shape) {
        require(IonType.STRUCT, shape);
        Structure.Builder structure = Structure.builder();
        ion.stepIn();
        while (ion.next() != null) {
            Shape.Member member = shape.members().get(ion.getFieldName());
            if (member != null && !ion.isNullValue()) {
                structure.put(member.name(), value(member.shape()));
            }
        }
        ion.stepOut();
        return structure.build();
    }

    private Object value(Shape shape) {
        if (shape instanceof Shape.StructureOf structure) {
            return structure(structure);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(list);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map);
        }
        if (shape instanceof Shape.Attribute) {
            return new AttributeReader(ion).value(0);
        }
        if (shape instanceof Shape.Attributes) {
            require(IonType.STRUCT, shape);
            return new AttributeReader(ion).item(0);
        }
        return scalar(shape);
    }

    private List<Object> list(Shape.ListOf shape) {
        require(IonType.LIST, shape);
        List<Object> elements = new ArrayList<>();
        ion.stepIn();
        while (ion.next() != null) {
            elements.add(value(shape.element()));
        }
        ion.stepOut();
        return Collections.unmodifiableList(elements);
    }

    private Map<String, Object> map(Shape.MapOf shape) {
        require(IonType.STRUCT, shape);
        Map<String, Object> entries = new LinkedHashMap<>();
        ion.stepIn();
        while (ion.next() != null) {
            entries.put(ion.getFieldName(), value(shape.value()));
        }
        ion.stepOut();
        return Collections.unmodifiableMap(entries);
    }

    private Object scalar(Shape shape) {
        if (shape instanceof Shape.Flag) {
            require(IonType.BOOL, shape);
            return ion.booleanValue();
        }
        if (shape instanceof Shape.Blob) {
            require(IonType.BLOB, shape);
            return ion.newBytes();
        }
        if (shape instanceof Shape.Text) {
            require(IonType.STRING, shape);
            return ion.stringValue();
        }
        if (shape instanceof Shape.LongWhole) {
            return whole(shape);
        }
        if (shape instanceof Shape.Whole) {
            return Math.toIntExact(whole(shape));
        }
        throw new IllegalStateException(shape.name() + " is not of a kind that records have");
    }

    private long whole(Shape shape) {
        if (ion.getType() != IonType.DECIMAL) {
            require(IonType.INT, shape);
        }
        BigDecimal number =
                ion.getType() == IonType.INT ? new BigDecimal(ion.bigIntegerValue()) : ion.bigDecimalValue();
        return number.longValueExact();
    }

    private void require(IonType type, Shape shape) {
        if (ion.getType() != type || ion.isNullValue()) {
            throw FormatErrors.ionType(shape.name(), words(type), words(ion.getType()));
        }
    }

    static String words(IonType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
