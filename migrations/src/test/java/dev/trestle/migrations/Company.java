package dev.trestle.migrations;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.time.Instant;

/** An entity, with the design that the annotation processor would write for it. */
record Company(String name, int seats, Instant createdAt) {

    static final Design APP = Design.of("app", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .entity(EntitySchema.of("Company", Company.class, new Mapping())
                    .keyComponent("name", KeyCodec.STRING, Company::name)
                    .primaryKey("inName", "company#{name}", "company#")
                    .createdAt("createdAt")
                    .build())
            .build();

    private static final class Mapping implements RecordMapping<Company> {

        @Override
        public void write(Company company, AttributeWriter to) {
            to.put("name", AttributeCodec.STRING, company.name());
            to.put("seats", AttributeCodec.INT, company.seats());
            to.putIfSet("createdAt", AttributeCodec.INSTANT, company.createdAt());
        }

        @Override
        public Company read(AttributeReader from) {
            return new Company(
                    from.get("name", AttributeCodec.STRING),
                    from.get("seats", AttributeCodec.INT),
                    from.get("createdAt", AttributeCodec.INSTANT));
        }
    }
}
