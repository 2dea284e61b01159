package other;

import dev.trestle.table.design.*;

@Entity
@Key(pk = "user#{id}", sk = "user")
public record User(String id) {}
