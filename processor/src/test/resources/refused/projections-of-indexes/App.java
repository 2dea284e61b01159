import dev.trestle.table.design.*;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

@TableDesign(
        name = "app",
        entities = User.class,
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1", projection = ProjectionType.INCLUDE), // error: [TRESTLE-D091] The index "gsi1" projects INCLUDE, with 0 nonKeyAttributes. Use ALL or KEYS_ONLY without nonKeyAttributes, or INCLUDE with those that it is to have.
            @GlobalSecondaryIndex(name = "gsi2", nonKeyAttributes = "id"), // error: [TRESTLE-D091] The index "gsi2" projects ALL, with 1 nonKeyAttributes. Use ALL or KEYS_ONLY without nonKeyAttributes, or INCLUDE with those that it is to have.
            @GlobalSecondaryIndex(name = "gsi3", projection = ProjectionType.UNKNOWN_TO_SDK_VERSION), // error: [TRESTLE-D091] The index "gsi3" projects UNKNOWN_TO_SDK_VERSION, with 0 nonKeyAttributes. Use ALL or KEYS_ONLY without nonKeyAttributes, or INCLUDE with those that it is to have.
        })
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "user#")
record User(String id) {}
