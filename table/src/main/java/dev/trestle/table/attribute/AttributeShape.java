package dev.trestle.table.attribute;

import java.util.List;

/**
 * What the values of a codec look like in an item, for those who write about a design or make sample data for it. Immutable.
 * See "Supported data types and naming rules in Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
public sealed interface AttributeShape {

    /** The type in DynamoDB's letters, as in {@code S}; {@code ANY} for values of no certain type. */
    String type();

    /** What a string, a number or another value without parts means. */
    enum Form {
        TEXT("S"),
        /** A date as {@code 2024-02-29}. */
        DATE("S"),
        /** An instant in ISO 8601, with nine digits of fraction. */
        INSTANT("S"),
        UUID("S"),
        WHOLE_NUMBER("N"),
        NUMBER("N"),
        /** Whole seconds since 1970. */
        EPOCH_SECONDS("N"),
        BOOLEAN("BOOL"),
        BINARY("B"),
        ANYTHING("ANY");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /** A value without parts. */
    record Simple(Form form) implements AttributeShape {

        @Override
        public String type() {
            return form.type;
        }
    }

    /** One of the constants of an enum, stored by its name. */
    record Constants(List<String> names) implements AttributeShape {

        /** Copies the list. */
        public Constants {
            names = List.copyOf(names);
        }

        @Override
        public String type() {
            return "S";
        }
    }

    /** A list. */
    record Elements(AttributeShape element) implements AttributeShape {

        @Override
        public String type() {
            return "L";
        }
    }

    /** One of DynamoDB's sets. */
    record Distinct(AttributeShape element) implements AttributeShape {

        @Override
        public String type() {
            return element.type() + "S";
        }
    }

    /** A map with keys of its own. */
    record Entries(AttributeShape value) implements AttributeShape {

        @Override
        public String type() {
            return "M";
        }
    }

    /** A record, stored as a map. */
    record Fields(RecordMapping<?> mapping) implements AttributeShape {

        @Override
        public String type() {
            return "M";
        }

        /** The attributes of the map. */
        public List<DescribedAttribute> attributes() {
            return mapping.attributes();
        }
    }

    /** A record of a sealed type, stored as a map with an attribute that tells of which. */
    record OneOf(String discriminator, List<Variant<?>> variants) implements AttributeShape {

        /** Copies the list. */
        public OneOf {
            variants = List.copyOf(variants);
        }

        @Override
        public String type() {
            return "M";
        }
    }

    /** What a conversion of the user's makes of its values: of this shape, in a form that only the conversion knows. */
    record Converted(AttributeShape stored) implements AttributeShape {

        @Override
        public String type() {
            return stored.type();
        }
    }
}
