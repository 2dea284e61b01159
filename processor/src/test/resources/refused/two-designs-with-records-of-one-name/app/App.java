package app;

import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = User.class)
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}
