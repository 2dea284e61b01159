package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_CODEC;
import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_READER;
import static dev.trestle.processor.write.RuntimeTypes.ATTRIBUTE_WRITER;
import static dev.trestle.processor.write.RuntimeTypes.DESCRIBED_ATTRIBUTE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The two methods by which a record is stored as attributes and made of them. */
final class MappingMethods {

    private static final Set<Role> SET_ON_WRITE = Set.of(Role.CREATED_AT, Role.MODIFIED_AT);

    private final ClassName record;
    private final List<ComponentModel> components;
    private final Codecs codecs;

    MappingMethods(ClassName record, List<ComponentModel> components, Codecs codecs) {
        this.record = record;
        this.components = components;
        this.codecs = codecs;
    }

    MethodSpec write() {
        NameAllocator names = new NameAllocator();
        String to = names.newName("to");
        String value = names.newName(Words.decapitalized(record.simpleName()));
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(record, value)
                .addParameter(ATTRIBUTE_WRITER, to);
        for (ComponentModel component : components) {
            if (!isOthers(component)) {
                method.addStatement(
                        "$N.$L($S, $L, $N.$N())",
                        to,
                        putMethod(component),
                        component.attribute().stored(),
                        codec(component),
                        value,
                        component.name());
            }
        }
        // Last, when it is known which attributes are the record's own.
        components.stream()
                .filter(MappingMethods::isOthers)
                .forEach(component -> method.addStatement("$N.putOthers($N.$N())", to, value, component.name()));
        return method.build();
    }

    private static boolean isOthers(ComponentModel component) {
        return component.role().equals(Optional.of(Role.OTHERS));
    }

    private static String putMethod(ComponentModel component) {
        if (component.attribute().type() instanceof AttributeType.Absent) {
            return "putOptional";
        }
        return component.role().filter(SET_ON_WRITE::contains).isPresent() ? "putIfSet" : "put";
    }

    MethodSpec read() {
        List<CodeBlock> arguments = components.stream()
                .filter(component -> !component.isComputed())
                .map(this::readOf)
                .toList();
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(record)
                .addParameter(ATTRIBUTE_READER, "from")
                .addStatement(
                        arguments.size() < 2 ? "return new $T($L)" : "return new $T(\n$L)",
                        record,
                        CodeBlock.join(arguments, ",\n"))
                .build();
    }

    MethodSpec attributes() {
        List<CodeBlock> described = components.stream()
                .filter(component -> !isOthers(component))
                .map(this::description)
                .toList();
        return MethodSpec.methodBuilder("attributes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), DESCRIBED_ATTRIBUTE))
                .addStatement(
                        described.size() < 2 ? "return $T.of($L)" : "return $T.of(\n$L)",
                        List.class,
                        CodeBlock.join(described, ",\n"))
                .build();
    }

    private CodeBlock description(ComponentModel component) {
        Attribute attribute = component.attribute();
        CodeBlock names = component.name().equals(attribute.stored())
                ? CodeBlock.of("$S", component.name())
                : CodeBlock.of("$S, $S", component.name(), attribute.stored());
        String presence = attribute.type() instanceof AttributeType.Absent ? ".optional()" : "";
        return CodeBlock.of(
                "$T.of($L, $L)$L",
                DESCRIBED_ATTRIBUTE,
                names,
                codec(component),
                component.isComputed() ? ".computed()" : presence);
    }

    private CodeBlock readOf(ComponentModel component) {
        Attribute attribute = component.attribute();
        if (isOthers(component)) {
            return CodeBlock.of(
                    "from.others($L)",
                    components.stream()
                            .filter(other -> !isOthers(other))
                            .map(other -> CodeBlock.of("$S", other.attribute().stored()))
                            .collect(CodeBlock.joining(", ")));
        }
        if (attribute.otherwise().isPresent()) {
            return CodeBlock.of(
                    "from.getOrDefault($S, $L, $L)",
                    attribute.stored(),
                    codec(component),
                    attribute.otherwise().get());
        }
        return CodeBlock.of(
                "from.$L($S, $L)",
                attribute.type() instanceof AttributeType.Absent ? "getOptional" : "get",
                attribute.stored(),
                codec(component));
    }

    private CodeBlock codec(ComponentModel component) {
        return component.role().equals(Optional.of(Role.TIME_TO_LIVE))
                ? CodeBlock.of("$T.EPOCH_SECONDS", ATTRIBUTE_CODEC)
                : codecs.ofComponent(component.attribute());
    }
}
