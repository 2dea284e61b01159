package dev.trestle.table.settings;

/**
 * Whose key encrypts a table at rest. See "DynamoDB encryption at rest",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html
 */
public enum Encryption {
    /** A key that DynamoDB owns: what a table has where nothing else is said. */
    AWS_OWNED_KEY,
    /** The key {@code aws/dynamodb} of the account, in AWS Key Management Service. */
    AWS_MANAGED_KEY,
    /** A key of the account's own. Which one is a matter of where the table is, and not of its design. */
    CUSTOMER_MANAGED_KEY
}
