package dev.trestle.table;

import java.util.List;

/** A record is not valid, as its validator says. Nothing was sent. */
public final class InvalidEntityException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final List<String> violations;

    public InvalidEntityException(String entity, List<String> violations) {
        super("TRESTLE-T006", entity + " is not valid: " + String.join("; ", violations), null);
        this.entity = entity;
        this.violations = List.copyOf(violations);
    }

    /** The entity that was to be written. */
    public String entity() {
        return entity;
    }

    /** What is wrong, as in {@code email must be a well-formed email address}. */
    public List<String> violations() {
        return violations;
    }
}
