package dev.trestle.engine.operation;

import dev.trestle.engine.Engine;

/** The tables that the cases are about. */
public final class SampleTables {

    private SampleTables() {}

    /**
     * An engine with a table {@code tab} (key {@code pk} and {@code sk}, global index {@code global} on {@code gk}, of all
     * attributes), a table {@code hash} (key {@code pk}) and a table {@code collections} (as the first, with a local index {@code local}
     * on the number {@code lk}, of keys only).
     */
    public static JsonCalls create() {
        JsonCalls calls = new JsonCalls(Engine.inMemory());
        calls.call("CreateTable", """
                {TableName: 'tab', BillingMode: 'PAY_PER_REQUEST',
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'sk', AttributeType: 'S'},
                   {AttributeName: 'gk', AttributeType: 'S'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}, {AttributeName: 'sk', KeyType: 'RANGE'}],
                 GlobalSecondaryIndexes: [{IndexName: 'global', KeySchema: [{AttributeName: 'gk', KeyType: 'HASH'}],
                   Projection: {ProjectionType: 'ALL'}}]}""");
        calls.call("CreateTable", """
                {TableName: 'hash', BillingMode: 'PAY_PER_REQUEST',
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}]}""");
        calls.call("CreateTable", """
                {TableName: 'collections', BillingMode: 'PAY_PER_REQUEST',
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'sk', AttributeType: 'S'},
                   {AttributeName: 'lk', AttributeType: 'N'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}, {AttributeName: 'sk', KeyType: 'RANGE'}],
                 LocalSecondaryIndexes: [{IndexName: 'local',
                   KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}, {AttributeName: 'lk', KeyType: 'RANGE'}],
                   Projection: {ProjectionType: 'KEYS_ONLY'}}]}""");
        return calls;
    }
}
