package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.BOOLEAN_PATH;
import static dev.trestle.processor.write.RuntimeTypes.LIST_PATH;
import static dev.trestle.processor.write.RuntimeTypes.MAP_PATH;
import static dev.trestle.processor.write.RuntimeTypes.NUMBER_PATH;
import static dev.trestle.processor.write.RuntimeTypes.ORDERED_PATH;
import static dev.trestle.processor.write.RuntimeTypes.PATH;
import static dev.trestle.processor.write.RuntimeTypes.RECORD_LIST_PATH;
import static dev.trestle.processor.write.RuntimeTypes.RECORD_MAP_PATH;
import static dev.trestle.processor.write.RuntimeTypes.REMOVABLE;
import static dev.trestle.processor.write.RuntimeTypes.SET_PATH;
import static dev.trestle.processor.write.RuntimeTypes.STRING_PATH;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.processor.naming.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The type of an attribute's path.
 *
 * @param path the class
 * @param value the type argument for the value, of the classes that have one
 * @param codec the type whose codec the constructor takes, of the classes that take one
 * @param parts the paths of the records in a list or a map
 */
record PathType(ClassName path, Optional<TypeName> value, Optional<AttributeType> codec, Optional<ClassName> parts) {

    private PathType(ClassName path, Optional<TypeName> value, Optional<AttributeType> codec) {
        this(path, value, codec, Optional.empty());
    }

    static PathType of(AttributeType type, TableNames names) {
        if (type instanceof AttributeType.Nested nested) {
            return new PathType(names.paths(nested), Optional.empty(), Optional.empty());
        }
        if (type instanceof AttributeType.OneOf oneOf) {
            return new PathType(names.paths(oneOf), Optional.empty(), Optional.of(oneOf));
        }
        if (type instanceof AttributeType.Elements list) {
            return ofParts(list.element(), LIST_PATH, RECORD_LIST_PATH, names);
        }
        if (type instanceof AttributeType.Distinct set) {
            return container(SET_PATH, set.element());
        }
        if (type instanceof AttributeType.Entries map) {
            return ofParts(map.value(), MAP_PATH, RECORD_MAP_PATH, names);
        }
        if (type instanceof AttributeType.Plain plain) {
            return ofScalar(plain);
        }
        return container(type.hasOrder() ? ORDERED_PATH : PATH, type);
    }

    private static PathType ofParts(AttributeType part, ClassName plain, ClassName ofRecords, TableNames names) {
        return part instanceof AttributeType.Nested nested
                ? new PathType(
                        ofRecords, Optional.of(nested.javaType()), Optional.of(part), Optional.of(names.paths(nested)))
                : container(plain, part);
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
        List<TypeName> arguments = new ArrayList<>(List.of(entity));
        value.ifPresent(arguments::add);
        parts.ifPresent(paths -> arguments.add(ParameterizedTypeName.get(paths, entity, REMOVABLE)));
        arguments.add(access);
        return ParameterizedTypeName.get(path, arguments.toArray(TypeName[]::new));
    }

    /** An expression that makes the path. */
    CodeBlock at(CodeBlock place, Optional<CodeBlock> codecExpression) {
        CodeBlock.Builder arguments = CodeBlock.builder().add(place);
        codecExpression.ifPresent(expression -> arguments.add(",$W$L", expression));
        parts.ifPresent(paths -> arguments.add(",$W$T::new", paths));
        return CodeBlock.of("new $T<>($L)", path, arguments.build());
    }
}
