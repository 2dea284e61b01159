import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class}, indexes = @GlobalSecondaryIndex(name = "gsi1", sortKey = "range"))
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "x")
record User(
        String id,
        String pk, // error: [TRESTLE-D051] The component 'pk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it.
        String sk, // error: [TRESTLE-D051] The component 'sk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it.
        String entity, // error: [TRESTLE-D051] The component 'entity' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it.
        String gsi1pk, // error: [TRESTLE-D051] The component 'gsi1pk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it.
        String range, // error: [TRESTLE-D051] The component 'range' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it.
        String gsi1sk) {}
