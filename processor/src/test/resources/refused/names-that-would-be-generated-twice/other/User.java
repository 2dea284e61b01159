package other;

import dev.trestle.table.design.*;

@Entity(name = "OtherUser")
@Key(pk = "other#{id}", sk = "user")
public record User(String id) {}
