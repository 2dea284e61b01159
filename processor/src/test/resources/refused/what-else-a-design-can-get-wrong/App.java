import dev.trestle.table.design.*;
import dev.trestle.table.design.Collection;
import java.time.Instant;
import java.util.*;

@TableDesign(name = "one", entities = {Wide.class, Narrow.class, Empty.class}, indexes = @GlobalSecondaryIndex(name = "gsi1"))
interface One {}

@Entity
@Key(pk = "thing#{id}", sk = "part#{part}")
record Wide(long id, String part, @AttributeName("Part") String other, Nested nested) {}

record Nested(@AttributeName("a") String one, @AttributeName("a") String two) {} // error: [TRESTLE-D056] 'one' and 'two' would both be stored as the attribute "a". Give one of them another name.

@Entity
@Key(pk = "thing#{name}", sk = "part#{day:basic}") // error: [TRESTLE-D029] An item of Narrow can have the key of one of Wide and would replace it: both "thing#{name}" and "thing#{id}", and both "part#{day:basic}" and "part#{part}", can be the same text. Begin their sort keys with different text, as in "narrow#" and "wide#".
@Index(name = "gsi1", as = "byDay", pk = "day#{day}", sk = "") // error: [TRESTLE-D020] The key template is empty, and DynamoDB refuses an empty key. Write constant text, as in "user#", or a component, as in "user#{email}".
record Narrow(String name, java.time.LocalDate day) {}

@Entity
@Key(pk = "", sk = "x") // error: [TRESTLE-D020] The key template is empty, and DynamoDB refuses an empty key. Write constant text, as in "user#", or a component, as in "user#{email}".
record Empty(String id) {}

@TableDesign(name = "two", entities = {Timed.class, Flagged.class}, indexes = @GlobalSecondaryIndex(name = "by-when", partitionKey = "kind", sortKey = "when"))
interface Two {}

@Entity
@Key(pk = "timed#{id}", sk = "timed#{when}")
@Index(name = "by-when", as = "byWhen", partition = "kind", sort = "when")
record Timed(String id, Instant when, String kind) {}

@Entity
@Key(pk = "flagged#{flag}", sk = "flagged#{ratio}")
record Flagged(boolean flag, double ratio, List<String> when, String kind) {} // error: [TRESTLE-D027] The component 'flag' is in the key template "flagged#{flag}", but a key cannot hold the type boolean. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these. // error: [TRESTLE-D028] The component 'ratio' has the type double, whose text in the sort key "flagged#{ratio}" would not sort as its values do. Use a BigDecimal. // error: [TRESTLE-D043] The component 'when' of Flagged is stored as "when", which is in a key of the index "by-when" as DynamoDB's type S, and java.util.List<java.lang.String> is not stored so. Give it that type, or another name with @AttributeName.

@TableDesign(name = "three", entities = {Left.class, Right.class})
interface Three {}

@Collection(pk = "side#{id}") // error: [TRESTLE-D073] The components of "side#{id}" have the types [java.lang.String] in Left but [long] in Right. Give them the same types.
sealed interface Side permits Left, Right {}

@Entity
@Key(pk = "side#{id}", sk = "left#{id}")
record Left(String id) implements Side {}

@Entity
@Key(pk = "side#{number}", sk = "right#{number}")
record Right(long number) implements Side {}
