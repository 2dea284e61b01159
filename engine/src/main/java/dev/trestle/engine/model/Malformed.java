package dev.trestle.engine.model;

import dev.trestle.engine.error.ServiceException;

/**
 * Stands in a structure for attribute values that are none. AWS checks the constraints of the service model before it
 * looks at attribute values, so a front end keeps the error here and the operation meets it when it reads the member.
 */
public record Malformed(ServiceException error) {}
