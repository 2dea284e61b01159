package dev.trestle.storage;

import dev.trestle.engine.storage.Storage;
import java.util.List;

/**
 * The steps that lead from each format to the next, run when a storage is opened. Versions of Trestle before the latest
 * format refuse the folder from the beginning of the first step. A process that ends within a step has it run again.
 *
 * @param steps the first leads from format 1 to format 2
 */
record Upgrades(List<Step> steps) {

    /** All that there are: format 1 is the first and the latest. */
    static final Upgrades ALL = new Upgrades(List.of());

    Upgrades {
        steps = List.copyOf(steps);
    }

    /** The format that data has after all steps. */
    int latest() {
        return 1 + steps.size();
    }

    /** Brings the storage in the folder to the latest format. */
    void run(StorageFolder folder, DurableStorage storage) {
        if (folder.format().isEmpty()) {
            folder.mark(Format.of(latest()));
            return;
        }
        Format found = folder.format().get();
        if (found.equals(Format.of(latest()))) {
            return;
        }
        for (int from = found.reached(); from < latest(); from++) {
            folder.mark(new Format(latest(), from));
            steps.get(from - 1).upgrade(storage);
            storage.sync();
        }
        folder.mark(Format.of(latest()));
    }

    /**
     * Leads from one format to the next. It may be ended anywhere and is run from its beginning then, so that it has to bear
     * what it has done already.
     */
    interface Step {

        void upgrade(Storage storage);
    }
}
