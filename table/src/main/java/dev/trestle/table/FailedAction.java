package dev.trestle.table;

import java.util.Optional;

/**
 * One action of a transaction that stood in its way.
 *
 * @param number the action's place in the transaction, from 1
 * @param action create, put, update, delete or check
 * @param entity the entity that it was about
 * @param key the components of its key, as in {@code company=acme}
 * @param reason DynamoDB's code, such as {@code ConditionalCheckFailed} or {@code TransactionConflict}
 * @param explanation what was wrong, in a sentence
 * @param refusal what the action alone would have thrown, where its condition did not hold
 */
public record FailedAction(
        int number,
        String action,
        String entity,
        String key,
        String reason,
        String explanation,
        Optional<TrestleException> refusal) {}
