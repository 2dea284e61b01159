package dev.trestle.engine.model;

import dev.trestle.engine.error.ServiceException;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a structure for attribute values that are none. AWS checks the constraints of the service model before it
 * looks at attribute values, so a front end keeps the error here and the operation meets it when it reads the member.
 *
 * @param error what is wrong with the first value that is none
 * @param attribute the top-level attribute that has it, if the member holds several
 */
public record Malformed(ServiceException error, @Nullable String attribute) {}
