#set( $symbol_pound = '#' )
package ${package};

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.ModifiedAt;
import dev.trestle.table.design.Version;
import java.time.Instant;

/** A user of a company, also found by email alone. */
@Entity
@Key(pk = "company${symbol_pound}{company}", sk = "user${symbol_pound}{email}")
@Index(name = "gsi1", as = "byEmail", pk = "user${symbol_pound}{email}", sk = "company${symbol_pound}{company}")
public record User(String company, String email, String name, @Version long version, @ModifiedAt Instant modifiedAt)
        implements CompanyPage {

    /** A user who is not in the table yet. */
    public static User of(String company, String email, String name) {
        return new User(company, email, name, 0, Instant.EPOCH);
    }
}
