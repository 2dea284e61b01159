package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.QUERY_SPEC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.design.KeyStep;
import dev.trestle.processor.naming.QueryNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The classes of one query. The first narrows the query by the first component of the sort key; where that is given
 * exactly, the next class narrows it by the next component.
 */
final class QueryClasses {

    private final ClassName entity;
    private final ClassName operations;
    private final String method;
    private final ClassName superclass;
    private final List<KeyStep> steps;
    private final List<ClassName> names;

    /**
     * The classes.
     *
     * @param operations the class that they are nested in
     * @param method the method that gives the first
     * @param superclass what they extend
     */
    QueryClasses(ClassName entity, ClassName operations, String method, ClassName superclass, List<KeyStep> sortKey) {
        this.entity = entity;
        this.operations = operations;
        this.method = method;
        this.superclass = superclass;
        this.names = QueryNames.ofTypes(method, sortKey).stream()
                .map(operations::nestedClass)
                .toList();
        this.steps = List.copyOf(sortKey);
    }

    /** All classes, the first one first. */
    List<TypeSpec> types() {
        List<TypeSpec> types = new ArrayList<>();
        types.add(type(0).addJavadoc("The query {@link $T#$L}.\n", operations, method)
                .build());
        for (int i = 1; i < names.size(); i++) {
            types.add(type(i).addJavadoc("The query {@link $T#$L}.\n", names.get(i - 1), exactly(i - 1))
                    .build());
        }
        return types;
    }

    private String exactly(int step) {
        return steps.get(step).component() + "Is";
    }

    private TypeSpec.Builder type(int step) {
        ClassName name = names.get(step);
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
        KeyStep step = steps.get(at);
        String component = step.component();
        TypeName value = step.type().javaType();
        if (at + 1 < names.size()) {
            type.addMethod(method(exactly(at), names.get(at + 1))
                    .addJavadoc(
                            "Only where {@code $L} is this one, so that the next component of the sort key can be narrowed.\n",
                            component)
                    .addParameter(value, component)
                    .addStatement("return new $T(spec().is($N))", names.get(at + 1), component)
                    .build());
        }
        if (step.hasBeginnings()) {
            type.addMethod(method(component + "BeginsWith", names.get(at))
                    .addJavadoc("Only where {@code $L} begins with the text.\n", component)
                    .addParameter(value, "prefix")
                    .addStatement("return with(spec().beginsWith(prefix))")
                    .build());
        }
        if (step.hasRanges()) {
            type.addMethod(method(component + "Between", names.get(at))
                    .addJavadoc("Only where {@code $L} is from the one value to the other, both included.\n", component)
                    .addParameter(value, "from")
                    .addParameter(value, "to")
                    .addStatement("return with(spec().between(from, to))")
                    .build());
            type.addMethod(method(component + "AtLeast", names.get(at))
                    .addJavadoc("Only where {@code $L} is the value or greater.\n", component)
                    .addParameter(value, "from")
                    .addStatement("return with(spec().atLeast(from))")
                    .build());
            type.addMethod(method(component + "AtMost", names.get(at))
                    .addJavadoc("Only where {@code $L} is the value or less.\n", component)
                    .addParameter(value, "to")
                    .addStatement("return with(spec().atMost(to))")
                    .build());
            type.addMethod(method(component + "GreaterThan", names.get(at))
                    .addJavadoc("Only where {@code $L} is greater than the value.\n", component)
                    .addParameter(value, "value")
                    .addStatement("return with(spec().greaterThan(value))")
                    .build());
            type.addMethod(method(component + "LessThan", names.get(at))
                    .addJavadoc("Only where {@code $L} is less than the value.\n", component)
                    .addParameter(value, "value")
                    .addStatement("return with(spec().lessThan(value))")
                    .build());
        }
    }

    private static MethodSpec.Builder method(String name, ClassName returned) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(returned);
    }
}
