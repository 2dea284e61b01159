import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class})
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "user")
@Index(name = "gsi1", as = "byName", pk = "name#{name}", sk = "x") // error: [TRESTLE-D040] The table has no index "gsi1". It has none at all. Declare it with @GlobalSecondaryIndex in the @TableDesign.
record User(String id, String name) {}
