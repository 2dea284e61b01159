package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import java.util.List;
import java.util.Map;

/** The key of an entity in the table or an index. */
public sealed interface IndexKey permits KeyModel, AttributeKeyModel {

    /** The types of the partition key's components by name, in order. */
    Map<String, AttributeType> partitionTypes();

    /** The sort key's components as a query narrows them, in order. */
    List<KeyStep> sortSteps();

    /** The partition key as it was written. */
    String partitionText();
}
