package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.RECORD_MAPPING;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.naming.TableNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class that says how a nested record is stored, as in {@code AddressMapping}. */
final class MappingClass {

    private final AttributeType.Nested nested;
    private final TableNames names;

    MappingClass(AttributeType.Nested nested, TableNames names) {
        this.nested = nested;
        this.names = names;
    }

    static Codecs codecs(AttributeType.Nested nested, TableNames names) {
        return new Codecs(names.mapping(nested), names, nested.attributes());
    }

    TypeSpec.Builder type() {
        Codecs codecs = codecs(nested, names);
        List<ComponentModel> components = nested.attributes().stream()
                .map(attribute -> new ComponentModel(attribute, Optional.empty(), List.of()))
                .toList();
        MappingMethods methods = new MappingMethods(nested.javaType(), components, codecs);
        return TypeSpec.classBuilder(names.mapping(nested))
                .addJavadoc("How a {@link $T} is stored.\n", nested.javaType())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RECORD_MAPPING, nested.javaType()))
                .addFields(codecs.constants())
                .addMethod(methods.write())
                .addMethod(methods.read())
                .addMethod(methods.attributes());
    }
}
