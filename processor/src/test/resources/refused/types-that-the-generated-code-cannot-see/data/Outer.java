package data;

import dev.trestle.table.design.*;

public final class Outer {

    private Outer() {}

    enum Level {
        LOW
    }

    record Place(String city) {}

    @Entity
    @Key(pk = "seen#{id}", sk = "x")
    public record Seen(
            String id,
            Level level, // error: [TRESTLE-D013] The component 'level' has the type data.Outer.Level, which code in app cannot see. Make it, and the types around it, public, or move it into that package and let it not be private.
            Place place) {} // error: [TRESTLE-D013] The component 'place' has the type data.Outer.Place, which code in app cannot see. Make it, and the types around it, public, or move it into that package and let it not be private.
}
