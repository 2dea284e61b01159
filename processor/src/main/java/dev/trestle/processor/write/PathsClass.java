package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ACCESS;
import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.DOCUMENT_PATH;
import static dev.trestle.processor.write.RuntimeTypes.FIXED;
import static dev.trestle.processor.write.RuntimeTypes.JOINT;
import static dev.trestle.processor.write.RuntimeTypes.PATH;
import static dev.trestle.processor.write.RuntimeTypes.REMOVABLE;
import static dev.trestle.processor.write.RuntimeTypes.SETTABLE;
import static dev.trestle.processor.write.RuntimeTypes.WRITABLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexedComponents;
import dev.trestle.processor.design.UniqueComponents;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.naming.Words;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class with the paths of an entity or a nested record, as in {@code UserPaths} and {@code AddressPaths}. */
final class PathsClass {

    private static final Set<Role> KEPT_BY_TABLE = Set.of(Role.VERSION, Role.CREATED_AT, Role.MODIFIED_AT);

    private final TableNames names;

    PathsClass(TableNames names) {
        this.names = names;
    }

    TypeSpec.Builder ofEntity(EntityModel entity) {
        Codecs codecs = SchemaClass.codecs(entity, names);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.paths(entity))
                .addJavadoc("The attributes of a {@link $T} in conditions and updates.\n", entity.className())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        for (ComponentModel component : entity.components()) {
            Attribute attribute = component.attribute();
            if (component.role().equals(Optional.of(Role.OTHERS))) {
                continue;
            }
            PathType path = PathType.of(Codecs.valueOf(attribute.type()), names);
            Optional<CodeBlock> codec = component.role().equals(Optional.of(Role.TIME_TO_LIVE))
                    ? Optional.of(CodeBlock.of("$T.EPOCH_SECONDS", ATTRIBUTE_CODEC))
                    : path.codec().map(codecs::outside);
            type.addField(field(path.with(entity.className(), access(component, entity)), attribute)
                    .initializer(path.at(CodeBlock.of("$T.of($S)", DOCUMENT_PATH, attribute.stored()), codec))
                    .build());
        }
        new JointAssignments(entity).methods().forEach(type::addMethod);
        return type.addMethod(MethodSpec.constructorBuilder().build());
    }

    private static ClassName access(ComponentModel component, EntityModel entity) {
        return isFixed(component, entity)
                ? FIXED
                : indexed(component, entity).orElseGet(() -> access(component.attribute()));
    }

    /** Whether no update changes a component, whatever index keys it is in. */
    static boolean isFixed(ComponentModel component, EntityModel entity) {
        return entity.primaryKey().components().containsKey(component.name())
                || entity.isSource(component.name())
                || component.attribute().readOnly()
                || component.role().filter(KEPT_BY_TABLE::contains).isPresent();
    }

    /** What index keys and guards of unique values leave of it. */
    private static Optional<ClassName> indexed(ComponentModel component, EntityModel entity) {
        Set<String> together = new IndexedComponents(entity).groupOf(component.name());
        if (entity.components().stream().anyMatch(other -> together.contains(other.name()) && isFixed(other, entity))) {
            return Optional.of(FIXED);
        }
        if (together.size() > 1) {
            return Optional.of(JOINT);
        }
        boolean unique = UniqueComponents.of(entity.element()).contains(component.name());
        boolean removable = component.attribute().type() instanceof AttributeType.Absent;
        return together.size() == 1 || (unique && !removable) ? Optional.of(SETTABLE) : Optional.empty();
    }

    private static ClassName access(Attribute attribute) {
        if (attribute.readOnly()) {
            return FIXED;
        }
        return attribute.type() instanceof AttributeType.Absent ? REMOVABLE : WRITABLE;
    }

    TypeSpec.Builder ofNested(AttributeType.Nested nested) {
        TypeVariableName entity = TypeVariableName.get("E");
        TypeVariableName access = TypeVariableName.get("A", ACCESS);
        NameAllocator allocator = new NameAllocator();
        nested.attributes().forEach(attribute -> allocator.newName(attribute.name()));
        String at = allocator.newName("at");
        Codecs codecs = MappingClass.codecs(nested, names);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(DOCUMENT_PATH, at)
                .addStatement("super($N, $T.record(new $T()))", at, ATTRIBUTE_CODEC, names.mapping(nested));
        TypeSpec.Builder type = TypeSpec.classBuilder(names.paths(nested))
                .addJavadoc("The paths of a {@link $T} inside an entity {@code E}.\n", nested.javaType())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariable(entity)
                .addTypeVariable(access)
                .superclass(ParameterizedTypeName.get(PATH, entity, nested.javaType(), access));
        for (Attribute attribute : nested.attributes()) {
            PathType path = PathType.of(Codecs.valueOf(attribute.type()), names);
            type.addField(field(path.with(entity, access(attribute)), attribute).build());
            CodeBlock place = CodeBlock.of("$N.then($S)", at, attribute.stored());
            constructor.addStatement(
                    "$N = $L", attribute.name(), path.at(place, path.codec().map(codecs::outside)));
        }
        return type.addMethod(constructor.build());
    }

    TypeSpec.Builder ofSealed(AttributeType.OneOf oneOf) {
        TypeVariableName entity = TypeVariableName.get("E");
        TypeVariableName access = TypeVariableName.get("A", ACCESS);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(DOCUMENT_PATH, "at")
                .addParameter(ParameterizedTypeName.get(ATTRIBUTE_CODEC, oneOf.javaType()), "codec")
                .addStatement("super(at, codec)");
        TypeSpec.Builder type = TypeSpec.classBuilder(names.paths(oneOf))
                .addJavadoc(
                        "The paths of a {@link $T} inside an entity {@code E}, for each record that it may be: conditions on"
                                + " them hold, and updates through them happen, where it is that record.\n",
                        oneOf.javaType())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addTypeVariable(entity)
                .addTypeVariable(access)
                .superclass(ParameterizedTypeName.get(PATH, entity, oneOf.javaType(), access));
        NameAllocator allocator = new NameAllocator();
        allocator.newName("at");
        allocator.newName("codec");
        oneOf.variants().forEach((name, variant) -> {
            String field =
                    allocator.newName(Words.decapitalized(variant.javaType().simpleName()));
            type.addField(FieldSpec.builder(
                            ParameterizedTypeName.get(names.paths(variant), entity, FIXED),
                            field,
                            Modifier.PUBLIC,
                            Modifier.FINAL)
                    .build());
            constructor.addStatement(
                    "$N = new $T<>(at.as($S, $S))", field, names.paths(variant), oneOf.discriminator(), name);
        });
        return type.addMethod(constructor.build());
    }

    private static FieldSpec.Builder field(TypeName type, Attribute attribute) {
        return FieldSpec.builder(type, attribute.name(), Modifier.PUBLIC, Modifier.FINAL);
    }
}
