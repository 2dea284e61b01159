import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {Hot.class, Meant.class, Cold.class}, indexes = @GlobalSecondaryIndex(name = "gsi1"))
interface App {}

@Entity
@Key(pk = "hot", sk = "{id}") // error: [TRESTLE-D025] The partition key "hot" of Hot has no component, so that all items share one partition, which takes 1000 writes per second at most. Put a component into it, or say constantPartition = true if that is meant.
@Index(name = "gsi1", as = "newest", pk = "all", sk = "{id}") // error: [TRESTLE-D025] The partition key "all" of Hot has no component, so that all items share one partition, which takes 1000 writes per second at most. Put a component into it, or say constantPartition = true if that is meant.
record Hot(String id) {}

@Entity
@Key(pk = "meant", sk = "{id}", constantPartition = true)
record Meant(String id) {}

@Entity
@Key(pk = "cold#{id}", sk = "x", constantPartition = true) // error: [TRESTLE-D025] The partition key "cold#{id}" of Cold is not constant. Remove constantPartition = true.
record Cold(String id) {}
