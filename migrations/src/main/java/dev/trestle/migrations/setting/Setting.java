package dev.trestle.migrations.setting;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A setting of a table. */
interface Setting {

    /** What having it means, as in {@code bill on demand}. */
    String description();

    /** How it stands. */
    Standing standing(DynamoDbClient client, String tableName);

    /** Asks for it. Called only if the table has it {@link Standing#OTHERWISE}. */
    void ask(DynamoDbClient client, String tableName);

    /** How a setting stands. */
    enum Standing {
        /** It is as wanted. */
        SO,
        /** The table is on its way to something. */
        CHANGING,
        /** It is not as wanted. */
        OTHERWISE
    }
}
