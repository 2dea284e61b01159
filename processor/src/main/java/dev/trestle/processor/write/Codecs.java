package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.VARIANT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.naming.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The codecs of a record's components. Those that have to be made are constants of the class that stores the record: an
 * enum's, a nested record's and a sealed type's are named for the type, others for the component.
 */
final class Codecs {

    private final ClassName owner;
    private final TableNames names;
    private final NameAllocator allocator = new NameAllocator();
    private final List<FieldSpec> constants = new ArrayList<>();
    private final Map<TypeName, String> byType = new HashMap<>();
    private final Map<String, String> byComponent = new HashMap<>();

    /** The codecs for a record whose storing class is {@code owner}. */
    Codecs(ClassName owner, TableNames names, List<Attribute> attributes) {
        this.owner = owner;
        this.names = names;
        allocator.newName("SCHEMA");
        attributes.forEach(attribute -> addTypes(attribute.type()));
        attributes.forEach(this::addContainer);
    }

    /** The constants, each after those that it is made of. */
    List<FieldSpec> constants() {
        return constants;
    }

    /** The codec of a component's value, as written within the owner. */
    CodeBlock ofComponent(Attribute attribute) {
        String constant = byComponent.get(attribute.name());
        return constant == null ? within(valueOf(attribute.type())) : CodeBlock.of("$L", constant);
    }

    /** The codec of a type, as written outside the owner. */
    CodeBlock outside(AttributeType type) {
        return codec(type, CodeBlock.of("$T.", owner));
    }

    private CodeBlock within(AttributeType type) {
        return codec(type, CodeBlock.of(""));
    }

    private void addTypes(AttributeType type) {
        type.part().ifPresent(this::addTypes);
        if (byType.containsKey(type.javaType())) {
            return;
        }
        if (type instanceof AttributeType.Constants constants) {
            addType(
                    constants.javaType(),
                    CodeBlock.of(
                            "$T.enumeration($T.class,$W$T.values())",
                            ATTRIBUTE_CODEC,
                            type.javaType(),
                            type.javaType()));
        } else if (type instanceof AttributeType.Nested nested) {
            addType(nested.javaType(), CodeBlock.of("$T.record(new $T())", ATTRIBUTE_CODEC, names.mapping(nested)));
        } else if (type instanceof AttributeType.OneOf oneOf) {
            addType(oneOf.javaType(), oneOf(oneOf));
        }
    }

    private CodeBlock oneOf(AttributeType.OneOf type) {
        CodeBlock variants = type.variants().entrySet().stream()
                .map(variant -> CodeBlock.of(
                        "\nnew $T<>($S, $T.class, new $T())",
                        VARIANT,
                        variant.getKey(),
                        variant.getValue().javaType(),
                        names.mapping(variant.getValue())))
                .collect(CodeBlock.joining(","));
        return CodeBlock.of(
                "$T.oneOf($S, $T.of($>$>$L$<$<))", ATTRIBUTE_CODEC, type.discriminator(), List.class, variants);
    }

    private void addType(ClassName type, CodeBlock codec) {
        String name = allocator.newName(Words.constant(type.simpleName()));
        byType.put(type, name);
        addConstant(type, name, codec);
    }

    private void addContainer(Attribute attribute) {
        AttributeType type = valueOf(attribute.type());
        if (type.part().isPresent()) {
            CodeBlock codec = within(type);
            String name = allocator.newName(Words.constant(attribute.name()));
            byComponent.put(attribute.name(), name);
            addConstant(type.javaType(), name, codec);
        }
    }

    private void addConstant(TypeName type, String name, CodeBlock codec) {
        constants.add(FieldSpec.builder(ParameterizedTypeName.get(ATTRIBUTE_CODEC, type.box()), name)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(codec)
                .build());
    }

    private CodeBlock codec(AttributeType type, CodeBlock qualifier) {
        if (type instanceof AttributeType.Plain plain) {
            return CodeBlock.of("$T.$L", ATTRIBUTE_CODEC, plain.scalar());
        }
        if (type instanceof AttributeType.Other other) {
            // Before the constants: elsewhere the same type may stand without a conversion.
            return CodeBlock.of("$L.converted(new $T())", codec(other.stored(), qualifier), other.conversion());
        }
        String constant = byType.get(type.javaType());
        if (constant != null) {
            return CodeBlock.of("$L$L", qualifier, constant);
        }
        CodeBlock part = codec(type.part().orElseThrow(), qualifier);
        if (type instanceof AttributeType.Elements) {
            return CodeBlock.of("$T.listOf($L)", ATTRIBUTE_CODEC, part);
        }
        return CodeBlock.of(
                type instanceof AttributeType.Distinct ? "$T.setOf($L)" : "$T.mapOf($L)", ATTRIBUTE_CODEC, part);
    }

    /** The type without the optional around it. */
    static AttributeType valueOf(AttributeType type) {
        return type instanceof AttributeType.Absent absent ? absent.value() : type;
    }
}
