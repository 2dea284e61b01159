package dev.trestle.cli.design.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.cli.design.chart.Chart;
import dev.trestle.cli.design.chart.EntityChart;
import dev.trestle.cli.design.chart.KeyChart;
import dev.trestle.cli.design.key.Part;
import java.util.List;

/** A design in JSON, for other tools. Absent members are left out. */
public final class JsonDocument {

    private JsonDocument() {}

    /** The document. */
    public static String of(Chart chart) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("table", chart.table());
        root.put("partitionKey", chart.partitionKey());
        root.put("sortKey", chart.sortKey());
        root.put("entityAttribute", chart.entityAttribute());
        chart.timeToLive().ifPresent(attribute -> root.put("timeToLive", attribute));
        ArrayNode indexes = root.putArray("indexes");
        chart.indexes().forEach(index -> {
            ObjectNode node = indexes.addObject().put("name", index.name());
            texts(node, "partitionKey", index.partition());
            texts(node, "sortKey", index.sort());
            node.put("projection", index.projection());
            texts(node, "included", index.included());
        });
        ArrayNode entities = root.putArray("entities");
        chart.entities().forEach(entity -> entity(entities.addObject(), entity));
        ArrayNode collections = root.putArray("collections");
        chart.collections().forEach(collection -> {
            ObjectNode node = collections.addObject();
            node.put("method", collection.name());
            node.put("type", collection.type());
            node.put("partitionKey", Part.text(collection.partition()));
            texts(node, "entities", collection.entities());
        });
        ArrayNode patterns = root.putArray("accessPatterns");
        chart.patterns().forEach(pattern -> {
            ObjectNode node = patterns.addObject();
            node.put("call", pattern.call());
            node.put("operation", pattern.operation());
            texts(node, "entities", pattern.entities());
            pattern.index().ifPresent(index -> node.put("index", index));
            node.put("partitionKey", pattern.partition());
            node.put("sortKey", pattern.sort());
            node.put("filtered", pattern.filtered());
            node.put("requests", pattern.requests());
        });
        return PrettyJson.of(root);
    }

    private static void entity(ObjectNode node, EntityChart entity) {
        node.put("name", entity.name());
        key(node.putObject("key"), entity.key());
        ArrayNode indexKeys = node.putArray("indexKeys");
        entity.indexKeys().forEach(key -> key(indexKeys.addObject(), key));
        ArrayNode attributes = node.putArray("attributes");
        entity.attributes().forEach(attribute -> {
            ObjectNode described = attributes.addObject();
            described.put("name", attribute.attribute());
            described.put("component", attribute.component());
            described.put("type", attribute.type());
            described.put("values", attribute.meaning());
            texts(described, "remarks", attribute.notes());
        });
        texts(node, "remarks", entity.remarks());
    }

    private static void key(ObjectNode node, KeyChart key) {
        key.index().ifPresent(index -> node.put("index", index));
        node.put("partitionKey", Part.text(key.partition()));
        node.put("sortKey", Part.text(key.sort()));
        node.put("shards", key.shards());
        node.put("ofAttributes", key.madeOfAttributes());
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }
}
