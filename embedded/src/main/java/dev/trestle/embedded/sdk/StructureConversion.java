package dev.trestle.embedded.sdk;

import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Structures within a request or an answer, member by member. Joined to the SDK's class at the first use: most parts of a
 * table's description are never seen, and loading the SDK's classes for them takes longer than creating the table.
 */
final class StructureConversion implements Conversion {

    private final Shape.StructureOf shape;
    private final Supplier<SdkPojo> newBuilder;
    private final String path;
    private volatile @Nullable StructureBinding binding;

    StructureConversion(Shape.StructureOf shape, Supplier<SdkPojo> newBuilder, String path) {
        this.shape = shape;
        this.newBuilder = newBuilder;
        this.path = path;
    }

    @Override
    public Object toEngine(Object value) {
        SdkPojo source = (SdkPojo) value;
        return binding(source).read(source);
    }

    @Override
    public Object toSdk(Object value) {
        SdkPojo builder = newBuilder.get();
        binding(builder).write((Structure) value, builder);
        return ((Buildable) builder).build();
    }

    /** Threads that come here at once make the same binding, and whose stays does not matter. */
    private StructureBinding binding(SdkPojo example) {
        StructureBinding known = binding;
        if (known == null) {
            known = StructureBinding.of(shape, example.sdkFields(), path);
            binding = known;
        }
        return known;
    }
}
