package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.Index;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a query or scan returns.
 *
 * @param countsOnly whether it returns no items at all, only their number
 * @param projection the part of each item to return; null for all that was read
 * @param fetches whether a local index lacks wanted attributes, so that items are fetched from the table
 */
public record Selection(boolean countsOnly, @Nullable Projection projection, boolean fetches) {

    static Selection of(Structure request, ReadSource source, @Nullable Projection projection) {
        String select = request.string("Select");
        if (projection != null && select != null && !select.equals("SPECIFIC_ATTRIBUTES")) {
            String parameter = request.has("AttributesToGet") ? "AttributesToGet" : "ProjectionExpression";
            throw QueryErrors.projectionWithSelect(parameter, select);
        }
        if (select == null) {
            return attributes(source, projection);
        }
        return switch (select) {
            case "COUNT" -> new Selection(true, null, false);
            case "ALL_PROJECTED_ATTRIBUTES" -> {
                if (source.index().isEmpty()) {
                    throw QueryErrors.projectedAttributesWithoutIndex();
                }
                yield new Selection(false, null, false);
            }
            case "SPECIFIC_ATTRIBUTES" -> {
                if (projection == null) {
                    throw QueryErrors.specificAttributesWithoutProjection();
                }
                yield attributes(source, projection);
            }
            default -> all(source);
        };
    }

    /**
     * All that the items or index entries hold, so that the attributes named are among it.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if a global index lacks one of them
     */
    public static Selection holding(ReadSource source, Set<String> attributeNames) {
        return new Selection(false, null, fetches(source, attributeNames));
    }

    private static Selection attributes(ReadSource source, @Nullable Projection projection) {
        return new Selection(false, projection, projection != null && fetches(source, projection.attributeNames()));
    }

    private static boolean fetches(ReadSource source, Set<String> wanted) {
        if (source.index().isEmpty()) {
            return false;
        }
        Index index = source.index().get();
        List<String> missing =
                wanted.stream().filter(name -> !index.projects(name)).sorted().toList();
        if (source.global() && !missing.isEmpty()) {
            throw QueryErrors.attributesNotProjected(index.name(), missing);
        }
        return !missing.isEmpty();
    }

    private static Selection all(ReadSource source) {
        if (source.index().isEmpty()) {
            return new Selection(false, null, false);
        }
        Index index = source.index().get();
        boolean lacksSome = source.table()
                .definition()
                .index(index.name())
                .map(definition -> !definition.projectsAll())
                .orElse(false);
        if (source.global() && lacksSome) {
            throw QueryErrors.allAttributesNotProjected(index.name());
        }
        return new Selection(false, null, lacksSome);
    }

    List<Item> select(List<Item> items) {
        return projection == null
                ? items
                : items.stream().map(projection::project).toList();
    }
}
