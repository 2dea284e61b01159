package dev.trestle.table.definition;

import dev.trestle.table.expression.Access;
import java.util.Locale;

/**
 * What updates may do to an attribute, for the type of its path, so that the compiler refuses the rest. The constants are in
 * {@link Definition}.
 *
 * @param <A> the same in the path's type
 */
public final class Permission<A extends Access> {

    private final Class<A> access;

    Permission(Class<A> access) {
        this.access = access;
    }

    /** The constant's name. */
    @Override
    public String toString() {
        return access.getSimpleName().toUpperCase(Locale.ROOT);
    }
}
