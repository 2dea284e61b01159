package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.operation.Weather;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a batch that come back unprocessed, by table. Not thread-safe. */
final class UnprocessedEntries<E> {

    private static final Set<ErrorType> THROTTLED =
            Set.of(ErrorType.PROVISIONED_THROUGHPUT_EXCEEDED, ErrorType.THROTTLING);

    private final @Nullable Weather weather;
    private final Map<String, List<E>> byTable = new LinkedHashMap<>();
    private boolean processedSome;
    private @Nullable ServiceException throttled;

    UnprocessedEntries(@Nullable Weather weather) {
        this.weather = weather;
    }

    /**
     * Processes an entry, unless it is one of those that come back. The first of a batch never comes back by chance.
     *
     * @return whether it was processed
     * @throws ServiceException if it cannot be processed, but for being throttled
     */
    boolean process(String table, E entry, Runnable work) {
        if (processedSome && weather != null && weather.leavesUnprocessed()) {
            add(table, entry);
            return false;
        }
        try {
            work.run();
        } catch (ServiceException e) {
            if (!THROTTLED.contains(e.type())) {
                throw e;
            }
            throttled = e;
            add(table, entry);
            return false;
        }
        processedSome = true;
        return true;
    }

    /** Adds an entry that is not processed. */
    void add(String table, E entry) {
        byTable.computeIfAbsent(table, name -> new ArrayList<>()).add(entry);
    }

    /**
     * Refuses a batch of which everything was throttled.
     *
     * @throws ServiceException the error of the last entry
     */
    void requireSome() {
        if (throttled != null && !processedSome) {
            throw throttled;
        }
    }

    /** The entries that were not processed. */
    Map<String, List<E>> byTable() {
        return byTable;
    }
}
