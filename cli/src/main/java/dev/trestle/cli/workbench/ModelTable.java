package dev.trestle.cli.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * A table of a model with its sample items.
 *
 * @param name the table's name
 * @param key its primary key
 * @param indexes its global secondary indexes
 * @param throughput its provisioned throughput; absent if it is billed by request
 * @param attributes the attributes other than the key's, in the order of the model
 * @param items the sample items, each primary key once
 * @param facets its facets
 */
record ModelTable(
        String name,
        KeySchema key,
        List<ModelIndex> indexes,
        Optional<ProvisionedThroughput> throughput,
        List<String> attributes,
        List<Map<String, AttributeValue>> items,
        List<Facet> facets) {
    /** The attributes of the table's key and of its indexes' keys, each once. */
    List<KeyAttribute> keyAttributes() {
        List<KeyAttribute> all = new ArrayList<>(key.attributes());
        indexes.forEach(index -> all.addAll(index.key().attributes()));
        return all.stream().distinct().toList();
    }
}
