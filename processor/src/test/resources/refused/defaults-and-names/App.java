import dev.trestle.table.design.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TableDesign(name = "app", entities = {Odd.class, Names.class})
interface App {}

enum Plan {
    FREE
}

@Entity
@Key(pk = "odd#{id}", sk = "x")
record Odd(
        String id,
        @Default("many") int number, // error: [TRESTLE-D054] "many" is no default that 'number' can have, as it has the type int. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("1.5") long whole, // error: [TRESTLE-D054] "1.5" is no default that 'whole' can have, as it has the type long. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("yes") boolean flag, // error: [TRESTLE-D054] "yes" is no default that 'flag' can have, as it has the type boolean. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("PRO") Plan plan, // error: [TRESTLE-D054] "PRO" is no default that 'plan' can have, as it has the type Plan. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("tomorrow") LocalDate day, // error: [TRESTLE-D054] "tomorrow" is no default that 'day' can have, as it has the type java.time.LocalDate. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("2026-01-01") Instant time, // error: [TRESTLE-D054] "2026-01-01" is no default that 'time' can have, as it has the type java.time.Instant. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("1,5") BigDecimal amount, // error: [TRESTLE-D054] "1,5" is no default that 'amount' can have, as it has the type java.math.BigDecimal. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("x") UUID uuid, // error: [TRESTLE-D054] "x" is no default that 'uuid' can have, as it has the type java.util.UUID. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("NaN") double ratio, // error: [TRESTLE-D054] "NaN" is no default that 'ratio' can have, as it has the type double. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("[]") List<String> list, // error: [TRESTLE-D054] "[]" is no default that 'list' can have, as it has the type java.util.List<java.lang.String>. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("x") Optional<String> absent, // error: [TRESTLE-D054] The default "x" of 'absent' is of no use, as the java.util.Optional<java.lang.String> is empty where the attribute is absent. Remove one of the two.
        @Default("") Part part, // error: [TRESTLE-D054] "" is no default that 'part' can have, as it has the type Part. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.
        @Default("") byte[] bytes) {} // error: [TRESTLE-D054] "" is no default that 'bytes' can have, as it has the type byte[]. Write a value of it as Java does, an enum's constant by its name, or "" for an empty list, map or set.

record Part(String text, @AttributeName("text") String other) {} // error: [TRESTLE-D056] 'text' and 'other' would both be stored as the attribute "text". Give one of them another name.

@Entity
@Key(pk = "names#{id}", sk = "x")
record Names(
        String id,
        @AttributeName("id") String same, // error: [TRESTLE-D056] 'id' and 'same' would both be stored as the attribute "id". Give one of them another name.
        @AttributeName("") String nameless, // error: [TRESTLE-D057] DynamoDB does not take "" as the name of an attribute. Choose a name of 1 to 65535 bytes.
        @AttributeName("pk") String key, // error: [TRESTLE-D051] The component 'key' of Names would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        @AttributeName("entity") String marker, // error: [TRESTLE-D051] The component 'marker' of Names would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        String entityShape, // error: [TRESTLE-D051] The component 'entityShape' of Names would be stored under the name of an attribute that holds a key or the entity's name. Rename it, or store it under another name with @AttributeName.
        @OtherAttributes List<AttributeValue> others) {} // error: [TRESTLE-D061] @OtherAttributes is on 'others', which has the type java.util.List<software.amazon.awssdk.services.dynamodb.model.AttributeValue>. Give it the type Map<String, AttributeValue>.
