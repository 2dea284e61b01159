package dev.trestle.processor.naming;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.CollectionModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;

/** Names the types and members that are written for a design. */
public final class TableNames {

    private final String packageName;

    /** Names what belongs to {@code table}, all of it in the package of the design. */
    public TableNames(TableModel table) {
        this.packageName = table.packageName();
    }

    /** The typed way into the table, as in {@code AppTable}. */
    public ClassName table(TableModel table) {
        return inPackage(table.simpleName() + "Table");
    }

    /** What tells tools of the design, as in {@code AppProvider}. */
    public ClassName provider(TableModel table) {
        return inPackage(table.simpleName() + "Provider");
    }

    /** The operations on one entity, as in {@code Users}. */
    public ClassName operations(EntityModel entity) {
        return inPackage(Words.capitalized(entity.plural()));
    }

    /** How an entity is stored, as in {@code UserSchema}. */
    public ClassName schema(EntityModel entity) {
        return inPackage(entity.simpleName() + "Schema");
    }

    /** The paths of an entity, as in {@code UserPaths}. */
    public ClassName paths(EntityModel entity) {
        return inPackage(entity.simpleName() + "Paths");
    }

    /** How a nested record is stored, as in {@code AddressMapping}. */
    public ClassName mapping(AttributeType.Nested nested) {
        return inPackage(nested.javaType().simpleName() + "Mapping");
    }

    /** The paths of a nested record, as in {@code AddressPaths}. */
    public ClassName paths(AttributeType.Nested nested) {
        return inPackage(nested.javaType().simpleName() + "Paths");
    }

    /** The paths of a sealed type, as in {@code PaymentPaths}. */
    public ClassName paths(AttributeType.OneOf oneOf) {
        return inPackage(oneOf.javaType().simpleName() + "Paths");
    }

    /** The constant that holds an entity's paths, as in {@code USER}. */
    public static String constant(EntityModel entity) {
        return Words.constant(entity.simpleName());
    }

    /** The constant that describes a collection, as in {@code COMPANY_PAGE}. */
    public static String constant(CollectionModel collection) {
        return Words.constant(collection.className().simpleName());
    }

    /** The method that reads a collection, as in {@code companyPage}. */
    public static String accessor(CollectionModel collection) {
        return Words.decapitalized(collection.className().simpleName());
    }

    private ClassName inPackage(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }
}
