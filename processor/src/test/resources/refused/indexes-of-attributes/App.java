import dev.trestle.table.design.*;

import java.util.List;
import java.util.Optional;

@TableDesign(
        name = "app",
        entities = {Match.class, Player.class, Other.class},
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1"),
            @GlobalSecondaryIndex(name = "gsi2", partitionKey = {"league", "season"}, sortKey = {"round", "score"}),
            @GlobalSecondaryIndex(name = "gsi3", partitionKey = {"a", "b", "c", "d", "e"}), // error: [TRESTLE-D043] The index "gsi3" has 5 attributes in its partition key and 0 in its sort key. DynamoDB takes 1 to 4 and up to 4.
            @GlobalSecondaryIndex(name = "gsi4", sortKey = "score") // error: [TRESTLE-D005] The attribute "score" is to be the sort key of the index "gsi4", but it is a key attribute of an index already. Give one of them another name.
        })
interface App {}

@Entity
@Key(pk = "match#{id}", sk = "x")
@Index(name = "gsi1", as = "mixed", pk = "x#{id}", sk = "{id}", partition = "id") // error: [TRESTLE-D043] The access pattern has templates as well as attributes. Give pk and sk, or partition and sort.
@Index(name = "gsi2", as = "inOtherOrder", partition = {"season", "league"}, sort = {"round", "score"}) // error: [TRESTLE-D043] Match has the attributes [season, league] and [round, score] as its key in the index "gsi2", whose own are [league, season] and [round, score]. Name the same ones in the same order; a component is stored under another name with @AttributeName.
@Index(name = "gsi4", as = "unknown", partition = "nothing", sort = {"score", "score"}) // error: [TRESTLE-D022] The access pattern names 'nothing', which is no component of Match. Its components are: id, league, season, round, score. // error: [TRESTLE-D023] The access pattern names the component 'score' twice. Once is enough.
record Match(
        String id,
        String league,
        int season,
        Optional<Integer> round,
        long score) {} // error: [TRESTLE-D051] The component 'score' of Match would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.

@Entity
@Key(pk = "player#{id}", sk = "x")
@Index(name = "gsi1", as = "byTags", partition = {"id", "league", "season", "round", "tags"}) // error: [TRESTLE-D043] The partition key has 5 attributes, and DynamoDB takes 4.
@Index(name = "gsi2", as = "inLeague", shards = 2, partition = {"league", "season"}, sort = {"round", "score"}) // error: [TRESTLE-D044] The partitions of Player cannot be spread over 2 shards. Spread those of texts, pk and sk, over 1 to 200.
@Index(name = "gsi4", as = "withoutPartition", sort = "score") // error: [TRESTLE-D043] The access pattern names no component for the partition key. Name one to four with partition.
record Player(
        String id,
        String league,
        int season,
        int round,
        long score, // error: [TRESTLE-D051] The component 'score' of Player would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        List<String> tags) {} // error: [TRESTLE-D027] The component 'tags' is to be an attribute of an index key, but DynamoDB takes text, numbers and binary there, not the type java.util.List<java.lang.String>.

@Entity
@Key(pk = "other#{id}", sk = "x")
@Index(name = "gsi2", as = "asTexts", pk = "other#{id}", sk = "x") // error: [TRESTLE-D043] Other makes texts for its key in the index "gsi2", whose keys are the attributes [league, season, round, score] of the entities themselves. Name its components with partition and sort, or use another index.
record Other(
        String id,
        String score) {} // error: [TRESTLE-D043] The component 'score' of Other is stored as "score", which is in a key of the index "gsi2" as DynamoDB's type N, and java.lang.String is not stored so. Give it that type, or another name with @AttributeName. // error: [TRESTLE-D051] The component 'score' of Other would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
