package dev.trestle.processor.template;

/**
 * What stands between two delimiters of a template: constant text, which may be empty, or one component.
 *
 * @param text the constant text or the component's name
 * @param isComponent which of the two it is
 * @param form the form in which the component is written; empty for the usual one
 * @param before constant text in front of the component, in an existing layout
 * @param after constant text behind the component, in an existing layout
 */
public record KeySegment(String text, boolean isComponent, String form, String before, String after) {

    /** Constant text, or a component in its usual form. */
    public KeySegment(String text, boolean isComponent) {
        this(text, isComponent, "", "", "");
    }

    /** The segment without the component's name. */
    String shape() {
        return isComponent ? before + (form.isEmpty() ? "{}" : "{:" + form + "}") + after : text;
    }
}
