package dev.trestle.table.expression;

/**
 * What an update may do to the attribute at a path, as a type argument: {@code Update.set} takes only what is
 * {@link Writable}, {@code Update.remove} only what is {@link Removable}, and the compiler refuses the rest.
 */
public sealed interface Access {

    /** Components of the primary key, the version and the times that Trestle sets: conditions only. */
    non-sealed interface Fixed extends Access {}

    /**
     * Components of an index key that cannot be set without others of it: conditions, and the method of the written paths
     * that sets them together.
     */
    non-sealed interface Joint extends Access {}

    /** May be set to a value that is known beforehand, which index keys and unique values need. */
    sealed interface Settable extends Access {}

    /** May be set to another value, also to one that is made of what is stored. */
    sealed interface Writable extends Settable {}

    /** May be absent, so that it may also be removed. */
    non-sealed interface Removable extends Writable {}
}
