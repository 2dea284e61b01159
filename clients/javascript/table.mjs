// Where the tests get their tables from. The SDK finds the endpoint, the region and the credentials in the environment.

import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

export const client = new DynamoDBClient({ maxAttempts: 1 })

const hash = { KeyType: 'HASH' }
const range = { KeyType: 'RANGE' }

/**
 * Makes a table that is deleted after the test: texts pk and sk, the same for the index gsi1, and a stream.
 * Names of attributes can be given, as libraries have their own.
 */
export async function makeTable(test, { pk = 'pk', sk = 'sk', indexPk = 'gsi1pk', indexSk = 'gsi1sk' } = {}) {
  const TableName = `clients-javascript-${randomUUID()}`
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [pk, sk, indexPk, indexSk].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: pk, ...hash },
        { AttributeName: sk, ...range },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: [
            { AttributeName: indexPk, ...hash },
            { AttributeName: indexSk, ...range },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
  test.after(() => client.send(new DeleteTableCommand({ TableName })))
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName })
  return TableName
}
