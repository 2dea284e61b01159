package garage;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.Version;
import java.util.Optional;
import java.util.Set;
import lombok.Builder;
import lombok.NonNull;
import lombok.With;

@Entity
@Key(pk = "owner#{owner}", sk = "car#{plate}")
@Index(name = "gsi1", as = "ofColour", pk = "colour#{colour}", sk = "{plate}")
@Builder(toBuilder = true)
@With
public record Car(
        @NonNull String owner,
        String plate,
        String colour,
        Set<String> extras,
        Engine engine,
        Optional<String> note,
        @Version long version) {

    @Builder
    @With
    public record Engine(int kilowatts, String fuel) {}
}
