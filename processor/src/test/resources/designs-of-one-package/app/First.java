package app;

import dev.trestle.table.design.*;

@TableDesign(name = "first", entities = User.class)
interface First {}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}
