package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ASSIGNMENTS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexedComponents;
import dev.trestle.processor.naming.Words;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a paths class for components of an index key that an update has to set together. */
final class JointAssignments {

    private final EntityModel entity;

    JointAssignments(EntityModel entity) {
        this.entity = entity;
    }

    List<MethodSpec> methods() {
        return new IndexedComponents(entity)
                .joint().stream().filter(this::canBeSet).map(this::method).toList();
    }

    private boolean canBeSet(Set<String> group) {
        return entity.components().stream()
                .noneMatch(component -> group.contains(component.name()) && PathsClass.isFixed(component, entity));
    }

    private MethodSpec method(Set<String> group) {
        List<Attribute> attributes = entity.attributes().stream()
                .filter(attribute -> group.contains(attribute.name()))
                .toList();
        List<String> names = attributes.stream().map(Attribute::name).toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder(Words.decapitalized(Words.joined(names)))
                .addJavadoc(
                        "Values for the components of an index key, which an update sets together: {@code $L}.\n",
                        String.join("}, {@code ", names))
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ASSIGNMENTS, entity.className()));
        CodeBlock.Builder assignments = CodeBlock.builder();
        for (Attribute attribute : attributes) {
            method.addParameter(attribute.type().javaType(), attribute.name());
            CodeBlock call = assignments.isEmpty() ? CodeBlock.of("$T.of", ASSIGNMENTS) : CodeBlock.of(".and");
            assignments.add("$L(this.$N, $N)", call, attribute.name(), attribute.name());
        }
        return method.addStatement("return $L", assignments.build()).build();
    }
}
