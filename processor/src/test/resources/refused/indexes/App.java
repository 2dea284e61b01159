import dev.trestle.table.design.*;

@TableDesign(
        name = "app",
        entities = {User.class, Note.class},
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1"),
            @GlobalSecondaryIndex(name = "gsi1", partitionKey = "otherpk", sortKey = "othersk"), // error: [TRESTLE-D004] The index "gsi1" is declared twice. Rename or remove one.
            @GlobalSecondaryIndex(name = "i"), // error: [TRESTLE-D002] DynamoDB does not take "i" as the name of an index. Choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'.
            @GlobalSecondaryIndex(name = "in dex"), // error: [TRESTLE-D002] DynamoDB does not take "in dex" as the name of an index. Choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'.
            @GlobalSecondaryIndex(name = "gsi2", partitionKey = "sk"), // error: [TRESTLE-D005] The attribute "sk" is to be the partition key of the index "gsi2", but it is the table's sort key already. Give one of them another name.
            @GlobalSecondaryIndex(name = "gsi3", sortKey = "gsi1pk"), // error: [TRESTLE-D005] The attribute "gsi1pk" is to be the sort key of the index "gsi3", but it is the partition key of the index "gsi1" already. Give one of them another name.
            @GlobalSecondaryIndex(name = "gsi4", sortKey = "entity"), // error: [TRESTLE-D005] The attribute "entity" is to be the sort key of the index "gsi4", but it is the attribute that holds the entity's name already. Give one of them another name.
        })
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "user")
@Index(name = "gsi5", as = "byMail", pk = "mail#{mail}", sk = "x") // error: [TRESTLE-D040] The table has no index "gsi5". It has: gsi1, i, in dex, gsi2, gsi3, gsi4. Declare it with @GlobalSecondaryIndex in the @TableDesign.
@Index(name = "gsi1", as = "byName", pk = "name#{name}", sk = "x")
@Index(name = "gsi1", as = "byNick", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D041] User uses the index "gsi1" twice, but an item has one key in an index. Use another index.
record User(String id, String mail, String name) {}

@Entity
@Key(pk = "note#{id}", sk = "note")
record Note(String id) {}
