package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.BOOLEAN_PATH;
import static dev.trestle.processor.write.RuntimeTypes.LIST_PATH;
import static dev.trestle.processor.write.RuntimeTypes.MAP_PATH;
import static dev.trestle.processor.write.RuntimeTypes.NUMBER_PATH;
import static dev.trestle.processor.write.RuntimeTypes.ORDERED_PATH;
import static dev.trestle.processor.write.RuntimeTypes.PATH;
import static dev.trestle.processor.write.RuntimeTypes.SET_PATH;
import static dev.trestle.processor.write.RuntimeTypes.STRING_PATH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.processor.naming.TableNames;
import java.util.Optional;

/**
 * The type of an attribute's path.
 *
 * @param path the class
 * @param value the type argument for the value, of the classes that have one
 * @param codec the type whose codec the constructor takes, of the classes that take one
 */
record PathType(ClassName path, Optional<TypeName> value, Optional<AttributeType> codec) {

    static PathType of(AttributeType type, TableNames names) {
        if (type instanceof AttributeType.Nested nested) {
            return new PathType(names.paths(nested), Optional.empty(), Optional.empty());
        }
        if (type instanceof AttributeType.Elements list) {
            return container(LIST_PATH, list.element());
        }
        if (type instanceof AttributeType.Distinct set) {
            return container(SET_PATH, set.element());
        }
        if (type instanceof AttributeType.Entries map) {
            return container(MAP_PATH, map.value());
        }
        if (type instanceof AttributeType.Plain plain) {
            return ofScalar(plain);
        }
        return container(type.hasOrder() ? ORDERED_PATH : PATH, type);
    }

    private static PathType ofScalar(AttributeType.Plain type) {
        Scalar scalar = type.scalar();
        return switch (scalar) {
            case STRING -> new PathType(STRING_PATH, Optional.empty(), Optional.empty());
            case BOOLEAN -> new PathType(BOOLEAN_PATH, Optional.empty(), Optional.empty());
            case INT, LONG, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> container(NUMBER_PATH, type);
            case INSTANT, LOCAL_DATE -> container(ORDERED_PATH, type);
            case UUID, BINARY, DYNAMIC, RAW -> container(PATH, type);
        };
    }

    private static PathType container(ClassName path, AttributeType part) {
        return new PathType(path, Optional.of(part.javaType().box()), Optional.of(part));
    }

    /** The class with its type arguments. */
    TypeName with(TypeName entity, TypeName access) {
        return value.map(type -> ParameterizedTypeName.get(path, entity, type, access))
                .orElseGet(() -> ParameterizedTypeName.get(path, entity, access));
    }

    /** An expression that makes the path. */
    CodeBlock at(CodeBlock place, Optional<CodeBlock> codecExpression) {
        return codecExpression
                .map(expression -> CodeBlock.of("new $T<>($L,$W$L)", path, place, expression))
                .orElseGet(() -> CodeBlock.of("new $T<>($L)", path, place));
    }
}
