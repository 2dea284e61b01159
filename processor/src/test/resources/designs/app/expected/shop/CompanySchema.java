package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Company} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class CompanySchema implements RecordMapping<Company> {
    static final AttributeCodec<Plan> PLAN = AttributeCodec.enumeration(Plan.class, Plan.values());

    static final EntitySchema<Company> SCHEMA = EntitySchema.of("Company", Company.class, new CompanySchema())
            .accessor("companies")
            .keyComponent("name", KeyCodec.STRING, Company::name)
            .primaryKey("inName", "company#{name}", "company#")
            .createdAt("createdAt")
            .build();

    @Override
    public void write(Company company, AttributeWriter to) {
        to.put("name", AttributeCodec.STRING, company.name());
        to.put("plan", PLAN, company.plan());
        to.put("seats", AttributeCodec.INT, company.seats());
        to.putIfSet("createdAt", AttributeCodec.INSTANT, company.createdAt());
    }

    @Override
    public Company read(AttributeReader from) {
        return new Company(
                from.get("name", AttributeCodec.STRING),
                from.get("plan", PLAN),
                from.get("seats", AttributeCodec.INT),
                from.get("createdAt", AttributeCodec.INSTANT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("name", AttributeCodec.STRING),
                DescribedAttribute.of("plan", PLAN),
                DescribedAttribute.of("seats", AttributeCodec.INT),
                DescribedAttribute.of("createdAt", AttributeCodec.INSTANT));
    }
}
