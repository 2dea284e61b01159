package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ENTITY_SCHEMA;
import static dev.trestle.processor.write.RuntimeTypes.KEY_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.RECORD_MAPPING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.naming.QueryNames;
import dev.trestle.processor.naming.TableNames;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that says how an entity is stored, as in {@code UserSchema}. */
final class SchemaClass {

    private final EntityModel entity;
    private final ClassName name;
    private final Codecs codecs;

    SchemaClass(EntityModel entity, TableNames names) {
        this.entity = entity;
        this.name = names.schema(entity);
        this.codecs = codecs(entity, names);
    }

    static Codecs codecs(EntityModel entity, TableNames names) {
        return new Codecs(names.schema(entity), names, entity.attributes());
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
                .addMethod(methods.read());
    }

    private CodeBlock schema() {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add("$T.of($S, $T.class, new $T())", ENTITY_SCHEMA, entity.name(), entity.className(), name)
                .add("$>$>");
        UniqueSchema.addTo(schema, entity);
        for (ComponentModel component : entity.components()) {
            if (keyComponents().contains(component.name())) {
                schema.add(
                        "\n.keyComponent($S, $L, $T::$N)",
                        component.name(),
                        keyCodec(component.attribute().type()),
                        entity.className(),
                        component.name());
            }
        }
        KeyModel key = entity.primaryKey();
        schema.add(
                "\n.primaryKey($S, $S, $S)",
                QueryNames.ofPartition(key),
                key.partition().template().text(),
                key.sort().template().text());
        for (PatternModel pattern : entity.patterns()) {
            schema.add(
                    "\n.index($S, $S, $S, $S)",
                    pattern.index(),
                    pattern.method(),
                    pattern.indexKey().partition().template().text(),
                    pattern.indexKey().sort().template().text());
        }
        for (ComponentModel component : entity.components()) {
            component.role().ifPresent(role -> schema.add("\n.$L($S)", method(role), component.name()));
        }
        return schema.add("\n.build()$<$<").build();
    }

    private Set<String> keyComponents() {
        Set<String> names = new LinkedHashSet<>(entity.primaryKey().components().keySet());
        entity.patterns()
                .forEach(pattern -> names.addAll(pattern.indexKey().components().keySet()));
        return names;
    }

    static CodeBlock keyCodec(AttributeType type) {
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
        };
    }
}
