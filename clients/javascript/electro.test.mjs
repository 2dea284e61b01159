// A small application on electrodb: employees and tasks in one table.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Entity, Service } from 'electrodb'
import { client as plain, makeTable } from './table.mjs'

const client = DynamoDBDocumentClient.from(plain)

async function office(t) {
  const table = await makeTable(t)
  const employees = new Entity(
    {
      model: { entity: 'employee', version: '1', service: 'office' },
      attributes: {
        team: { type: 'string', required: true },
        name: { type: 'string', required: true },
        level: { type: 'number', default: 1 },
        skills: { type: 'set', items: 'string' },
        home: { type: 'map', properties: { city: { type: 'string' }, street: { type: 'string' } } },
        history: { type: 'list', items: { type: 'string' } },
      },
      indexes: {
        employee: {
          collection: 'staff',
          pk: { field: 'pk', composite: ['team'] },
          sk: { field: 'sk', composite: ['name'] },
        },
      },
    },
    { table, client },
  )
  const tasks = new Entity(
    {
      model: { entity: 'task', version: '1', service: 'office' },
      attributes: {
        team: { type: 'string', required: true },
        task: { type: 'string', required: true },
        status: { type: ['open', 'done'], default: 'open' },
        due: { type: 'string', required: true },
        points: { type: 'number', default: 0 },
      },
      indexes: {
        task: {
          collection: 'staff',
          pk: { field: 'pk', composite: ['team'] },
          sk: { field: 'sk', composite: ['task'] },
        },
        byStatus: {
          index: 'gsi1',
          pk: { field: 'gsi1pk', composite: ['status'] },
          sk: { field: 'gsi1sk', composite: ['due'] },
        },
      },
    },
    { table, client },
  )
  return { employees, tasks, service: new Service({ employees, tasks }) }
}

test('creates, gets, patches and removes an entity', async (t) => {
  const { employees } = await office(t)
  const jane = { team: 'db', name: 'jane', skills: ['java'], home: { city: 'Oslo' }, history: ['hired'] }
  await employees.create(jane).go()
  assert.deepEqual((await employees.get({ team: 'db', name: 'jane' }).go()).data, { ...jane, level: 1 })
  await assert.rejects(employees.create(jane).go(), /conditional request failed/)

  const { data } = await employees
    .patch({ team: 'db', name: 'jane' })
    .add({ level: 2, skills: ['sql'] })
    .append({ history: ['promoted'] })
    .data(({ home }, { set }) => set(home.street, 'Storgata'))
    .where(({ level }, { lt }) => lt(level, 5))
    .go({ response: 'all_new' })
  assert.equal(data.level, 3)
  assert.deepEqual([...data.skills].sort(), ['java', 'sql'])
  assert.deepEqual(data.history, ['hired', 'promoted'])
  assert.deepEqual(data.home, { city: 'Oslo', street: 'Storgata' })
  await assert.rejects(employees.patch({ team: 'db', name: 'nobody' }).set({ level: 9 }).go(), /conditional request/)

  await employees.remove({ team: 'db', name: 'jane' }).go()
  assert.equal((await employees.get({ team: 'db', name: 'jane' }).go()).data, null)
})

test('queries an index page by page and a collection at once', async (t) => {
  const { employees, tasks, service } = await office(t)
  await employees.put({ team: 'db', name: 'jane' }).go()
  const { unprocessed } = await tasks
    .put(
      Array.from({ length: 30 }, (_, i) => ({
        team: i < 10 ? 'db' : 'web',
        task: `t${i}`,
        due: `2026-12-${String(i + 1).padStart(2, '0')}`,
        status: i % 3 ? 'open' : 'done',
      })),
    )
    .go()
  assert.deepEqual(unprocessed, [])

  const due = []
  let cursor = null
  do {
    const page = await tasks.query
      .byStatus({ status: 'done' })
      .between({ due: '2026-12-04' }, { due: '2026-12-22' })
      .go({ cursor, limit: 3, order: 'desc' })
    due.push(...page.data.map((task) => task.due))
    cursor = page.cursor
  } while (cursor)
  assert.deepEqual(
    due,
    ['22', '19', '16', '13', '10', '07', '04'].map((day) => `2026-12-${day}`),
  )

  const { data } = await service.collections.staff({ team: 'db' }).go({ pages: 'all' })
  assert.deepEqual(
    data.employees.map((employee) => employee.name),
    ['jane'],
  )
  assert.equal(data.tasks.length, 10)
  const open = await tasks.scan.where(({ status }, { eq }) => eq(status, 'open')).go({ pages: 'all' })
  assert.equal(open.data.length, 20)
  const some = await tasks
    .get([
      { team: 'db', task: 't1' },
      { team: 'db', task: 'none' },
    ])
    .go()
  assert.deepEqual(
    some.data.map((task) => task.task),
    ['t1'],
  )
})

test('commits a transaction or nothing', async (t) => {
  const { employees, tasks, service } = await office(t)
  await employees.put({ team: 'db', name: 'jane' }).go()
  const assign = (task, level) =>
    service.transaction
      .write((entities) => [
        entities.tasks.create({ team: 'db', task, due: '2026-12-01' }).commit(),
        entities.employees
          .patch({ team: 'db', name: 'jane' })
          .add({ level: 1 })
          .where((attributes, { eq }) => eq(attributes.level, level))
          .commit({ response: 'all_old' }),
      ])
      .go()
  assert.equal((await assign('first', 1)).canceled, false)

  const refused = await assign('second', 1)
  assert.equal(refused.canceled, true)
  assert.deepEqual(
    refused.data.map((result) => [result.rejected, result.code]),
    [
      [false, 'None'],
      [true, 'ConditionalCheckFailed'],
    ],
  )
  assert.equal(refused.data[1].item.level, 2)
  assert.equal((await tasks.get({ team: 'db', task: 'second' }).go()).data, null)
  const read = await service.transaction
    .get((entities) => [
      entities.tasks.get({ team: 'db', task: 'first' }).commit(),
      entities.employees.get({ team: 'db', name: 'jane' }).commit(),
    ])
    .go()
  assert.deepEqual(
    read.data.map((result) => result.item.points ?? result.item.level),
    [0, 2],
  )
})
