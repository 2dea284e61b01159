package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.ENTITY_SCHEMA;
import static dev.trestle.processor.write.RuntimeTypes.KEY_ATTRIBUTE;
import static dev.trestle.processor.write.RuntimeTypes.KEY_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.RECORD_MAPPING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.design.AttributeKeyModel;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.naming.QueryNames;
import dev.trestle.processor.naming.TableNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that says how an entity is stored, as in {@code UserSchema}. */
final class SchemaClass {

    private final EntityModel entity;
    private final List<ComponentModel> plainKey;
    private final ClassName name;
    private final Codecs codecs;

    /**
     * The class.
     *
     * @param plainKey the components that are the table's own key as they are; empty where keys are made of components
     */
    SchemaClass(EntityModel entity, List<ComponentModel> plainKey, TableNames names) {
        this.entity = entity;
        this.plainKey = plainKey;
        this.name = names.schema(entity);
        this.codecs = codecs(entity, names);
    }

    static Codecs codecs(EntityModel entity, TableNames names) {
        return new Codecs(
                names.schema(entity),
                names,
                entity.components().stream()
                        .filter(component -> !component.role().equals(Optional.of(Role.OTHERS)))
                        .map(ComponentModel::attribute)
                        .toList());
    }

    TypeSpec.Builder type() {
        MappingMethods methods = new MappingMethods(entity.className(), entity.components(), codecs);
        return TypeSpec.classBuilder(name)
                .addJavadoc("How a {@link $T} is stored.\n", entity.className())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RECORD_MAPPING, entity.className()))
                .addFields(codecs.constants())
                .addField(FieldSpec.builder(ParameterizedTypeName.get(ENTITY_SCHEMA, entity.className()), "SCHEMA")
                        .addModifiers(Modifier.STATIC, Modifier.FINAL)
                        .initializer(schema())
                        .build())
                .addMethod(methods.write())
                .addMethod(methods.read())
                .addMethod(methods.attributes());
    }

    private CodeBlock schema() {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add("$T.of($S, $T.class, new $T())", ENTITY_SCHEMA, entity.name(), entity.className(), name)
                .add("$>$>\n.accessor($S)", entity.plural());
        UniqueSchema.addTo(schema, entity);
        for (ComponentModel component : entity.components()) {
            if (keyComponents().contains(component.name())) {
                schema.add(keyComponent(component));
            }
        }
        if (entity.layout().existing()) {
            schema.add("\n.existingLayout($S)", entity.layout().delimiter());
        }
        schema.add(primaryKey(entity.primaryKey()));
        entity.patterns().forEach(pattern -> schema.add(index(pattern)));
        for (ComponentModel component : entity.components()) {
            component
                    .role()
                    .filter(role -> role != Role.OTHERS)
                    .ifPresent(role -> schema.add(
                            "\n.$L($S)", method(role), component.attribute().stored()));
        }
        for (int i = 0; i < entity.upcasts().size(); i++) {
            schema.add("\n.upcast($L, new $T())", i + 1, entity.upcasts().get(i));
        }
        return schema.add("\n.build()$<$<").build();
    }

    private CodeBlock keyComponent(ComponentModel component) {
        String stored = component.attribute().stored();
        CodeBlock name = component.name().equals(stored)
                ? CodeBlock.of("$S", stored)
                : CodeBlock.of("$S, $S", component.name(), stored);
        return CodeBlock.of(
                "\n.keyComponent($L, $L, $T::$N)",
                name,
                keyCodec(component.attribute().type()),
                entity.className(),
                component.name());
    }

    private CodeBlock primaryKey(KeyModel key) {
        return plainKey.isEmpty()
                ? CodeBlock.of(
                        "\n.primaryKey($S, $S, $S)",
                        QueryNames.ofPartition(key),
                        key.partition().template().text(),
                        key.sort().template().text())
                : CodeBlock.of("\n.primaryKey($S, $L)", QueryNames.ofPartition(key), keyAttributes(plainKey));
    }

    private CodeBlock index(PatternModel pattern) {
        if (pattern.indexKey() instanceof AttributeKeyModel attributes) {
            return CodeBlock.of(
                    "\n.index($S, $S,$>$>\n$L,\n$L$<$<)",
                    pattern.index(),
                    pattern.method(),
                    keyAttributes(attributes.partition()),
                    keyAttributes(attributes.sort()));
        }
        KeyModel key = (KeyModel) pattern.indexKey();
        return CodeBlock.of(
                "\n.index($S, $S, $S, $S$L)",
                pattern.index(),
                pattern.method(),
                key.partition().template().text(),
                key.sort().template().text(),
                pattern.shards() == 1 ? "" : ", " + pattern.shards());
    }

    private CodeBlock keyAttributes(List<ComponentModel> components) {
        return CodeBlock.of(
                "$T.of($L)",
                List.class,
                components.stream()
                        .map(component -> CodeBlock.of(
                                "new $T<>($S, $S, $L)",
                                KEY_ATTRIBUTE,
                                component.name(),
                                component.attribute().stored(),
                                component.role().equals(Optional.of(Role.TIME_TO_LIVE))
                                        ? CodeBlock.of("$T.EPOCH_SECONDS", ATTRIBUTE_CODEC)
                                        : codecs.ofComponent(component.attribute())))
                        .collect(CodeBlock.joining(", ")));
    }

    private Set<String> keyComponents() {
        Set<String> names = new LinkedHashSet<>(entity.primaryKey().components().keySet());
        for (PatternModel pattern : entity.patterns()) {
            if (pattern.indexKey() instanceof KeyModel key) {
                names.addAll(key.components().keySet());
            }
        }
        return names;
    }

    static CodeBlock keyCodec(AttributeType type) {
        if (type instanceof AttributeType.Other other) {
            return CodeBlock.of(
                    "$L.converted($T.class, new $T())", keyCodec(other.stored()), other.javaType(), other.conversion());
        }
        return type instanceof AttributeType.Plain plain
                ? CodeBlock.of("$T.$L", KEY_CODEC, plain.scalar())
                : CodeBlock.of("$T.enumeration($T.class, $T.values())", KEY_CODEC, type.javaType(), type.javaType());
    }

    private static String method(Role role) {
        return switch (role) {
            case VERSION -> "version";
            case CREATED_AT -> "createdAt";
            case MODIFIED_AT -> "modifiedAt";
            case TIME_TO_LIVE -> "timeToLive";
            case OTHERS -> throw new IllegalArgumentException("the schema does not know of other attributes");
        };
    }
}
