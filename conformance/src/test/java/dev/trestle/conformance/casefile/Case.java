package dev.trestle.conformance.casefile;

import java.util.List;

/**
 * Steps that are carried out one after the other on a database that has nothing but what the setup made.
 *
 * @param name what the case shows, unique in its file
 * @param setup what is prepared, not part of what is shown
 * @param steps the calls that are compared
 */
public record Case(String name, List<Step> setup, List<Step> steps) {}
