import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {WithSort.class, Text.class, Number.class}, partitionKey = "id", sortKey = "")
interface App {}

@Entity
@Key(pk = "a#{id}", sk = "b") // error: [TRESTLE-D033] WithSort has a sort key, but the table has none. Remove sk, or give the table a sort key.
record WithSort(@AttributeName("number") String id) {}

@Entity
@Key(pk = "{id}")
record Text(String id, int rank) {}

@Entity // error: [TRESTLE-D066] Number has @Unique components, which are kept by items with texts as their keys, but the table's key has the types N. Let the keys be texts, or keep the values unique otherwise.
@Key(pk = "{id}") // error: [TRESTLE-D029] An item of Number can have the key of one of Text and would replace it: both "{id}" and "{id}" can be the same text. Begin them with different text, as in "number#" and "text#". // error: [TRESTLE-D033] The key of Number has the types N, but another entity of the table has S there, and a table has one key. Store the components as the same types.
record Number(long id, @Unique String name) {}

@TableDesign(name = "other", entities = WithoutSort.class)
interface Other {}

@Entity
@Key(pk = "a#{id}") // error: [TRESTLE-D033] WithoutSort has no sort key, but the table has "sk". Add sk, as in "withoutsort#", or declare a table without: @TableDesign(sortKey = "").
record WithoutSort(String id) {}
