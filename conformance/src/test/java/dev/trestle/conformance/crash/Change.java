package dev.trestle.conformance.crash;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Structure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to the item of one place: as a request, and as it is meant. */
sealed interface Change {

    Place place();

    /** The name of the operation that does this alone. */
    String operation();

    /** Its name within a transaction. */
    String action();

    /** The members of the request. */
    Structure.Builder request();

    /** The item afterwards, null if there is none; empty if the condition is not met. */
    Optional<After> on(@Nullable Item before);

    /** An item, or null for none. */
    record After(@Nullable Item item) {}

    /** Puts an item, whatever is there, or only where nothing is. */
    record Put(Place place, Item item, boolean ifAbsent) implements Change {

        @Override
        public String operation() {
            return "PutItem";
        }

        @Override
        public String action() {
            return "Put";
        }

        @Override
        public Structure.Builder request() {
            return Structure.builder()
                    .put("TableName", place.table())
                    .put("Item", item)
                    .put("ConditionExpression", ifAbsent ? "attribute_not_exists(pk)" : null);
        }

        @Override
        public Optional<After> on(@Nullable Item before) {
            return ifAbsent && before != null ? Optional.empty() : Optional.of(new After(item));
        }
    }

    /** Adds to the number of an item that is there, and moves it within its indexes. */
    record Add(Place place, Item set) implements Change {

        @Override
        public String operation() {
            return "UpdateItem";
        }

        @Override
        public String action() {
            return "Update";
        }

        @Override
        public Structure.Builder request() {
            return Structure.builder()
                    .put("TableName", place.table())
                    .put("Key", place.key())
                    .put("UpdateExpression", "ADD n :one SET g = :g, a = :a, stamp = :stamp")
                    .put("ConditionExpression", "attribute_exists(pk)")
                    .put(
                            "ExpressionAttributeValues",
                            Item.of(Map.of(
                                    ":one",
                                    NumberValue.parse("1"),
                                    ":g",
                                    value("g"),
                                    ":a",
                                    value("a"),
                                    ":stamp",
                                    value("stamp"))));
        }

        private AttributeValue value(String name) {
            return Objects.requireNonNull(set.get(name));
        }

        @Override
        public Optional<After> on(@Nullable Item before) {
            if (before == null) {
                return Optional.empty();
            }
            BigDecimal n = ((NumberValue) Objects.requireNonNull(before.get("n"))).value();
            Item[] after = {before.with("n", NumberValue.of(n.add(BigDecimal.ONE)))};
            set.forEach((name, value) -> after[0] = after[0].with(name, value));
            return Optional.of(new After(after[0]));
        }
    }

    /** Deletes whatever is there. */
    record Delete(Place place) implements Change {

        @Override
        public String operation() {
            return "DeleteItem";
        }

        @Override
        public String action() {
            return "Delete";
        }

        @Override
        public Structure.Builder request() {
            return Structure.builder().put("TableName", place.table()).put("Key", place.key());
        }

        @Override
        public Optional<After> on(@Nullable Item before) {
            return Optional.of(new After(null));
        }
    }
}
