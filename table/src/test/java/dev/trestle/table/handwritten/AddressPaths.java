package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;

/** The paths of an {@link Address} inside an entity {@code E}. */
public final class AddressPaths<E, A extends Access> extends Path<E, Address, A> {

    public final StringPath<E, Access.Writable> street;
    public final StringPath<E, Access.Writable> city;
    public final StringPath<E, Access.Removable> postalCode;

    AddressPaths(DocumentPath at) {
        super(at, AttributeCodec.record(new AddressMapping()));
        street = new StringPath<>(at.then("street"));
        city = new StringPath<>(at.then("city"));
        postalCode = new StringPath<>(at.then("postalCode"));
    }
}
