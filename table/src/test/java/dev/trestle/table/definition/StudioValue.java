package dev.trestle.table.definition;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;

/** How a {@link Studio} is stored within an item. */
public final class StudioValue extends ValueDefinition<Studio> {

    public static final StudioValue STUDIO = new StudioValue();

    public final StringPath<Studio, Access.Writable> name = text("name", Studio::name, WRITABLE);
    public final StringPath<Studio, Access.Removable> city = text("city", Studio::city, REMOVABLE);
    public final NumberPath<Studio, Double, Access.Writable> hours =
            number("hours", AttributeCodec.DOUBLE, Studio::hours, WRITABLE);
    public final ListPath<Studio, String, Access.Writable> engineers =
            list("engineers", AttributeCodec.STRING, Studio::engineers, WRITABLE);

    private StudioValue() {
        super(Studio.class);
    }

    @Override
    protected Studio restore(StoredValues<Studio> from) {
        return Studio.of(from.get(name), from.find(city).orElse(null), from.get(hours), from.get(engineers));
    }
}
