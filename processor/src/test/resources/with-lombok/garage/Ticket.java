package garage;

import lombok.Builder;
import lombok.Value;

/** A class whose getters and builder only Lombok knows. */
@Value
@Builder
public class Ticket {
    String plate;
    long number;
    String place;
    int hours;
}
