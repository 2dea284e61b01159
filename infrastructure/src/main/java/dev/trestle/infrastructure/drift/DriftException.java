package dev.trestle.infrastructure.drift;

import dev.trestle.table.TrestleException;
import java.util.stream.Collectors;

/** A table is not as its design wants it; the message names each difference. */
public final class DriftException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final transient Drift drift;

    DriftException(Drift drift) {
        super(
                "TRESTLE-I001",
                drift.differences().stream()
                        .map(Difference::toString)
                        .collect(Collectors.joining(
                                "; ",
                                "the table " + drift.tableName() + " is not as its design wants it: ",
                                ". Change the table, by a migration or by what else makes it, or the design")),
                null);
        this.drift = drift;
    }

    /** The differences. */
    public Drift drift() {
        return drift;
    }
}
