package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update expression with the placeholders of its request. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Using update
 * expressions</a>.
 */
public final class Update {

    private static final ParseCache<List<UpdateAction>> CACHE = new ParseCache<>(UpdateParser::parse);

    private final List<UpdateAction> actions;
    private final Bindings bindings;
    private final PathTree<Integer> targets;
    private final boolean makesItem;

    private Update(List<UpdateAction> actions, Bindings bindings, PathTree<Integer> targets, boolean makesItem) {
        this.makesItem = makesItem;
        this.actions = actions;
        this.bindings = bindings;
        this.targets = targets;
    }

    /**
     * Reads an expression.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static Update parse(String text, Placeholders placeholders) {
        Parsed<List<UpdateAction>> parsed = CACHE.get(ExpressionKind.UPDATE, text);
        return of(parsed.tree(), parsed.bind(ExpressionKind.UPDATE, placeholders));
    }

    static Update of(List<UpdateAction> actions, Bindings bindings) {
        actions.forEach(action -> action.check(ExpressionKind.UPDATE, bindings));
        return of(actions, bindings, true);
    }

    /** The update of the legacy parameter AttributeUpdates; the updates are of different attributes. */
    public static Update of(List<AttributeUpdate> updates) {
        DirectTerms terms = new DirectTerms();
        List<UpdateAction> actions =
                updates.stream().map(update -> update.bind(terms)).toList();
        boolean deletesOnly = updates.stream().allMatch(update -> update.action() == AttributeUpdate.Action.DELETE);
        return of(actions, terms.bindings(), updates.isEmpty() || !deletesOnly);
    }

    private static Update of(List<UpdateAction> actions, Bindings bindings, boolean makesItem) {
        PathTree<Integer> targets = new PathTree<>();
        for (int i = 0; i < actions.size(); i++) {
            targets.add(ExpressionKind.UPDATE, actions.get(i).target().path(bindings), i);
        }
        return new Update(actions, bindings, targets, makesItem);
    }

    /**
     * The item after the update. All actions read the item as it was before.
     *
     * @param before {@link Item#EMPTY} or the key alone for an item that does not exist
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item lacks an attribute that is read
     *     or a value that is written into, if one has the wrong type, or if a number would not fit
     */
    public Item apply(Item before) {
        @Nullable AttributeValue[] results = new AttributeValue[actions.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = actions.get(i).result(before, bindings);
        }
        return new UpdateWriter(results).write(before, targets);
    }

    /** Whether an item that does not exist comes into being; not by AttributeUpdates that are all a DELETE. */
    public boolean makesItem() {
        return makesItem;
    }

    /** The top-level attributes that this writes, or writes into. */
    public Set<String> attributeNames() {
        return Collections.unmodifiableSet(targets.members().keySet());
    }

    /** The paths that this writes, as a projection for {@code UPDATED_OLD} and {@code UPDATED_NEW}. */
    public Projection touched() {
        return new Projection(targets);
    }
}
