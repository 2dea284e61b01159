package dev.trestle.cli.design.drawing;

import dev.trestle.cli.design.key.Part;
import java.util.List;

/**
 * A key in one line: constant text as it is, each component on a ground of its colour. Widths are those of characters of one
 * width, and the renderer is told them, so that they hold with any font.
 *
 * @param parts the key
 */
record KeyRun(List<Part> parts) {

    private static final double CHARACTER = 7.2;
    private static final double BESIDE = 5;
    private static final double HEIGHT = 20;

    /** Copies the list. */
    KeyRun {
        parts = List.copyOf(parts);
    }

    /** How wide it is, in pixels. */
    double width() {
        return parts.stream()
                .mapToDouble(part ->
                        shown(part).length() * CHARACTER + (part.component().isPresent() ? 2 * BESIDE + 2 : 0))
                .sum();
    }

    /** Draws it from a point on its left, in the middle of its height; smaller if there is too little room. */
    void draw(Canvas canvas, double x, double y, double room) {
        double scale = Math.min(1, room / Math.max(1, width()));
        if (scale < 1) {
            canvas.open(
                    "g",
                    "transform",
                    "translate(%s %s) scale(%s)".formatted(Canvas.n(x), Canvas.n(y), Canvas.n(scale)));
            parts(canvas, 0, 0);
            canvas.close();
        } else {
            parts(canvas, x, y);
        }
    }

    private void parts(Canvas canvas, double left, double y) {
        double x = left;
        for (Part part : parts) {
            String text = shown(part);
            double width = text.length() * CHARACTER;
            if (part.meaning().isPresent()) {
                canvas.open("g", "class", Palette.of(part.meaning().getAsInt()));
                canvas.rectangle("", x + 1, y - HEIGHT / 2, width + 2 * BESIDE, HEIGHT, 5);
                canvas.mono("", x + 1 + BESIDE, y, width, text);
                canvas.close();
                x += width + 2 * BESIDE + 2;
            } else {
                canvas.mono("c", x, y, width, text);
                x += width;
            }
        }
    }

    /** The ground shows what is a component, in place of braces; an arrow shows what sorts the other way. */
    private static String shown(Part part) {
        String text = part.text();
        return part.component().isPresent() && text.startsWith("{") && text.endsWith("}")
                ? text.substring(1, text.length() - 1).replace(":desc", "\u2193")
                : text;
    }
}
