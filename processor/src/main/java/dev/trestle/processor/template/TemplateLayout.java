package dev.trestle.processor.template;

/**
 * How components stand in a template.
 *
 * @param delimiter what stands between segments; empty for templates of one segment
 * @param existing whether values stand in the keys as they are, as in a table that exists
 */
public record TemplateLayout(String delimiter, boolean existing) {

    /** Segments between {@code #}, values escaped. */
    public static final TemplateLayout ESCAPED = new TemplateLayout("#", false);
}
