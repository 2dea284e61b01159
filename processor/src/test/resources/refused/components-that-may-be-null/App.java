import dev.trestle.table.design.*;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@TableDesign(name = "app", entities = {User.class})
interface App {}

@Target(ElementType.TYPE_USE)
@interface Nullable {}

@Entity
@Key(pk = "user#{id}", sk = "x")
record User(
        String id,
        @Nullable String nick, // error: [TRESTLE-D052] The component 'nick' may be null. Make it an Optional: an empty one is stored as no attribute.
        Place place) {}

record Place(
        @org.jspecify.annotations.Nullable String street, // error: [TRESTLE-D052] The component 'street' may be null. Make it an Optional: an empty one is stored as no attribute.
        String city) {}
