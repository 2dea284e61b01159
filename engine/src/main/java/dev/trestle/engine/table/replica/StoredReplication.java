package dev.trestle.engine.table.replica;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A table's replication in the form that storage keeps. */
final class StoredReplication {

    private static final String REPLICAS = "replicas";
    private static final String STRONG = "strong";
    private static final String WITNESS = "witness";
    private static final String SETTINGS_MODE = "settingsMode";
    private static final String LEGACY = "legacy";
    private static final String SCALING = "scaling";
    private static final String REGION = "region";
    private static final String ARN = "arn";
    private static final String CREATED = "created";
    private static final String KEY = "key";
    private static final String READS = "reads";
    private static final String MAX_READS = "maxReads";
    private static final String CLASS = "class";
    private static final String CLASS_SINCE = "classSince";
    private static final String INDEXES = "indexes";
    private static final String NAME = "name";
    private static final String INDEX = "index";
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String ROLE = "role";
    private static final String TARGET = "target";
    private static final String SCALE_IN = "scaleIn";
    private static final String SCALE_OUT = "scaleOut";
    private static final String NO_SCALE_IN = "noScaleIn";

    private StoredReplication() {}

    static Item write(Replication replication) {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        attributes.put(REPLICAS, replicas(replication.replicas()));
        attributes.put(STRONG, BooleanValue.of(replication.strong()));
        replication.witness().ifPresent(witness -> attributes.put(WITNESS, new StringValue(witness)));
        replication.settingsMode().ifPresent(mode -> attributes.put(SETTINGS_MODE, new StringValue(mode)));
        replication.legacy().ifPresent(legacy -> {
            attributes.put(LEGACY, replicas(legacy.members()));
            attributes.put(CREATED, time(legacy.created()));
        });
        List<AttributeValue> scaling = new ArrayList<>();
        replication.scaling().forEach((target, settings) -> scaling.add(scaling(target, settings)));
        attributes.put(SCALING, ListValue.of(scaling));
        return Item.of(attributes);
    }

    static Replication read(Item stored) {
        Map<ScalingTarget, AutoScaling> scaling = new HashMap<>();
        for (Item settings : maps(stored, SCALING)) {
            scaling.put(new ScalingTarget(text(settings, REGION), text(settings, INDEX)), scaling(settings));
        }
        return new Replication(
                replicas(stored, REPLICAS),
                flag(stored, STRONG).orElse(false),
                optionalText(stored, WITNESS),
                optionalText(stored, SETTINGS_MODE),
                stored.contains(LEGACY)
                        ? Optional.of(new LegacyGlobalTable(time(stored, CREATED), replicas(stored, LEGACY)))
                        : Optional.empty(),
                scaling);
    }

    private static ListValue replicas(List<Replica> replicas) {
        return ListValue.of(
                replicas.stream().map(replica -> new MapValue(replica(replica))).toList());
    }

    private static Item replica(Replica replica) {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        attributes.put(REGION, new StringValue(replica.region()));
        attributes.put(CREATED, time(replica.created()));
        replica.arn().ifPresent(arn -> attributes.put(ARN, new StringValue(arn)));
        replica.encryptionKey().ifPresent(key -> attributes.put(KEY, new StringValue(key)));
        override(attributes, replica.capacity());
        replica.tableClass().ifPresent(tableClass -> {
            attributes.put(CLASS, new StringValue(tableClass.name()));
            attributes.put(CLASS_SINCE, time(tableClass.since()));
        });
        List<AttributeValue> indexes = new ArrayList<>();
        replica.indexes().forEach((name, capacity) -> {
            Map<String, AttributeValue> index = new TreeMap<>();
            index.put(NAME, new StringValue(name));
            override(index, capacity);
            indexes.add(new MapValue(Item.of(index)));
        });
        attributes.put(INDEXES, ListValue.of(indexes));
        return Item.of(attributes);
    }

    private static List<Replica> replicas(Item stored, String attribute) {
        return maps(stored, attribute).stream().map(StoredReplication::replica).toList();
    }

    private static Replica replica(Item stored) {
        Map<String, CapacityOverride> indexes = new LinkedHashMap<>();
        for (Item index : maps(stored, INDEXES)) {
            indexes.put(text(index, NAME), override(index));
        }
        return new Replica(
                text(stored, REGION),
                optionalText(stored, ARN),
                time(stored, CREATED),
                optionalText(stored, KEY),
                override(stored),
                optionalText(stored, CLASS).map(name -> new ReplicaTableClass(name, time(stored, CLASS_SINCE))),
                indexes);
    }

    private static void override(Map<String, AttributeValue> attributes, CapacityOverride override) {
        override.readCapacityUnits().ifPresent(units -> attributes.put(READS, number(units)));
        override.maxReadRequestUnits().ifPresent(units -> attributes.put(MAX_READS, number(units)));
    }

    private static CapacityOverride override(Item stored) {
        return new CapacityOverride(
                number(stored, READS).map(BigDecimal::longValueExact),
                number(stored, MAX_READS).map(BigDecimal::longValueExact));
    }

    private static MapValue scaling(ScalingTarget target, AutoScaling settings) {
        AutoScaling.Policy policy = settings.policy();
        Map<String, AttributeValue> attributes = new TreeMap<>();
        attributes.put(REGION, new StringValue(target.region()));
        attributes.put(INDEX, new StringValue(target.index()));
        attributes.put(MINIMUM, number(settings.minimum()));
        attributes.put(MAXIMUM, number(settings.maximum()));
        attributes.put(ROLE, new StringValue(settings.roleArn()));
        attributes.put(NAME, new StringValue(policy.name()));
        attributes.put(TARGET, NumberValue.of(BigDecimal.valueOf(policy.target())));
        policy.scaleInCooldown().ifPresent(seconds -> attributes.put(SCALE_IN, number(seconds)));
        policy.scaleOutCooldown().ifPresent(seconds -> attributes.put(SCALE_OUT, number(seconds)));
        policy.scaleInDisabled().ifPresent(disabled -> attributes.put(NO_SCALE_IN, BooleanValue.of(disabled)));
        return new MapValue(Item.of(attributes));
    }

    private static AutoScaling scaling(Item stored) {
        return new AutoScaling(
                number(stored, MINIMUM).orElseThrow().longValueExact(),
                number(stored, MAXIMUM).orElseThrow().longValueExact(),
                text(stored, ROLE),
                new AutoScaling.Policy(
                        text(stored, NAME),
                        number(stored, TARGET).orElseThrow().doubleValue(),
                        number(stored, SCALE_IN).map(BigDecimal::intValueExact),
                        number(stored, SCALE_OUT).map(BigDecimal::intValueExact),
                        flag(stored, NO_SCALE_IN)));
    }

    private static NumberValue number(long value) {
        return NumberValue.of(BigDecimal.valueOf(value));
    }

    private static Optional<BigDecimal> number(Item stored, String attribute) {
        return stored.get(attribute) instanceof NumberValue number ? Optional.of(number.value()) : Optional.empty();
    }

    private static NumberValue time(Instant time) {
        return number(time.toEpochMilli());
    }

    private static Instant time(Item stored, String attribute) {
        return Instant.ofEpochMilli(number(stored, attribute).orElseThrow().longValueExact());
    }

    private static String text(Item stored, String attribute) {
        return ((StringValue) Objects.requireNonNull(stored.get(attribute))).value();
    }

    private static Optional<String> optionalText(Item stored, String attribute) {
        return stored.get(attribute) instanceof StringValue text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Optional<Boolean> flag(Item stored, String attribute) {
        return stored.get(attribute) instanceof BooleanValue flag ? Optional.of(flag.value()) : Optional.empty();
    }

    private static List<Item> maps(Item stored, String attribute) {
        List<Item> maps = new ArrayList<>();
        if (stored.get(attribute) instanceof ListValue list) {
            for (AttributeValue element : list.elements()) {
                maps.add(((MapValue) element).entries());
            }
        }
        return maps;
    }
}
