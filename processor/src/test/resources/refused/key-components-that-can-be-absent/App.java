import dev.trestle.table.design.*;

import java.util.Optional;

@TableDesign(name = "app", entities = {User.class}, indexes = @GlobalSecondaryIndex(name = "gsi1"))
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "{nick}")
@Index(name = "gsi1", as = "byPhone", pk = "phone#{phone}", sk = "x")
record User(
        String id,
        Optional<String> nick, // error: [TRESTLE-D026] The component 'nick' is in the key template "{nick}" and can be absent, but every key has all of its components. Let it not be Optional.
        Optional<String> phone) {} // error: [TRESTLE-D026] The component 'phone' is in the key template "phone#{phone}" and can be absent, but every key has all of its components. Let it not be Optional.
