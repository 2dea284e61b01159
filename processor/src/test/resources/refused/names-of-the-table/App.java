import dev.trestle.table.design.*;

@TableDesign(
        entities = User.class,
        name = "my table") // error: [TRESTLE-D001] DynamoDB does not take "my table" as the name of a table. Choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'.
interface App {}

@TableDesign(name = "ab", entities = User.class, partitionKey = "entity", sortKey = "") // error: [TRESTLE-D001] DynamoDB does not take "ab" as the name of a table. Choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'. // error: [TRESTLE-D005] The attribute "entity" is to be the table's partition key, but it is the attribute that holds the entity's name already. Give one of them another name.
interface Other {}

@TableDesign(name = "same-keys", entities = User.class, partitionKey = "key", sortKey = "key") // error: [TRESTLE-D005] The attribute "key" is to be the table's sort key, but it is the table's partition key already. Give one of them another name.
interface Third {}

@Entity
@Key(pk = "user#{id}", sk = "user") // error: [TRESTLE-D033] User has a sort key, but the table has none. Remove sk, or give the table a sort key.
record User(String id) {}
