package market;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Computed;
import dev.trestle.table.design.Converted;
import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Default;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.OtherAttributes;
import dev.trestle.table.design.ReadOnly;
import dev.trestle.table.design.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Entity
@Key(pk = "tenant#{tenant}", sk = "listing#{price}#{number:desc}")
@Index(name = "gsi1", as = "titled", pk = "title#{titleInLowerCase}", sk = "{lasting}#{number}")
@Index(
        name = "by-state",
        as = "inState",
        partition = {"tenant", "state"},
        sort = {"listedAt", "number"})
public record Listing(
        String tenant,
        BigDecimal price,
        long number,
        String title,
        @AttributeName("status") State state,
        @CreatedAt Instant listedAt,
        Duration lasting,
        List<Duration> breaks,
        @Converted(Gzipped.class) String description,
        @Converted(Encrypted.class) Optional<String> secret,
        Payment payment,
        Optional<Payment> deposit,
        Map<String, Payment> others,
        Map<String, Object> details,
        Object anything,
        @Default("EUR") Currency currency,
        @Default("1") int pieces,
        @Default("PT1M") @Converted(Written.class) Duration warranty,
        @Default("") List<String> photos,
        @ReadOnly String origin,
        Optional<Size> size,
        Set<Duration> hours,
        @OtherAttributes Map<String, AttributeValue> unknown,
        @Version long version) {

    public enum State {
        OPEN,
        SOLD
    }

    public enum Currency {
        EUR,
        NOK
    }

    public record Size(@AttributeName("w") int width, @AttributeName("h") int height, @Default("cm") String unit) {}

    @Computed(from = "title")
    public String titleInLowerCase() {
        return title.toLowerCase(Locale.ROOT);
    }

    @Computed(from = {"price", "pieces"}, name = "total")
    BigDecimal totalPrice() {
        return price.multiply(BigDecimal.valueOf(pieces));
    }
}
