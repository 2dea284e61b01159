import dev.trestle.table.design.*;

@TableDesign(
        name = "app",
        entities = User.class,
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1"),
            @GlobalSecondaryIndex(name = "gsi2"),
            @GlobalSecondaryIndex(name = "gsi3"),
            @GlobalSecondaryIndex(name = "gsi4"),
            @GlobalSecondaryIndex(name = "gsi5"),
            @GlobalSecondaryIndex(name = "gsi6"),
            @GlobalSecondaryIndex(name = "gsi7"),
            @GlobalSecondaryIndex(name = "gsi8"),
            @GlobalSecondaryIndex(name = "gsi9"),
            @GlobalSecondaryIndex(name = "gsi10"),
            @GlobalSecondaryIndex(name = "gsi11"),
            @GlobalSecondaryIndex(name = "gsi12"),
            @GlobalSecondaryIndex(name = "gsi13"),
            @GlobalSecondaryIndex(name = "gsi14"),
            @GlobalSecondaryIndex(name = "gsi15"),
            @GlobalSecondaryIndex(name = "gsi16"),
            @GlobalSecondaryIndex(name = "gsi17"),
            @GlobalSecondaryIndex(name = "gsi18"),
            @GlobalSecondaryIndex(name = "gsi19"),
            @GlobalSecondaryIndex(name = "gsi20"),
            @GlobalSecondaryIndex(name = "gsi21"), // error: [TRESTLE-D003] The table has 22 global secondary indexes, and DynamoDB takes 20. Let access patterns of different entities share one: they need not be alike.
            @GlobalSecondaryIndex(name = "gsi22"),
        })
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}
