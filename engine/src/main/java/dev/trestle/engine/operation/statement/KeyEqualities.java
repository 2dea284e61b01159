package dev.trestle.engine.operation.statement;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.partiql.Predicate;
import dev.trestle.engine.partiql.Term;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A WHERE clause that says by equality which item it is about.
 *
 * @param key the item's key
 * @param others what else the clause says
 */
record KeyEqualities(Item key, List<Predicate> others) {

    /** The clause as such; empty if it does not give every attribute of the key. */
    static Optional<KeyEqualities> in(KeySchema schema, Predicate where) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        List<Predicate> others = new ArrayList<>();
        for (Predicate predicate : conjuncts(where)) {
            if (!take(schema, predicate, key)) {
                others.add(predicate);
            }
        }
        return key.size() == schema.attributes().size()
                ? Optional.of(new KeyEqualities(Item.of(key), others))
                : Optional.empty();
    }

    /** The predicates that must all hold for the clause to hold. */
    static List<Predicate> conjuncts(Predicate where) {
        if (!(where instanceof Predicate.And and)) {
            return List.of(where);
        }
        List<Predicate> conjuncts = new ArrayList<>();
        and.predicates().forEach(predicate -> conjuncts.addAll(conjuncts(predicate)));
        return conjuncts;
    }

    /** The value that the predicate demands of the attribute, if it is an equality of the two. */
    static Optional<AttributeValue> equality(Predicate predicate, String attribute) {
        if (!(predicate instanceof Predicate.Comparison comparison)
                || !comparison.operator().equals("=")) {
            return Optional.empty();
        }
        boolean mirrored = comparison.left() instanceof Term.Constant;
        Term named = mirrored ? comparison.right() : comparison.left();
        Term given = mirrored ? comparison.left() : comparison.right();
        return named instanceof Term.Path path && path.isAttribute(attribute) && given instanceof Term.Constant constant
                ? Optional.of(constant.value())
                : Optional.empty();
    }

    private static boolean take(KeySchema schema, Predicate predicate, Map<String, AttributeValue> key) {
        for (KeyAttribute attribute : schema.attributes()) {
            Optional<AttributeValue> value = equality(predicate, attribute.name());
            if (value.isPresent()) {
                // A second value for one attribute stays a condition, which then can never hold.
                return key.putIfAbsent(attribute.name(), value.get()) == null;
            }
        }
        return false;
    }
}
