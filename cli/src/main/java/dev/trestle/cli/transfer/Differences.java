package dev.trestle.cli.transfer;

import dev.trestle.cli.item.AttributeText;
import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between what was read and what is in the target, with the keys of some. Thread-safe. */
public final class Differences {
    private static final int NAMED = 10;

    private final List<String> named = new ArrayList<>();
    private long missing;
    private long different;
    private long extra;

    synchronized void missing(Item key) {
        missing++;
        name("missing", key);
    }

    synchronized void different(Item key) {
        different++;
        name("different", key);
    }

    synchronized void extra(Item key) {
        extra++;
        name("only in the target", key);
    }

    /**
     * Whether an item that was read is not in the target as it was read.
     *
     * @return whether one is missing or different
     */
    public synchronized boolean lacking() {
        return missing + different > 0;
    }

    /**
     * Whether the target has items that were not read.
     *
     * @return whether there is one
     */
    public synchronized boolean hasExtra() {
        return extra > 0;
    }

    /**
     * How many there are of each kind.
     *
     * @return one line
     */
    public synchronized String summary() {
        return String.format(
                Locale.ROOT, "%,d items missing, %,d different, %,d only in the target", missing, different, extra);
    }

    /**
     * The first keys that differ.
     *
     * @return a line each, and one that says that there are more
     */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(named);
        long all = missing + different + extra;
        if (all > named.size()) {
            lines.add(String.format(Locale.ROOT, "... and %,d more", all - named.size()));
        }
        return lines;
    }

    private void name(String how, Item key) {
        if (named.size() < NAMED) {
            named.add(how + ": " + AttributeText.map(SdkItems.toSdk(key)));
        }
    }
}
