import dev.trestle.table.design.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

@TableDesign(name = "app", entities = {Twice.class, Wrong.class, Keyed.class, Late.class, Numeric.class, Nested.class, Whole.class})
interface App {}

@Entity(plural = "twices")
@Key(pk = "twice#{id}", sk = "x")
record Twice(
        String id,
        @Version long first,
        @Version long second, // error: [TRESTLE-D060] @Version is on 'first' as well as on 'second', but an item has one at most. Remove one of them.
        @CreatedAt @ModifiedAt Instant both) {} // error: [TRESTLE-D060] The component 'both' is annotated with @CreatedAt and @ModifiedAt, but one attribute has one meaning. Keep one of them.

@Entity
@Key(pk = "wrong#{id}", sk = "x")
record Wrong(
        String id,
        @Version int version, // error: [TRESTLE-D061] @Version is on 'version', which has the type int. Give it the type long.
        @CreatedAt LocalDate created, // error: [TRESTLE-D061] @CreatedAt is on 'created', which has the type java.time.LocalDate. Give it the type Instant.
        @ModifiedAt Optional<Instant> modified, // error: [TRESTLE-D061] @ModifiedAt is on 'modified', which has the type java.util.Optional<java.time.Instant>. Give it the type Instant.
        @TimeToLive long expires) {} // error: [TRESTLE-D061] @TimeToLive is on 'expires', which has the type long. Give it the type Instant or Optional<Instant>.

@Entity
@Key(pk = "keyed#{version}", sk = "x")
record Keyed(@Version long version) {} // error: [TRESTLE-D062] The component 'version' is in the key template "keyed#{version}", but as @Version it changes after the item is created, and a key cannot. Take it out of the template.

@Entity
@Key(pk = "late#{id}", sk = "x")
record Late(String id, @TimeToLive Instant deleteAt) {} // error: [TRESTLE-D063] The time to live of Late is 'deleteAt', but that of Wrong is 'expires', and a table has one such attribute. Give both components one name.

@Entity
@Key(pk = "numeric#{id}", sk = "x")
record Numeric(String id, long expires) {} // error: [TRESTLE-D063] DynamoDB would delete items of Numeric by the number in 'expires', which is the time to live of Wrong. Rename the component, or annotate it with @TimeToLive.

@Entity
@Key(pk = "nested#{id}", sk = "x")
record Nested(String id, Inner inner) {}

record Inner(
        String text,
        @Version long version) {} // error: [TRESTLE-D064] @Version has no meaning in Inner, which is not an item but a part of one. Move it to a component of the entity.

@Entity
@Key(pk = "whole#{id}", sk = "x")
record Whole(String id, @Version Long version) {} // error: [TRESTLE-D061] @Version is on 'version', which has the type java.lang.Long. Give it the type long.
