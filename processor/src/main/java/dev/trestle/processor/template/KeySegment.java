package dev.trestle.processor.template;

/**
 * What stands between two {@code #} of a template: constant text, which may be empty, or one component.
 *
 * @param text the constant text or the component's name
 * @param isComponent which of the two it is
 */
public record KeySegment(String text, boolean isComponent) {}
