package dev.trestle.migrations.backfill;

import dev.trestle.migrations.checkpoint.FailedItem;
import dev.trestle.table.TrestleException;
import dev.trestle.table.schema.Design;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pass over a table failed with some of its items, which were left as they are. The others are done, as far as the pass
 * came; migrating again tries the failed ones again and goes on.
 */
public final class BackfillFailedException extends TrestleException {

    private static final long serialVersionUID = 1L;
    private static final int TOLD = 5;

    /** Lost when the exception is serialized, which nobody needs. */
    private final transient List<FailedItem> failures;

    BackfillFailedException(String description, boolean atItsEnd, List<FailedItem> failures, Design design) {
        super(
                "TRESTLE-M014",
                "to " + description + " failed with " + failures.size() + " items"
                        + (atItsEnd ? "" : " and stopped there") + ": "
                        + failures.stream()
                                .limit(TOLD)
                                .map(failed -> design.describeKey(failed.key()) + " (" + failed.reason() + ")")
                                .collect(Collectors.joining("; "))
                        + (failures.size() > TOLD ? "; and " + (failures.size() - TOLD) + " more" : ""),
                null);
        this.failures = List.copyOf(failures);
    }

    /** The items, with what stood in the way; at most 100 of them. */
    public List<FailedItem> failures() {
        return failures;
    }
}
