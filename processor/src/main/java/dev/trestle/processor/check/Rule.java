package dev.trestle.processor.check;

import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusals;

/** Something that a design as a whole has to keep. */
interface Rule {

    /** Refuses what in {@code table} does not keep it. */
    void check(TableModel table, Refusals refusals);
}
