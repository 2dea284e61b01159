package dev.trestle.storage.powercut;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file or a folder: what was changed in it, and how much of that is on the disk for certain. */
abstract sealed class Node {

    /** A file's bytes. */
    static final class Data extends Node {

        private final List<Change> changes = new ArrayList<>();

        /** A change of the file: bytes at an offset, or a new length where there are none. */
        record Change(int call, long offset, @Nullable ByteBuffer bytes) {}

        void add(Change change) {
            changes.add(change);
        }

        List<Change> changes() {
            return changes;
        }

        int synced() {
            return count(changes.stream().map(Change::call).toList());
        }
    }

    /** The names in a folder. */
    static final class Folder extends Node {

        private final List<Naming> changes = new ArrayList<>();
        private final Map<String, Node> names = new HashMap<>();

        /** A name that is given to another node, or to none. */
        record Naming(int call, String name, @Nullable Node node) {}

        void name(int call, String name, @Nullable Node node) {
            changes.add(new Naming(call, name, node));
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        }

        @Nullable Node named(String name) {
            return names.get(name);
        }

        int changes() {
            return changes.size();
        }

        int synced() {
            return count(changes.stream().map(Naming::call).toList());
        }

        /** What the folder holds after so many of its changes. */
        Map<String, Node> after(int kept) {
            Map<String, Node> found = new HashMap<>();
            for (Naming change : changes.subList(0, kept)) {
                if (change.node() == null) {
                    found.remove(change.name());
                } else {
                    found.put(change.name(), Objects.requireNonNull(change.node()));
                }
            }
            return found;
        }
    }

    private int syncedCalls;

    /** Has everything on the disk that was changed by the calls before that number. */
    void sync(int calls) {
        syncedCalls = Math.max(syncedCalls, calls);
    }

    int count(List<Integer> calls) {
        int synced = 0;
        while (synced < calls.size() && calls.get(synced) < syncedCalls) {
            synced++;
        }
        return synced;
    }
}
