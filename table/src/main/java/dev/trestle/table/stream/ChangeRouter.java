package dev.trestle.table.stream;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Hands the changes of a stream to those who asked for them, each handler in the order in which it was added. Entities that
 * nobody asked for are passed over, as is what Trestle itself keeps in the table; items of no entity are dealt with by a rule.
 * Immutable: each method gives another router. Safe for use by many threads if the handlers are.
 */
public final class ChangeRouter {

    /** A handler and the changes it is for. */
    private record Route<E>(Class<E> entity, ChangeHandler<? super Change<E>> handler) {

        void offer(Change<?> change) {
            if (entity.isAssignableFrom(change.key().schema().type())) {
                handler.handle(narrowed(change));
            }
        }

        @SuppressWarnings("unchecked") // the key's record is an E, as are the images; a change only gives them out
        private Change<E> narrowed(Change<?> change) {
            return (Change<E>) change;
        }
    }

    private final ChangeReader reader;
    private final UnknownItems unknown;
    private final List<Route<?>> routes;

    private ChangeRouter(ChangeReader reader, UnknownItems unknown, List<Route<?>> routes) {
        this.reader = reader;
        this.unknown = unknown;
        this.routes = List.copyOf(routes);
    }

    /** A router for the stream of a table with that design, and its rule for items that are of no entity of it. */
    public static ChangeRouter of(Design design, UnknownItems unknown) {
        return new ChangeRouter(ChangeReader.of(design), unknown, List.of());
    }

    /**
     * Hands on all changes of an entity, or of all entities of a sealed type.
     *
     * @throws InvalidDesignException if the design has no such entity
     */
    public <E> ChangeRouter on(Class<E> entity, ChangeHandler<? super Change<E>> handler) {
        List<EntityItems<?>> entities = reader.design().entities();
        if (entities.stream()
                .noneMatch(items -> entity.isAssignableFrom(items.schema().type()))) {
            throw new InvalidDesignException(
                    DesignFault.NOT_AN_ENTITY,
                    entity.getSimpleName()
                            + " is neither an entity of the design nor a type of one, only "
                            + entities.stream()
                                    .map(items -> items.schema().name())
                                    .toList()
                            + " are; add it to the entities of the design");
        }
        List<Route<?>> more = new ArrayList<>(routes);
        more.add(new Route<>(entity, handler));
        return new ChangeRouter(reader, unknown, more);
    }

    /** Hands on the changes that make an item; see {@link #on}. */
    public <E> ChangeRouter onCreated(Class<E> entity, ChangeHandler<? super Change.Created<E>> handler) {
        return on(entity, change -> {
            if (change instanceof Change.Created<E> created) {
                handler.handle(created);
            }
        });
    }

    /** Hands on the changes of items that were there and still are; see {@link #on}. */
    public <E> ChangeRouter onChanged(Class<E> entity, ChangeHandler<? super Change.Changed<E>> handler) {
        return on(entity, change -> {
            if (change instanceof Change.Changed<E> changed) {
                handler.handle(changed);
            }
        });
    }

    /** Hands on the changes that end an item, by time to live too; see {@link #on}. */
    public <E> ChangeRouter onDeleted(Class<E> entity, ChangeHandler<? super Change.Deleted<E>> handler) {
        return on(entity, change -> {
            if (change instanceof Change.Deleted<E> deleted) {
                handler.handle(deleted);
            }
        });
    }

    /** The same as {@link #route(ItemChange)} of a record as the SDK gives it. */
    public void route(Record record) {
        route(ItemChange.of(record));
    }

    /**
     * Hands one record on. What a handler throws reaches the caller, and no handler after it hears of the record.
     *
     * @throws dev.trestle.table.UnreadableItemException if an image does not have the shape of its entity
     * @throws UnknownItemException if the item is of no entity and the rule is {@link UnknownItems#FAIL}
     */
    public void route(ItemChange change) {
        Reading reading = reader.read(change);
        if (reading instanceof Reading.OfEntity entity) {
            routes.forEach(route -> route.offer(entity.change()));
        } else if (reading instanceof Reading.OfUnknown) {
            unknown.met(change);
        }
    }

    /**
     * Hands records on in their order, up to the first that fails. Those before it are done with and those after it untouched,
     * so that who goes on from there loses nothing and repeats nothing.
     *
     * @return the record that failed; empty if none did
     */
    public Optional<RoutingFailure> routeInOrder(Iterable<ItemChange> changes) {
        for (ItemChange change : changes) {
            try {
                route(change);
            } catch (RuntimeException e) {
                return Optional.of(new RoutingFailure(change, e));
            }
        }
        return Optional.empty();
    }
}
