import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {History.class, Anything.class, Dated.class})
interface App {}

@Entity(plural = "histories")
@Key(pk = "#MIGRATIONS", sk = "history#{id}", constantPartition = true) // error: [TRESTLE-D030] The partition key "#MIGRATIONS" of History can equal "#MIGRATIONS", where the history of the migrations is. Begin it with other text.
record History(String id) {}

@Entity(plural = "anythings")
@Key(
        pk = "{empty}#x#{id}",
        sk = "anything")
record Anything(String empty, String id) {}

@Entity
@Key(
        pk = "#{id}", // error: [TRESTLE-D030] The partition key "#{id}" of Dated can equal "#MIGRATIONS", where the history of the migrations is. Begin it with other text.
        sk = "dated#")
record Dated(String id) {}
