package dev.trestle.table.validation;

import java.util.List;

/** Looks at each record that is about to be created or put as a whole. Safe for use by many threads. */
@FunctionalInterface
public interface EntityValidator {

    /** What is wrong with the record, for people; empty if nothing is. */
    List<String> violations(Object entity);
}
