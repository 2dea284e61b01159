package dev.trestle.processor.layout;

import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The file that holds the key layout of a design and is committed with it. What is new in a design is added to the file;
 * what is changed or gone is refused, as items stay where they were stored, until that is accepted.
 */
public final class KeyLayoutFile {

    private static final String HEADER = """
            # Where %s stores its items, written as it is compiled. Commit this file with the design.
            # A line that changes or goes away leaves stored items behind, under keys that nothing asks for.
            """;

    private final Path folder;
    private final boolean accept;

    /**
     * The files in a folder.
     *
     * @param accept whether changes are meant
     */
    public KeyLayoutFile(Path folder, boolean accept) {
        this.folder = folder;
        this.accept = accept;
    }

    /** Compares the design with its file, which is written if there is none or nothing in it is different. */
    public void check(TableModel table, Refusals refusals) {
        Path file = folder.resolve(table.element().getQualifiedName() + ".keys");
        List<KeyLayoutText.Line> lines = KeyLayoutText.of(table);
        try {
            String before = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
            int refused = refusals.count();
            if (!accept) {
                refuseChanges(table, lines, subjects(before), file, refusals);
            }
            String after = HEADER.formatted(table.element().getQualifiedName())
                    + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
            if (refusals.count() == refused && !after.equals(before)) {
                Files.createDirectories(folder);
                Files.writeString(file, after);
            }
        } catch (IOException e) {
            refusals.add(
                    Refusal.NOT_WRITTEN, table.place(), "The key layout %s cannot be read or written: %s", file, e);
        }
    }

    private static Map<String, String> subjects(String text) {
        Map<String, String> layouts = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                layouts.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return layouts;
    }

    private static void refuseChanges(
            TableModel table,
            List<KeyLayoutText.Line> lines,
            Map<String, String> before,
            Path file,
            Refusals refusals) {
        for (KeyLayoutText.Line line : lines) {
            String layout = before.remove(line.subject());
            if (layout != null && !layout.equals(line.layout())) {
                refuse(line.place(), line.subject(), layout, "is \"" + line.layout() + "\" now", file, refusals);
            }
        }
        before.forEach((subject, layout) -> refuse(table.place(), subject, layout, "is gone", file, refusals));
    }

    private static void refuse(
            Place place, String subject, String layout, String change, Path file, Refusals refusals) {
        refusals.add(
                Refusal.KEY_LAYOUT_CHANGED,
                place,
                "The key layout of the %s was \"%s\" and %s, but stored items stay where they are. Undo the change, or plan a"
                        + " migration that moves them, compile once with -Atrestle.keys.accept=true, and commit %s.",
                subject,
                layout,
                change,
                file.getFileName());
    }
}
