package dev.trestle.table;

import java.util.List;
import java.util.Optional;

/**
 * A part of what a query finds.
 *
 * @param items at most as many as asked for, in the order of the query
 * @param cursor continues the same query after these items; empty if there is nothing more. A page that ends exactly
 *     where the items end may carry a cursor that leads to an empty page.
 */
public record Page<T>(List<T> items, Optional<String> cursor) {

    public Page {
        items = List.copyOf(items);
    }
}
