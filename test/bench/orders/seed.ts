import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const migrations = join(import.meta.dirname, '../../../worker/migrations/shard')

/** The courier whose orders they all are, one of its twenty clients, one of its fifty drivers. */
export const COURIER = 'aaCourierOfTheBench00000'
export const CLIENT = 'aaClientOfTheBench000007'
export const CONNECTION = 'aaConnectionOfTheBenc007'
export const DRIVER = 'aaDriverOfTheBench000013'

/** An order each minute, in any state; ten of them, however many there are, go to somebody with a rare name. */
const ROWS = `
WITH RECURSIVE
  n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count),
  h AS (SELECT i, (i * 2654435761) % 4294967296 AS a, ((i * 2246822519 + 374761393) % 4294967291) / 65536 AS b FROM n)
INSERT INTO orders (id, short_id, courier_id, client_id, connection_id, status, version, delayed_minutes, driver_id, driver_name,
  courier_name, client_name, recipient_name, recipient_key, pickup_address, dropoff_address, dropoff_count, window_after,
  window_before, needs, search, created_at, updated_at, record)
SELECT
  'aa' || printf('%022x', i), printf('%08x', a), '${COURIER}', printf('aaClientOfTheBench%06d', (b / 7) % 20),
  printf('aaConnectionOfTheBenc%03d', (b / 7) % 20),
  CASE WHEN a % 100 < 86 THEN 'completed' WHEN a % 100 < 90 THEN 'failed' WHEN a % 100 < 94 THEN 'cancelled'
    WHEN a % 100 < 96 THEN 'rejected' WHEN a % 100 < 98 THEN 'placed' ELSE 'in_progress' END,
  3, CASE WHEN b % 12 = 0 THEN b % 50 END, printf('aaDriverOfTheBench%06d', a % 50), 'Driver ' || (a % 50),
  'Faro Envíos', 'Client ' || ((b / 7) % 20), name, lower(name), 'Colón 1476',
  street || ' ' || (b % 4000), 1,
  strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 60 + (a % 7) * 3600, 'unixepoch'),
  CASE WHEN a % 4 > 0 THEN strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 60 + (a % 7) * 3600 + 5400, 'unixepoch') END,
  CASE WHEN a % 3 = 0 THEN b % 16 ELSE 0 END,
  printf('%08x', a) || ' │ ' || lower(name) || ' │ +598' || (91000000 + b * 97 % 8000000) || ' │ ' || lower(street) || ' ' || (b % 4000)
    || ' │ montevideo',
  strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 60, 'unixepoch'),
  strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 60 + (a % 90) * 60, 'unixepoch'), '{}'
FROM (SELECT *,
  CASE WHEN i % (:count / 10) = 7 THEN 'Zoe Celik'
    ELSE (${pick(['Ana', 'Bruno', 'Carla', 'Diego', 'Elena', 'Federico', 'Gabriela', 'Hugo'], 'a')}) || ' '
      || (${pick(['Silva', 'Nunez', 'Pereira', 'Acosta', 'Roldan', 'Techera', 'Barreto', 'Cabrera', 'Mieres'], 'b')}) END AS name,
  (${pick(['Av. Rivera', 'Canelones', 'Ellauri', 'Bvar. Espana', 'Constituyente', 'Durazno', 'Pagola'], 'a / 8')}) AS street FROM h)`

function pick(words: readonly string[], by: string): string {
  const cases = words.map((word, index) => `WHEN ${index} THEN '${word}'`).join(' ')
  return `CASE (${by}) % ${words.length} ${cases} END`
}

/** Fills an empty shard with so many orders, in plain SQLite: through D1 a million would take an hour. */
export function seedShard(file: string, count: number): void {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  for (const name of readdirSync(migrations).toSorted()) db.exec(readFileSync(join(migrations, name), 'utf8'))
  db.exec('BEGIN')
  db.prepare(ROWS).run({ count })
  db.exec('COMMIT')
  db.exec('PRAGMA journal_mode = WAL')
  db.close()
}
