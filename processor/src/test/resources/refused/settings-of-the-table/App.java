import dev.trestle.table.design.*;
import dev.trestle.table.settings.*;
import software.amazon.awssdk.services.dynamodb.model.*;

@TableDesign(name = "app", entities = User.class)
@TableSettings(billing = BillingMode.PROVISIONED, readCapacityUnits = 5) // error: [TRESTLE-D090] These settings do not fit a table: a provisioned capacity takes at least 1 read and 1 write capacity unit, not 5 and 0.
interface App {}

@TableDesign(name = "app", entities = User.class)
@TableSettings(readCapacityUnits = 5, writeCapacityUnits = 5) // error: [TRESTLE-D090] These settings do not fit a table: capacity units and auto scaling are of a PROVISIONED table; state that billing too.
interface Billed {}

@TableDesign(name = "app", entities = User.class)
@TableSettings(tableClass = TableClass.UNKNOWN_TO_SDK_VERSION) // error: [TRESTLE-D090] These settings do not fit a table: UNKNOWN_TO_SDK_VERSION is no setting of a table; choose another value.
interface Classed {}

@TableDesign(name = "app", entities = User.class)
@TableSettings(tags = @TableTag(key = "aws:team", value = "a")) // error: [TRESTLE-D090] These settings do not fit a table: "aws:team" is no key of a tag: it takes 1 to 128 characters and does not begin with aws:.
interface Tagged {}

@TableDesign(name = "app", entities = User.class)
@TableSettings(tags = {@TableTag(key = "team", value = "a"), @TableTag(key = "team", value = "b")}) // error: [TRESTLE-D090] These settings do not fit a table: the tag team is stated twice; remove one.
interface TaggedTwice {}

@Entity
@Key(pk = "user#{id}", sk = "user#")
record User(String id) {}
