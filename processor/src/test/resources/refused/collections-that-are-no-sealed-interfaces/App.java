import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class})
interface App {}

@Collection(pk = "user#{id}")
interface Open {} // error: [TRESTLE-D070] Open is annotated with @Collection but is not a sealed interface. Make it one that permits exactly the entities of its partition.

@Collection(pk = "user#{id}")
class Concrete {} // error: [TRESTLE-D070] Concrete is annotated with @Collection but is not a sealed interface. Make it one that permits exactly the entities of its partition.

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) implements Open {}
