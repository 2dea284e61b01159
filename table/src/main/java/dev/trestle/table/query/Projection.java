package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.expression.Projectable;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A smaller record that is made of some values of an entity's items, as in {@code Projection.of(USER.email,
 * USER.address.city, EmailAndCity::new)}. What it leaves out does not travel, but costs as much capacity. Immutable. See
 * "Using projection expressions in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
 *
 * <p>A value that may be absent is read as an {@code Optional}: {@code USER.dateOfBirth.ifPresent()}. Of a list the whole is
 * read and not single elements.
 *
 * @param <E> the entity
 * @param <P> the smaller record
 */
public final class Projection<E, P> {

    /** Makes a record of three values. */
    @FunctionalInterface
    public interface Of3<A, B, C, P> {
        P make(A a, B b, C c);
    }

    /** Makes a record of four values. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, P> {
        P make(A a, B b, C c, D d);
    }

    /** Makes a record of five values. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, F, P> {
        P make(A a, B b, C c, D d, F e);
    }

    /** Makes a record of six values. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, F, G, P> {
        P make(A a, B b, C c, D d, F e, G f);
    }

    /** One item of which values are read. */
    private record Source<E>(Map<String, AttributeValue> item, Place place) {
        <T> T get(Projectable<E, T> value) {
            return value.readFrom(item, place);
        }
    }

    private final List<DocumentPath> paths;
    private final Function<Source<E>, P> maker;

    private Projection(List<Projectable<E, ?>> values, Function<Source<E>, P> maker) {
        this.paths = values.stream().map(Projectable::at).distinct().toList();
        this.maker = maker;
        for (DocumentPath path : paths) {
            if (path.hasPosition()) {
                throw new InvalidOperationException("the projection reads " + path
                        + ", an element of a list; read the whole list, as what is left of it has other positions");
            }
            paths.stream()
                    .filter(other -> !other.equals(path) && other.overlaps(path))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new InvalidOperationException("the projection reads both " + path + " and " + other
                                + ", which overlap; read the outer one");
                    });
        }
    }

    /** A record of one value. */
    public static <E, A, P> Projection<E, P> of(Projectable<E, A> a, Function<? super A, ? extends P> maker) {
        return new Projection<>(List.of(a), from -> maker.apply(from.get(a)));
    }

    /** A record of two values. */
    public static <E, A, B, P> Projection<E, P> of(
            Projectable<E, A> a, Projectable<E, B> b, BiFunction<? super A, ? super B, ? extends P> maker) {
        return new Projection<>(List.of(a, b), from -> maker.apply(from.get(a), from.get(b)));
    }

    /** A record of three values. */
    public static <E, A, B, C, P> Projection<E, P> of(
            Projectable<E, A> a,
            Projectable<E, B> b,
            Projectable<E, C> c,
            Of3<? super A, ? super B, ? super C, ? extends P> maker) {
        return new Projection<>(List.of(a, b, c), from -> maker.make(from.get(a), from.get(b), from.get(c)));
    }

    /** A record of four values. */
    public static <E, A, B, C, D, P> Projection<E, P> of(
            Projectable<E, A> a,
            Projectable<E, B> b,
            Projectable<E, C> c,
            Projectable<E, D> d,
            Of4<? super A, ? super B, ? super C, ? super D, ? extends P> maker) {
        return new Projection<>(
                List.of(a, b, c, d), from -> maker.make(from.get(a), from.get(b), from.get(c), from.get(d)));
    }

    /** A record of five values. */
    public static <E, A, B, C, D, F, P> Projection<E, P> of(
            Projectable<E, A> a,
            Projectable<E, B> b,
            Projectable<E, C> c,
            Projectable<E, D> d,
            Projectable<E, F> e,
            Of5<? super A, ? super B, ? super C, ? super D, ? super F, ? extends P> maker) {
        return new Projection<>(
                List.of(a, b, c, d, e),
                from -> maker.make(from.get(a), from.get(b), from.get(c), from.get(d), from.get(e)));
    }

    /** A record of six values. */
    public static <E, A, B, C, D, F, G, P> Projection<E, P> of(
            Projectable<E, A> a,
            Projectable<E, B> b,
            Projectable<E, C> c,
            Projectable<E, D> d,
            Projectable<E, F> e,
            Projectable<E, G> f,
            Of6<? super A, ? super B, ? super C, ? super D, ? super F, ? super G, ? extends P> maker) {
        return new Projection<>(
                List.of(a, b, c, d, e, f),
                from -> maker.make(from.get(a), from.get(b), from.get(c), from.get(d), from.get(e), from.get(f)));
    }

    /** The projection expression; the key attributes always come along, as cursors and errors are made of them. */
    static String write(@Nullable Projection<?, ?> projection, List<String> keyAttributes, ExpressionWriter writer) {
        Stream<DocumentPath> others = projection == null ? Stream.of() : projection.paths.stream();
        return Stream.concat(keyAttributes.stream().map(DocumentPath::of), others)
                .distinct()
                .map(writer::path)
                .collect(Collectors.joining(", "));
    }

    P read(BoundTable table, EntitySchema<E> entity, Map<String, AttributeValue> item) {
        return maker.apply(new Source<>(
                item, Place.ofItem(entity.name(), () -> table.design().describeKey(item))));
    }

    /** The paths that are read. */
    @Override
    public String toString() {
        return paths.toString();
    }
}
