// A small application on dynamodb-toolbox: a shop with customers and their orders in one table.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import {
  $add,
  BatchGetCommand,
  BatchGetRequest,
  BatchPutRequest,
  BatchWriteCommand,
  ConditionCheck,
  DeleteItemCommand,
  Entity,
  GetItemCommand,
  PutItemCommand,
  PutTransaction,
  QueryCommand,
  ScanCommand,
  Table,
  UpdateItemCommand,
  UpdateTransaction,
  executeBatchGet,
  executeBatchWrite,
  executeTransactWrite,
  isTransactionCancelled,
  item,
  list,
  map,
  number,
  set,
  string,
} from 'dynamodb-toolbox'
import { client, makeTable } from './table.mjs'

async function shop(t) {
  const name = await makeTable(t)
  const table = new Table({
    documentClient: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
    partitionKey: { name: 'pk', type: 'string' },
    sortKey: { name: 'sk', type: 'string' },
    indexes: {
      gsi1: {
        type: 'global',
        partitionKey: { name: 'gsi1pk', type: 'string' },
        sortKey: { name: 'gsi1sk', type: 'string' },
      },
    },
    entityAttributeSavedAs: '_et',
  })
  const Customer = new Entity({
    name: 'Customer',
    table,
    entityAttribute: { hidden: false },
    schema: item({
      email: string().key(),
      name: string(),
      points: number().default(0),
      tags: set(string()).optional(),
      address: map({ city: string(), zip: string().optional() }).optional(),
    }),
    computeKey: ({ email }) => ({ pk: `CUSTOMER#${email}`, sk: 'PROFILE' }),
  })
  const Order = new Entity({
    name: 'Order',
    table,
    entityAttribute: { hidden: false },
    schema: item({
      email: string().key(),
      id: string().key(),
      status: string().enum('open', 'sent').savedAs('gsi1pk'),
      placed: string().savedAs('gsi1sk'),
      lines: list(map({ product: string(), amount: number() })),
    }),
    computeKey: ({ email, id }) => ({ pk: `CUSTOMER#${email}`, sk: `ORDER#${id}` }),
  })
  return { table, Customer, Order }
}

const order = (id, status = 'open') => ({
  email: 'joe@example.com',
  id,
  status,
  placed: `2026-11-${id}`,
  lines: [{ product: 'book', amount: 2 }],
})

test('puts, gets, updates and deletes an entity', async (t) => {
  const { Customer } = await shop(t)
  const joe = { email: 'joe@example.com', name: 'Joe', tags: new Set(['new']), address: { city: 'Oslo' } }
  await Customer.build(PutItemCommand).item(joe).send()
  const read = await Customer.build(GetItemCommand).key({ email: joe.email }).options({ consistent: true }).send()
  assert.equal(read.Item.points, 0)
  assert.equal(read.Item.entity, 'Customer')
  assert.deepEqual(read.Item.address, { city: 'Oslo' })
  assert.deepEqual(read.Item.tags, new Set(['new']))

  const updated = await Customer.build(UpdateItemCommand)
    .item({ email: joe.email, points: $add(5), tags: $add(new Set(['loyal'])), address: { zip: '0150' } })
    .options({ returnValues: 'ALL_NEW', condition: { attr: 'name', eq: 'Joe' } })
    .send()
  assert.equal(updated.Attributes.points, 5)
  assert.deepEqual(updated.Attributes.tags, new Set(['new', 'loyal']))
  assert.deepEqual(updated.Attributes.address, { city: 'Oslo', zip: '0150' })
  await assert.rejects(
    Customer.build(PutItemCommand)
      .item(joe)
      .options({ condition: { attr: 'email', exists: false } })
      .send(),
    { name: 'ConditionalCheckFailedException' },
  )

  await Customer.build(DeleteItemCommand).key({ email: joe.email }).send()
  assert.equal((await Customer.build(GetItemCommand).key({ email: joe.email }).send()).Item, undefined)
})

test('queries a partition and an index page by page', async (t) => {
  const { table, Customer, Order } = await shop(t)
  await Customer.build(PutItemCommand).item({ email: 'joe@example.com', name: 'Joe' }).send()
  const ids = ['11', '12', '13', '14', '15']
  await executeBatchWrite(
    table.build(BatchWriteCommand).requests(...ids.map((id) => Order.build(BatchPutRequest).item(order(id)))),
  )
  const everything = await table
    .build(QueryCommand)
    .query({ partition: 'CUSTOMER#joe@example.com' })
    .entities(Customer, Order)
    .send()
  assert.deepEqual(
    everything.Items.map((found) => found.entity),
    ['Order', 'Order', 'Order', 'Order', 'Order', 'Customer'],
  )

  const found = []
  let exclusiveStartKey
  do {
    const page = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: 'open', range: { gte: '2026-11-12' } })
      .entities(Order)
      .options({ limit: 2, reverse: true, exclusiveStartKey })
      .send()
    found.push(page.Items.map((each) => each.id))
    exclusiveStartKey = page.LastEvaluatedKey
  } while (exclusiveStartKey)
  assert.deepEqual(found.flat(), ['15', '14', '13', '12'])
  assert.ok(found.every((page) => page.length <= 2))

  const scanned = await table.build(ScanCommand).entities(Customer).send()
  assert.deepEqual(
    scanned.Items.map((each) => each.name),
    ['Joe'],
  )
  const read = await executeBatchGet(
    table.build(BatchGetCommand).requests(
      Order.build(BatchGetRequest).key({ email: 'joe@example.com', id: '11' }),
      Customer.build(BatchGetRequest).key({ email: 'joe@example.com' }),
    ),
  )
  assert.deepEqual(
    read.Responses[0].map((each) => each.entity),
    ['Order', 'Customer'],
  )
})

test('commits a transaction or nothing', async (t) => {
  const { Customer, Order } = await shop(t)
  await Customer.build(PutItemCommand).item({ email: 'joe@example.com', name: 'Joe' }).send()
  const place = (id, name) =>
    executeTransactWrite(
      Order.build(PutTransaction).item(order(id)),
      Customer.build(UpdateTransaction)
        .item({ email: 'joe@example.com', points: $add(1) })
        .options({ condition: { attr: 'name', eq: name } }),
      Customer.build(ConditionCheck).key({ email: 'nobody' }).condition({ attr: 'email', exists: false }),
    )
  await place('21', 'Joe')
  await assert.rejects(place('22', 'Jane'), (failure) => {
    assert.ok(isTransactionCancelled(failure))
    assert.deepEqual(
      failure.CancellationReasons.map((reason) => reason.Code),
      ['None', 'ConditionalCheckFailed', 'None'],
    )
    return true
  })
  assert.equal((await Customer.build(GetItemCommand).key({ email: 'joe@example.com' }).send()).Item.points, 1)
  assert.ok((await Order.build(GetItemCommand).key({ email: 'joe@example.com', id: '21' }).send()).Item)
  assert.equal((await Order.build(GetItemCommand).key({ email: 'joe@example.com', id: '22' }).send()).Item, undefined)
})
