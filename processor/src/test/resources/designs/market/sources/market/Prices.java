package market;

import dev.trestle.table.validation.EntityValidator;
import java.util.List;

/** Nothing is given away. */
public final class Prices implements EntityValidator {

    @Override
    public List<String> violations(Object entity) {
        return entity instanceof Listing listing && listing.pieces() < 0
                ? List.of("pieces is negative")
                : List.of();
    }
}
