package dev.trestle.migrations.backfill;

import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives items of one entity counterparts of another, for keys that are to change.
 *
 * @param from the entity that is there
 * @param to the entity of the counterparts
 * @param function the counterpart of a record
 * @param purpose what is to happen
 */
record CopyTask<O, N>(Class<O> from, Class<N> to, Function<O, N> function, Purpose purpose) implements ItemTask {

    enum Purpose {
        COPY,
        VERIFY,
        DELETE_COPIED
    }

    @Override
    public String description() {
        return switch (purpose) {
            case COPY -> "copy each " + from.getSimpleName() + " to a " + to.getSimpleName();
            case VERIFY -> "verify that each " + from.getSimpleName() + " has its " + to.getSimpleName();
            case DELETE_COPIED -> "delete each " + from.getSimpleName() + " that has its " + to.getSimpleName();
        };
    }

    @Override
    public ItemWork of(Map<String, AttributeValue> item, Design design) {
        EntityItems<O> olds = design.entity(from);
        if (!olds.isOf(item)) {
            return new ItemWork.Unrelated();
        }
        EntityItems<N> news = design.entity(to);
        N record = Objects.requireNonNull(
                function.apply(olds.fromItem(item)), () -> "the function gave no " + to.getSimpleName());
        Map<String, AttributeValue> copy = news.toItem(record);
        EntitySchema<N> schema = news.schema();
        return switch (purpose) {
            case COPY -> new ItemWork.Copy(copy);
            case VERIFY -> new ItemWork.Compare(copy, changingByThemselves(schema));
            case DELETE_COPIED -> new ItemWork.GiveWay(news.keyAttributes(schema.keyOf(record)));
        };
    }

    @Override
    public Optional<String> version(Map<String, AttributeValue> item, Design design) {
        return design.entity(from).schema().version();
    }

    @Override
    public boolean writes() {
        return purpose != Purpose.VERIFY;
    }

    /** Two items that are written together have versions and times of their own. */
    private static Set<String> changingByThemselves(EntitySchema<?> schema) {
        return Stream.of(schema.version(), schema.createdAt(), schema.modifiedAt())
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
