package dev.trestle.cli.design.drawing;

import java.util.Locale;

/** Draws the few things that diagrams are made of. Used by one thread. */
final class Canvas {

    private final Markup svg;

    Canvas(Markup svg) {
        this.svg = svg;
    }

    /** A number of pixels, with two digits behind the point at most. */
    static String n(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    Canvas open(String element, String... attributes) {
        svg.open(element, attributes);
        return this;
    }

    void close() {
        svg.close();
    }

    void line() {
        svg.line();
    }

    void rectangle(String style, double x, double y, double width, double height, double round) {
        svg.empty("rect", "class", style, "x", n(x), "y", n(y), "width", n(width), "height", n(height), "rx", n(round));
    }

    void stroke(String style, double x1, double y1, double x2, double y2) {
        svg.empty("path", "class", style, "d", "M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2)));
    }

    void dot(double x, double y, double radius) {
        svg.empty("circle", "class", "dot", "cx", n(x), "cy", n(y), "r", n(radius));
    }

    void arrowHead(double x, double y) {
        svg.empty("path", "class", "head", "d", "M%s %sl4 7l4 -7z".formatted(n(x - 4), n(y - 7)));
    }

    /** Text that begins at a point, in the middle of its height. */
    void text(String style, double x, double y, String content) {
        svg.element("text", content, "class", style, "x", n(x), "y", n(y), "dy", ".35em");
    }

    /** Text that ends at a point. */
    void textBefore(String style, double x, double y, String content) {
        svg.element("text", content, "class", style, "x", n(x), "y", n(y), "dy", ".35em", "text-anchor", "end");
    }

    /** Text of characters of one width, exactly as wide as it is to be. */
    void mono(String style, double x, double y, double width, String content) {
        svg.element(
                "text",
                content,
                "class",
                (style + " mono").strip(),
                "x",
                n(x),
                "y",
                n(y),
                "dy",
                ".35em",
                "textLength",
                n(width),
                "lengthAdjust",
                "spacingAndGlyphs",
                "xml:space",
                "preserve");
    }
}
