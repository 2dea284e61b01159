package dev.trestle.cli.design.drawing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The colours of diagrams and pages, by day and by night. Components that mean the same have the same. */
final class Palette {

    private record Hue(String text, String ground, String textByNight, String groundByNight) {}

    private static final List<Hue> HUES = List.of(
            new Hue("#1d4ed8", "#dbeafe", "#93c5fd", "#1b3358"),
            new Hue("#b45309", "#fef3c7", "#fcd34d", "#453112"),
            new Hue("#047857", "#d1fae5", "#6ee7b7", "#0d3b31"),
            new Hue("#be185d", "#fce7f3", "#f9a8d4", "#4a1b34"),
            new Hue("#6d28d9", "#ede9fe", "#c4b5fd", "#33235a"),
            new Hue("#0e7490", "#cffafe", "#67e8f9", "#0d3a47"),
            new Hue("#c2410c", "#ffedd5", "#fdba74", "#47230f"),
            new Hue("#4d7c0f", "#ecfccb", "#bef264", "#2a3b10"),
            new Hue("#b91c1c", "#fee2e2", "#fca5a5", "#471a1c"),
            new Hue("#a21caf", "#fae8ff", "#f0abfc", "#431a4a"),
            new Hue("#0f766e", "#ccfbf1", "#5eead4", "#0d3b38"),
            new Hue("#475569", "#e2e8f0", "#cbd5e1", "#2b374c"));

    private Palette() {}

    /** The class of components with a meaning. */
    static String of(int meaning) {
        return "k" + meaning % HUES.size();
    }

    /** Rules for the classes of components: {@code rect} is the ground, {@code text} stands on it. */
    static String ofComponents() {
        return rules(hue -> hue.ground, hue -> hue.text)
                + night(rules(hue -> hue.groundByNight, hue -> hue.textByNight));
    }

    /** Whoever points at a component sees where else it is. */
    static String pointing() {
        return IntStream.range(0, HUES.size())
                .mapToObj(i -> "svg:has(.k%d:hover) [class^=k]:not(.k%d){opacity:.22}".formatted(i, i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String night(String rules) {
        return "@media (prefers-color-scheme:dark){\n" + rules + "}\n";
    }

    private interface Shade {
        String of(Hue hue);
    }

    private static String rules(Shade ground, Shade text) {
        return IntStream.range(0, HUES.size())
                .mapToObj(i -> ".k%d rect{fill:%s}.k%d text{fill:%s}"
                        .formatted(i, ground.of(HUES.get(i)), i, text.of(HUES.get(i))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
