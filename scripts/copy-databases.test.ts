import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { copyDatabases } from '../worker/scripts/copy-databases.ts'

const FILE = 'wrangler/v3/d1/objects/one.sqlite'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  return database
}

test('a database is copied while somebody writes to it, with all that is written and nothing that is not', async () => {
  const [from, to] = [newFolder(), newFolder()]
  mkdirSync(join(from, 'wrangler/v3/d1/objects'), { recursive: true })
  const running = open(join(from, FILE))
  running.exec('PRAGMA journal_mode = WAL; CREATE TABLE orders (id TEXT) STRICT; INSERT INTO orders VALUES (1)')
  running.exec('BEGIN IMMEDIATE; INSERT INTO orders VALUES (2)')
  await copyDatabases(from, to)
  running.exec('COMMIT')
  expect(open(join(to, FILE)).prepare('SELECT id FROM orders').all()).toEqual([{ id: '1' }])
  expect(running.prepare('SELECT id FROM orders').all()).toHaveLength(2)
})

test('a folder without databases is named', async () => {
  const from = newFolder()
  await expect(copyDatabases(from, newFolder())).rejects.toThrow(`no database in ${from}`)
})
