package dev.trestle.embedded.sdk;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Joins a structure of the service model to the class that the SDK has for it. The SDK describes the members of its
 * classes with accessors of its own, so that no reflection is needed. Immutable and thread-safe; made once and kept.
 */
final class StructureBinding {

    private final List<MemberBinding> members;
    private final Map<String, MemberBinding> byName;

    private StructureBinding(List<MemberBinding> members) {
        this.members = members;
        this.byName = new LinkedHashMap<>();
        members.forEach(member -> byName.put(member.name, member));
    }

    /**
     * Joins the shape to the members of an SDK class.
     *
     * @param path where the structure is in its request or answer, for errors; empty for the whole
     */
    static StructureBinding of(Shape.StructureOf shape, List<SdkField<?>> fields, String path) {
        List<MemberBinding> members = new ArrayList<>(fields.size());
        for (SdkField<?> field : fields) {
            String name = field.locationName();
            String memberPath = path.isEmpty() ? decapitalized(name) : path + "." + decapitalized(name);
            Shape.Member member = shape.members().get(name);
            members.add(new MemberBinding(
                    name,
                    field,
                    member == null ? null : Conversions.of(member.shape(), field, memberPath),
                    memberPath));
        }
        return new StructureBinding(List.copyOf(members));
    }

    /**
     * Reads an SDK object.
     *
     * @throws dev.trestle.engine.error.ServiceException if it has a member that the service model does not know
     */
    Structure read(SdkPojo source) {
        Structure.Builder structure = Structure.builder();
        for (MemberBinding member : members) {
            Object value = member.value(source);
            if (value != null && !(value instanceof SdkAutoConstructMap) && !(value instanceof SdkAutoConstructList)) {
                if (member.conversion == null) {
                    throw unknownMember(member.path);
                }
                structure.put(member.name, member.conversion.toEngine(value));
            }
        }
        return structure.build();
    }

    /** Refused rather than ignored: an SDK newer than the engine would otherwise lose what it says without a word. */
    private static ServiceException unknownMember(String path) {
        return new ServiceException(
                ErrorType.VALIDATION,
                "One or more parameter values were invalid: " + path
                        + " is not known to the embedded engine, which would have to ignore it; leave it out, or run"
                        + " this request on Amazon DynamoDB");
    }

    /** Sets members of an SDK builder; one that this version of the SDK does not know is left out, as the SDK does. */
    void write(Structure structure, SdkPojo builder) {
        write(structure.members(), builder);
    }

    /** Sets members of an SDK builder from values by their names. */
    void write(Map<String, Object> values, SdkPojo builder) {
        values.forEach((name, value) -> {
            MemberBinding member = byName.get(name);
            if (member != null && member.conversion != null) {
                member.field.set(builder, member.conversion.toSdk(value));
            }
        });
    }

    /** AWS's errors write the names of members this way. */
    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A member; without a conversion if the service model does not know it. */
    private record MemberBinding(
            String name, SdkField<?> field, @Nullable Conversion conversion, String path) {

        /**
         * The SDK makes up client tokens, so that requests which it retries are known again. Nothing is retried here, and
         * the engine would keep every transaction for ten minutes that has a token.
         */
        @Nullable Object value(SdkPojo source) {
            return source instanceof SdkRequest request
                            && field.containsTrait(DefaultValueTrait.class, TraitType.DEFAULT_VALUE_TRAIT)
                    ? request.getValueForField(name, Object.class).orElse(null)
                    : field.getValueOrDefault(source);
        }
    }
}
