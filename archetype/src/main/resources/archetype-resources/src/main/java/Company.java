#set( $symbol_pound = '#' )
package ${package};

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.time.Instant;

/** A company, in one partition with its users. */
@Entity
@Key(pk = "company${symbol_pound}{name}", sk = "company${symbol_pound}")
public record Company(String name, int seats, @CreatedAt Instant createdAt) implements CompanyPage {}
