import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {WithSort.class, Text.class, Number.class}, partitionKey = "id", sortKey = "")
interface App {}

@Entity
@Key(pk = "a#{id}", sk = "b")
record WithSort(@AttributeName("number") String id) {}

@Entity
@Key(pk = "{id}")
record Text(String id, int rank) {}

@Entity
@Key(pk = "{id}")
record Number(long id, @Unique String name) {}

@TableDesign(name = "other", entities = WithoutSort.class)
interface Other {}

@Entity
@Key(pk = "a#{id}")
record WithoutSort(String id) {}
