import dev.trestle.table.design.*;

@TableDesign(
        name = "app",
        entities = {
            Plain.class, // error: [TRESTLE-D010] Plain is listed as an entity but is not annotated with @Entity. Annotate it, or take it off the list.
            int.class, // error: [TRESTLE-D010] int is not a record and cannot be an entity.
            Keyless.class,
            Klass.class,
            Fine.class,
            Fine.class, // error: [TRESTLE-D014] Fine is listed twice. Remove one.
            Generic.class,
        })
interface App {}

record Plain(String id) {}

@Entity
record Keyless(String id) {} // error: [TRESTLE-D011] The entity Keyless has no key. Annotate it with @Key(pk = "...", sk = "...").

@Entity(plural = "klasses")
@Key(pk = "klass#{id}", sk = "x")
final class Klass { // error: [TRESTLE-D012] The entity Klass is not a record. Entities are records: their components are the attributes.
    String id = "";
}

@Entity
@Key(pk = "fine#{id}", sk = "x")
record Fine(String id) {}

@Entity
@Key(pk = "generic#{id}", sk = "x")
record Generic<T>(String id) {} // error: [TRESTLE-D016] The entity Generic has type parameters, so that its attributes have no certain type. Remove them.
