package dev.trestle.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.NestedRecords;
import dev.trestle.processor.design.CollectionModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.TableNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the Java for a design of which nothing was refused. */
public final class TableWriter {

    /** The annotation of written types, where the compiled module can see it. */
    public static final String GENERATED = "javax.annotation.processing.Generated";

    /** What tools look for; one is written for each design where the compiled module can see the interface. */
    public static final String PROVIDER = RuntimeTypes.TABLE_PROVIDER.canonicalName();

    private final Elements elements;
    private final Class<?> generator;

    /**
     * A writer.
     *
     * @param elements tells which optional types are on the class path
     * @param generator who is named in the files as having written them
     */
    public TableWriter(Elements elements, Class<?> generator) {
        this.elements = elements;
        this.generator = generator;
    }

    /** The files, always the same ones for the same design. */
    public List<JavaFile> write(TableModel table) {
        TableNames names = new TableNames(table);
        List<TypeSpec> types = new ArrayList<>();
        TableClass tableClass = new TableClass(table, names);
        TypeSpec.Builder start = tableClass.type();
        if (isVisible(RuntimeTypes.TRESTLE.canonicalName(), table)) {
            new ConnectMethods(table, names.table(table)).addTo(start);
        }
        types.add(specOf(start, table, sourcesOf(table)));
        if (isVisible(PROVIDER, table)) {
            types.add(specOf(new ProviderClass(table, names).type(), table, sourcesOf(table)));
        }
        PathsClass paths = new PathsClass(names);
        List<Attribute> attributes = new ArrayList<>();
        for (EntityModel entity : table.entities()) {
            Set<Element> sources = new LinkedHashSet<>(List.of(table.element(), entity.element()));
            types.add(specOf(new OperationsClass(entity, names).type(), table, sources));
            types.add(specOf(new SchemaClass(entity, table.plainKey(entity), names).type(), table, sources));
            types.add(specOf(paths.ofEntity(entity), table, sources));
            attributes.addAll(entity.attributes());
        }
        for (AttributeType.Nested nested : NestedRecords.in(attributes)) {
            Set<Element> sources = sourcesOf(nested.javaType(), table);
            types.add(specOf(new MappingClass(nested, names).type(), table, sources));
            types.add(specOf(paths.ofNested(nested), table, sources));
        }
        for (AttributeType.OneOf oneOf : NestedRecords.sealedTypesIn(attributes)) {
            types.add(specOf(paths.ofSealed(oneOf), table, sourcesOf(oneOf.javaType(), table)));
        }
        boolean shadowed = Stream.concat(
                        elements.getPackageOf(table.element()).getEnclosedElements().stream()
                                .map(type -> type.getSimpleName().toString()),
                        types.stream().map(TypeSpec::name))
                .anyMatch(this::hasNameOfJavaLang);
        return types.stream()
                .map(type -> file(type, table.packageName(), shadowed))
                .toList();
    }

    private static Set<Element> sourcesOf(TableModel table) {
        Set<Element> sources = new LinkedHashSet<>(Set.of(table.element()));
        table.entities().stream().map(EntityModel::element).forEach(sources::add);
        table.collections().stream().map(CollectionModel::element).forEach(sources::add);
        table.migrations().ifPresent(sources::add);
        return sources;
    }

    private Set<Element> sourcesOf(ClassName type, TableModel table) {
        Set<Element> sources = new LinkedHashSet<>(Set.of(table.element()));
        TypeElement declared = elements.getTypeElement(type.canonicalName());
        if (declared != null) {
            sources.add(declared);
        }
        return sources;
    }

    /**
     * Imports of java.lang are left out, except where the package has a type of the same name as one of its types, which
     * would be taken in its place.
     */
    private static JavaFile file(TypeSpec written, String packageName, boolean shadowed) {
        return JavaFile.builder(packageName, written)
                .indent("    ")
                .skipJavaLangImports(!shadowed)
                .build();
    }

    private TypeSpec specOf(TypeSpec.Builder type, TableModel table, Set<Element> sources) {
        sources.forEach(type::addOriginatingElement);
        if (isVisible(GENERATED, table)) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.bestGuess(GENERATED))
                    .addMember("value", "$S", generator.getName())
                    .build());
        }
        return type.build();
    }

    private boolean hasNameOfJavaLang(String simpleName) {
        return elements.getTypeElement("java.lang." + simpleName) != null;
    }

    private boolean isVisible(String type, TableModel table) {
        ModuleElement module = elements.getModuleOf(table.element());
        return (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type)) != null;
    }
}
