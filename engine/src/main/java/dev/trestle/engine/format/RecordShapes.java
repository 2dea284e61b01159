package dev.trestle.engine.format;

import dev.trestle.engine.model.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shapes of records, made in few words. */
public final class RecordShapes {

    /** Attributes by name. */
    public static final Shape ATTRIBUTES = new Shape.Attributes("AttributeMap");

    /** A record of a full export, and of what can be imported: a member {@code Item} with the item. */
    public static final Shape.StructureOf ITEM =
            builder("Record").required("Item", ATTRIBUTES).build();

    private RecordShapes() {}

    /** Starts the shape of a structure. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the members of a structure's shape. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final Map<String, Shape.Member> members = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a member that has to be there. */
        public Builder required(String member, Shape shape) {
            members.put(member, new Shape.Member(member, shape, true));
            return this;
        }

        /** Adds a member that may be absent. */
        public Builder optional(String member, Shape shape) {
            members.put(member, new Shape.Member(member, shape, false));
            return this;
        }

        /** The shape, with its members in the order in which they were added. */
        public Shape.StructureOf build() {
            return new Shape.StructureOf(name, Collections.unmodifiableMap(new LinkedHashMap<>(members)));
        }
    }
}
