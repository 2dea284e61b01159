package dev.trestle.cli.files;

import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.transfer.TableDigest;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.cli.transfer.TableReader;
import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks in a table for the items of files, where counts and checksums say that there is a difference. Of several records of
 * one key the last one counts, so a key that differs is remembered until a later record may agree with the table.
 */
final class FileComparison {
    private static final int PAGE = 1000;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int REMEMBERED = 100_000;
    private static final int NAMED = 10;

    private final TableKeys keys;
    private final TableDigest ofFiles;
    private final TableDigest ofTable;
    private final TableReader table;
    private final List<Item> page = new ArrayList<>();
    private final Set<Item> lacking = new LinkedHashSet<>();
    private long bytes;

    FileComparison(TableKeys keys, TableDigest ofFiles, TableDigest ofTable, TableReader table) {
        this.keys = keys;
        this.ofFiles = ofFiles;
        this.ofTable = ofTable;
        this.table = table;
    }

    void add(Item item) {
        if (!ofFiles.matchesAround(item, ofTable)) {
            page.add(item);
            bytes += item.size();
            if (page.size() == PAGE || bytes >= MOST_BYTES) {
                flush();
            }
        }
    }

    void flush() {
        Map<Item, Item> found = table.items(keys, page);
        for (Item item : page) {
            Item key = item.only(keys.names());
            if (item.equals(found.get(key))) {
                lacking.remove(key);
            } else if (lacking.size() < REMEMBERED) {
                lacking.add(key);
            }
        }
        page.clear();
        bytes = 0;
    }

    boolean lacking() {
        return !lacking.isEmpty();
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "%s%,d keys missing or different",
                lacking.size() == REMEMBERED ? "at least " : "",
                lacking.size());
    }

    List<String> lines() {
        return lacking.stream()
                .limit(NAMED)
                .map(key -> "missing or different: " + AttributeText.map(SdkItems.toSdk(key)))
                .toList();
    }
}
