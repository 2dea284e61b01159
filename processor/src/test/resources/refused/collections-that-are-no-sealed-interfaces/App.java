import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, Note.class, Holder.Memo.class})
interface App {}

@Collection(pk = "user#{id}")
interface Open {} // error: [TRESTLE-D070] Open is annotated with @Collection but is not a sealed interface without type parameters. Make it one that permits exactly the entities of its partition.

@Collection(pk = "user#{id}")
class Concrete {} // error: [TRESTLE-D070] Concrete is annotated with @Collection but is not a sealed interface without type parameters. Make it one that permits exactly the entities of its partition.

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) implements Open {}

@Collection(pk = "note#{id}")
sealed interface Generic<T> permits Note {} // error: [TRESTLE-D070] Generic is annotated with @Collection but is not a sealed interface without type parameters. Make it one that permits exactly the entities of its partition.

@Entity
@Key(pk = "note#{id}", sk = "note")
record Note(String id) implements Generic<String> {}

final class Holder {

    @Collection(pk = "memo#{id}")
    private sealed interface Hidden permits Memo {} // error: [TRESTLE-D013] Code in the unnamed package, where the design is, cannot see the collection Holder.Hidden. Make it, and the types around it, public, or move it into that package and let it not be private.

    @Entity
    @Key(pk = "memo#{id}", sk = "memo")
    record Memo(String id) implements Hidden {}
}
