package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A condition or filter expression with the placeholders of its request. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 * and filter expressions, operators, and functions</a>.
 */
public final class Condition {

    static final ParseCache<ConditionNode> CACHE = new ParseCache<>(ConditionParser::parse);

    private final ConditionNode root;
    private final Bindings bindings;

    private Condition(ConditionNode root, Bindings bindings) {
        this.root = root;
        this.bindings = bindings;
    }

    /**
     * Reads an expression.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static Condition parse(ConditionKind kind, String text, Placeholders placeholders) {
        Parsed<ConditionNode> parsed = CACHE.get(kind.kind(), text);
        return of(kind, parsed.tree(), parsed.bind(kind.kind(), placeholders));
    }

    static Condition of(ConditionKind kind, ConditionNode root, Bindings bindings) {
        root.check(kind.kind(), bindings);
        return new Condition(root, bindings);
    }

    /**
     * The condition of legacy parameters.
     *
     * @param conditions at least one
     * @param any whether one of them is enough; else all have to hold
     */
    public static Condition of(List<AttributeCondition> conditions, boolean any) {
        DirectTerms terms = new DirectTerms();
        List<ConditionNode> nodes = new ArrayList<>(conditions.size());
        for (AttributeCondition condition : conditions) {
            Attribute attribute = terms.attribute(condition.attribute());
            List<Literal> operands =
                    condition.values().stream().map(terms::literal).toList();
            nodes.add(condition.operator().node(attribute, operands));
        }
        return new Condition(any ? new Or(nodes) : new And(nodes), terms.bindings());
    }

    /** Whether this is true of the item; {@link Item#EMPTY} stands for an item that does not exist. */
    public boolean test(Item item) {
        return root.test(item, bindings);
    }

    /** The top-level attributes that this reads. */
    public Set<String> attributeNames() {
        return bindings.attributeNames();
    }
}
