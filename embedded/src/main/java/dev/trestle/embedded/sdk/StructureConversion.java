package dev.trestle.embedded.sdk;

import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Structures within a request or an answer, member by member. */
record StructureConversion(Supplier<SdkPojo> newBuilder, StructureBinding binding) implements Conversion {

    static StructureConversion of(Shape.StructureOf shape, Supplier<SdkPojo> newBuilder, String path) {
        return new StructureConversion(
                newBuilder, StructureBinding.of(shape, newBuilder.get().sdkFields(), path));
    }

    @Override
    public Object toEngine(Object value) {
        return binding.read((SdkPojo) value);
    }

    @Override
    public Object toSdk(Object value) {
        SdkPojo builder = newBuilder.get();
        binding.write((Structure) value, builder);
        return ((Buildable) builder).build();
    }
}
