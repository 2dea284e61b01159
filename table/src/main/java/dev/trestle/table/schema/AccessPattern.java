package dev.trestle.table.schema;

import java.util.List;
import java.util.Optional;

/** A way to an entity's items by a partition key and in the order of a sort key. */
public sealed interface AccessPattern permits TemplatePattern, AttributePattern {

    /** The method that queries it, as in {@code inCompany}. */
    String name();

    /** The global secondary index; empty for the table's own key. */
    Optional<String> index();

    /** The components of the partition key, in order. */
    List<String> partitionComponents();

    /** The components of the sort key, in order. */
    List<String> sortComponents();

    /** Whether a query of this pattern may meet items of the other, so that it has to tell them apart. */
    boolean meets(AccessPattern other);
}
