package dev.trestle.table.expression;

/**
 * What an update may do to the attribute at a path, as a type argument: {@code Update.set} takes only what is
 * {@link Writable}, {@code Update.remove} only what is {@link Removable}, and the compiler refuses the rest.
 */
public sealed interface Access {

    /** Components of the primary key, the version and the times that Trestle sets: conditions only. */
    non-sealed interface Fixed extends Access {}

    /** May be set to another value. */
    sealed interface Writable extends Access {}

    /** May be absent, so that it may also be removed. */
    non-sealed interface Removable extends Writable {}
}
