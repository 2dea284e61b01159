// The AWS SDK for JavaScript: client-dynamodb, lib-dynamodb and client-dynamodb-streams.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ResourceNotFoundException,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  paginateListTables,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  UpdateCommand,
  paginateScan as paginateDocumentScan,
} from '@aws-sdk/lib-dynamodb'
import { client, makeTable } from './table.mjs'

const documents = DynamoDBDocumentClient.from(client)
const verified = { verified: true, any: false }[process.env.SIGNATURES]

const key = (pk, sk) => ({ pk: { S: pk }, sk: { S: String(sk) } })

/** The sort keys of items. */
const sortKeys = (items) => items.map((item) => item.sk.S ?? item.sk)

async function put(TableName, pk, sk, attributes = {}) {
  await documents.send(new PutCommand({ TableName, Item: { pk, sk: String(sk), ...attributes } }))
}

test('describes and lists tables', async (t) => {
  const TableName = await makeTable(t)
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  assert.equal(Table.TableStatus, 'ACTIVE')
  assert.equal(Table.TableArn, `arn:aws:dynamodb:eu-north-1:000000000000:table/${TableName}`)
  assert.ok(Table.CreationDateTime instanceof Date)

  const names = []
  for await (const page of paginateListTables({ client, pageSize: 1 }, {})) {
    names.push(...page.TableNames)
  }
  assert.ok(names.includes(TableName))
})

test('keeps values of every type', async (t) => {
  const TableName = await makeTable(t)
  const Item = {
    ...key('values', 1),
    text: { S: 'Å ß 😀 \u0000' },
    number: { N: '1234567890.0987654321' },
    binary: { B: Uint8Array.from({ length: 256 }, (_, i) => i) },
    flag: { BOOL: true },
    nothing: { NULL: true },
    list: { L: [{ S: '' }, { L: [] }] },
    map: { M: { 'a.b': { M: {} } } },
    texts: { SS: ['a'] },
    numbers: { NS: ['-0.5'] },
    binaries: { BS: [Uint8Array.of(1)] },
  }
  await client.send(new PutItemCommand({ TableName, Item }))
  const read = await client.send(new GetItemCommand({ TableName, Key: key('values', 1), ConsistentRead: true }))
  assert.deepEqual(read.Item, Item)
})

test('translates documents', async (t) => {
  const TableName = await makeTable(t)
  const Item = { pk: 'documents', sk: '1', list: [1, 'a', null, { deep: [true] }], set: new Set([1, 2]) }
  await documents.send(new PutCommand({ TableName, Item }))
  assert.deepEqual((await documents.send(new GetCommand({ TableName, Key: { pk: 'documents', sk: '1' } }))).Item, Item)

  const { Attributes } = await documents.send(
    new UpdateCommand({
      TableName,
      Key: { pk: 'documents', sk: '1' },
      UpdateExpression: 'SET #l[3].deep[0] = :f REMOVE #l[0] ADD #s :three',
      ExpressionAttributeNames: { '#l': 'list', '#s': 'set' },
      ExpressionAttributeValues: { ':f': false, ':three': new Set([3]) },
      ReturnValues: 'ALL_NEW',
    }),
  )
  assert.deepEqual(Attributes.list, ['a', null, { deep: [false] }])
  assert.deepEqual([...Attributes.set].sort(), [1, 2, 3])
  const deleted = await documents.send(
    new DeleteCommand({ TableName, Key: { pk: 'documents', sk: '1' }, ReturnValues: 'ALL_OLD' }),
  )
  assert.equal(deleted.Attributes.pk, 'documents')
})

test('reads queries and scans page by page', async (t) => {
  const TableName = await makeTable(t)
  const numbers = Array.from({ length: 23 }, (_, i) => String(i + 10))
  for (const number of numbers) {
    await put(TableName, 'pages', number, { gsi1pk: Number(number) % 2 ? 'odd' : 'even', gsi1sk: number })
  }
  const pages = []
  const query = {
    TableName,
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :g AND gsi1sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':g': { S: 'odd' }, ':from': { S: '13' }, ':to': { S: '29' } },
    ScanIndexForward: false,
  }
  for await (const page of paginateQuery({ client, pageSize: 4 }, query)) {
    pages.push(sortKeys(page.Items))
  }
  assert.deepEqual(pages, [['29', '27', '25', '23'], ['21', '19', '17', '15'], ['13']])

  const found = []
  for (const Segment of [0, 1, 2]) {
    for await (const page of paginateScan({ client, pageSize: 5 }, { TableName, Segment, TotalSegments: 3 })) {
      found.push(...sortKeys(page.Items))
    }
  }
  assert.deepEqual(found.sort(), numbers)
  const begins = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
      FilterExpression: 'gsi1pk = :even',
      ExpressionAttributeValues: { ':p': 'pages', ':s': '2', ':even': 'even' },
    }),
  )
  assert.deepEqual(sortKeys(begins.Items), ['20', '22', '24', '26', '28'])
  assert.equal(begins.ScannedCount, 10)
})

test('writes and reads batches, and answers too long for one page', async (t) => {
  const TableName = await makeTable(t)
  const text = 'x'.repeat(100_000)
  const requests = Array.from({ length: 25 }, (_, i) => ({
    PutRequest: { Item: { pk: `batch${i % 5}`, sk: String(i), text } },
  }))
  const written = await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }))
  assert.deepEqual(written.UnprocessedItems, {})

  const Keys = Array.from({ length: 30 }, (_, i) => ({ pk: `batch${i % 5}`, sk: String(i) }))
  const read = await documents.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }))
  assert.equal(read.Responses[TableName].length, 25)
  assert.ok(read.Responses[TableName].every((item) => item.text === text))
  let pages = 0
  let items = 0
  for await (const page of paginateDocumentScan({ client: documents }, { TableName })) {
    pages++
    items += page.Count
  }
  assert.equal(items, 25)
  assert.equal(pages, 3)
})

test('commits transactions and says why one is cancelled', async (t) => {
  const TableName = await makeTable(t)
  await put(TableName, 'accounts', 1, { amount: 10 })
  await put(TableName, 'accounts', 2, { amount: 0 })
  const change = (sk, sign, ConditionExpression, amount) => ({
    Update: {
      TableName,
      Key: key('accounts', sk),
      UpdateExpression: `SET amount = amount ${sign} :a`,
      ConditionExpression,
      ExpressionAttributeValues: { ':a': { N: String(amount) } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  })
  const transfer = (amount) =>
    new TransactWriteItemsCommand({
      TransactItems: [change(1, '-', 'amount >= :a', amount), change(2, '+', 'attribute_exists(pk)', amount)],
    })
  await client.send(transfer(6))
  await assert.rejects(client.send(transfer(5)), (failure) => {
    assert.ok(failure instanceof TransactionCanceledException)
    assert.deepEqual(
      failure.CancellationReasons.map((reason) => reason.Code),
      ['ConditionalCheckFailed', 'None'],
    )
    assert.deepEqual(failure.CancellationReasons[0].Item.amount, { N: '4' })
    return true
  })
  const { Responses } = await documents.send(
    new TransactGetCommand({
      TransactItems: [1, 2].map((sk) => ({ Get: { TableName, Key: { pk: 'accounts', sk: String(sk) } } })),
    }),
  )
  assert.deepEqual(
    Responses.map((response) => response.Item.amount),
    [4, 6],
  )
})

test('reads the stream of a table', async (t) => {
  const TableName = await makeTable(t)
  await put(TableName, 'stream', 1, { value: 'old' })
  await put(TableName, 'stream', 1, { value: 'new' })
  await documents.send(new DeleteCommand({ TableName, Key: { pk: 'stream', sk: '1' } }))
  const streams = new DynamoDBStreamsClient({})
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  const StreamArn = Table.LatestStreamArn
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const records = []
  for (const { ShardId } of StreamDescription.Shards) {
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    )
    records.push(...(await streams.send(new GetRecordsCommand({ ShardIterator }))).Records)
  }
  assert.deepEqual(
    records.map((record) => record.eventName),
    ['INSERT', 'MODIFY', 'REMOVE'],
  )
  assert.deepEqual(records[1].dynamodb.OldImage.value, { S: 'old' })
  assert.deepEqual(records[1].dynamodb.NewImage.value, { S: 'new' })
})

test('executes statements', async (t) => {
  const TableName = await makeTable(t)
  for (const sk of ['1', '2', '3']) {
    await client.send(
      new ExecuteStatementCommand({
        Statement: `INSERT INTO "${TableName}" VALUE {'pk': 'statements', 'sk': ?}`,
        Parameters: [{ S: sk }],
      }),
    )
  }
  const { Items } = await client.send(
    new ExecuteStatementCommand({ Statement: `SELECT sk FROM "${TableName}" WHERE pk = 'statements' AND sk > '1'` }),
  )
  assert.deepEqual(sortKeys(Items), ['2', '3'])
})

test('tells errors apart', async (t) => {
  const TableName = await makeTable(t)
  await put(TableName, 'errors', 1)
  await assert.rejects(client.send(new DescribeTableCommand({ TableName: 'clients-none' })), (failure) => {
    assert.ok(failure instanceof ResourceNotFoundException)
    assert.equal(failure.message, 'Requested resource not found: Table: clients-none not found')
    assert.equal(failure.$metadata.httpStatusCode, 400)
    assert.match(failure.$metadata.requestId, /^[A-Z0-9]{52}$/)
    return true
  })
  await assert.rejects(
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('errors', 1),
        UpdateExpression: 'SET a = :v',
        ConditionExpression: 'attribute_not_exists(pk)',
        ExpressionAttributeValues: { ':v': { S: 'x' } },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
    (failure) => {
      assert.ok(failure instanceof ConditionalCheckFailedException)
      assert.equal(failure.message, 'The conditional request failed')
      assert.deepEqual(failure.Item, key('errors', 1))
      return true
    },
  )
  await assert.rejects(client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'only' } } })), {
    name: 'ValidationException',
    message: 'The provided key element does not match the schema',
  })
  await assert.rejects(
    client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    ),
    { name: 'ResourceInUseException' },
  )
})

test('has to know the secret where signatures are verified', async () => {
  const guessing = new DynamoDBClient({
    credentials: { accessKeyId: 'reader', secretAccessKey: 'guessed' },
    maxAttempts: 1,
  })
  const listing = guessing.send(new ListTablesCommand({}))
  if (verified) {
    await assert.rejects(listing, { name: 'InvalidSignatureException' })
  } else {
    assert.equal(verified, false)
    assert.ok(Array.isArray((await listing).TableNames))
  }
})
