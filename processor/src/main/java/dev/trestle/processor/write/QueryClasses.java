package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.QUERY_SPEC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.processor.design.TemplateModel;
import dev.trestle.processor.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The classes of one query. The first narrows the query by the first component of the sort key; where that is given
 * exactly, the next class narrows it by the next component.
 */
final class QueryClasses {

    private record Step(String component, AttributeType type) {

        private boolean isText() {
            return type instanceof AttributeType.Plain plain && plain.scalar() == Scalar.STRING;
        }

        /** Whether a range of values is a range of keys. An enum's constants do not sort as their names do. */
        private boolean hasRanges() {
            return type instanceof AttributeType.Plain;
        }
    }

    private final ClassName entity;
    private final ClassName first;
    private final ClassName superclass;
    private final List<Step> steps = new ArrayList<>();

    /**
     * The classes.
     *
     * @param first the name of the first
     * @param superclass what they extend
     */
    QueryClasses(ClassName entity, ClassName first, ClassName superclass, TemplateModel sortKey) {
        this.entity = entity;
        this.first = first;
        this.superclass = superclass;
        for (Map.Entry<String, AttributeType> component : sortKey.types().entrySet()) {
            steps.add(new Step(component.getKey(), component.getValue()));
        }
    }

    /** All classes, the first one first. */
    List<TypeSpec> types(String method) {
        List<TypeSpec> types = new ArrayList<>();
        types.add(type(0).addJavadoc("The query {@link $T#$L}.\n", first.enclosingClassName(), method)
                .build());
        for (int i = 0; i < steps.size() && goesOnAfter(i); i++) {
            types.add(type(i + 1)
                    .addJavadoc("The query {@link $T#$L}.\n", name(i), exactly(i))
                    .build());
        }
        return types;
    }

    /** Exact values narrow what a further component narrows again, and what has no ranges. */
    private boolean goesOnAfter(int step) {
        return step + 1 < steps.size() || !steps.get(step).hasRanges();
    }

    private ClassName name(int step) {
        StringBuilder name = new StringBuilder(first.simpleName());
        steps.subList(0, step).forEach(given -> name.append(Words.capitalized(given.component())));
        return first.peerClass(name.toString());
    }

    private String exactly(int step) {
        return steps.get(step).component() + "Is";
    }

    private TypeSpec.Builder type(int step) {
        ClassName name = name(step);
        TypeName spec = ParameterizedTypeName.get(QUERY_SPEC, entity);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(superclass, entity, name))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(spec, "spec")
                        .addStatement("super(spec)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("with")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(name)
                        .addParameter(spec, "spec")
                        .addStatement("return new $T(spec)", name)
                        .build());
        if (step < steps.size()) {
            addNarrowing(type, step);
        }
        return type;
    }

    private void addNarrowing(TypeSpec.Builder type, int at) {
        Step step = steps.get(at);
        String component = step.component();
        TypeName value = step.type().javaType();
        if (goesOnAfter(at)) {
            type.addMethod(method(exactly(at), name(at + 1))
                    .addJavadoc(
                            "Only where {@code $L} is this one, so that the next component of the sort key can be narrowed.\n",
                            component)
                    .addParameter(value, component)
                    .addStatement("return new $T(spec().is($N))", name(at + 1), component)
                    .build());
        }
        if (step.isText()) {
            type.addMethod(method(component + "BeginsWith", name(at))
                    .addJavadoc("Only where {@code $L} begins with the text.\n", component)
                    .addParameter(value, "prefix")
                    .addStatement("return with(spec().beginsWith(prefix))")
                    .build());
        }
        if (step.hasRanges()) {
            type.addMethod(method(component + "Between", name(at))
                    .addJavadoc("Only where {@code $L} is from the one value to the other, both included.\n", component)
                    .addParameter(value, "from")
                    .addParameter(value, "to")
                    .addStatement("return with(spec().between(from, to))")
                    .build());
            type.addMethod(method(component + "AtLeast", name(at))
                    .addJavadoc("Only where {@code $L} is the value or greater.\n", component)
                    .addParameter(value, "from")
                    .addStatement("return with(spec().atLeast(from))")
                    .build());
            type.addMethod(method(component + "AtMost", name(at))
                    .addJavadoc("Only where {@code $L} is the value or less.\n", component)
                    .addParameter(value, "to")
                    .addStatement("return with(spec().atMost(to))")
                    .build());
        }
    }

    private static MethodSpec.Builder method(String name, ClassName returned) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returned);
    }
}
