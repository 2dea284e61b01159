import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class}, indexes = @GlobalSecondaryIndex(name = "gsi1", sortKey = "range"))
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "x")
record User(
        String id,
        String pk, // error: [TRESTLE-D051] The component 'pk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String sk, // error: [TRESTLE-D051] The component 'sk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String entity, // error: [TRESTLE-D051] The component 'entity' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String gsi1pk, // error: [TRESTLE-D051] The component 'gsi1pk' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String range, // error: [TRESTLE-D051] The component 'range' of User would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String gsi1sk) {}
