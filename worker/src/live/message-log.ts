import type { OrgEvent, OrgMessage } from '@waybill/contract/live'

/** A ring of so many messages is kept, so that a socket that was away for a moment misses none. */
const KEPT = 256
const GAP = 2 * KEPT

/** What a member may hear; each stream counts its own messages, so that what it leaves out is no gap. */
export type Stream = 'all' | 'orders' | 'chat'

interface Row extends Record<string, SqlStorageValue> {
  seq: number
  body: string
}
const SEQ_COLUMN = { all: 'seq', orders: 'order_seq', chat: 'chat_seq' } as const satisfies Record<Stream, string>
const ONLY = { all: '', orders: "AND type = 'order'", chat: "AND type <> 'order'" } as const satisfies Record<
  Stream,
  string
>

/** Whether a stream carries an event. */
export const carries = (stream: Stream, { type }: OrgEvent): boolean =>
  stream === 'all' || (stream === 'orders') === (type === 'order' || type === 'text')

/** An organization's last messages, numbered without gaps within each stream. */
export class MessageLog {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec(`CREATE TABLE IF NOT EXISTS messages (
      slot INTEGER PRIMARY KEY, seq INTEGER NOT NULL, order_seq INTEGER NOT NULL, chat_seq INTEGER NOT NULL,
      key TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL DEFAULT 0)`)
    // Rooms that are older than the column.
    const { columnNames } = sql.exec('SELECT * FROM messages LIMIT 0')
    if (!columnNames.includes('at')) sql.exec('ALTER TABLE messages ADD COLUMN at INTEGER NOT NULL DEFAULT 0')
  }

  /** The number of the last message. */
  head(stream: Stream): number {
    const row = this.#sql.exec<Row>(`SELECT max(${SEQ_COLUMN[stream]}) AS seq, '' AS body FROM messages`).one()
    return row.seq ?? 0
  }

  /** Adds an event and says its number in each stream; null where this key was told before. */
  append(key: string, event: OrgEvent): Record<Stream, number> | null {
    const known = this.#sql.exec('SELECT 1 FROM messages WHERE key = ?', key).toArray()
    if (known.length > 0) return null
    const next = (stream: Stream): number => this.head(stream) + (carries(stream, event) ? 1 : 0)
    const numbers = { all: next('all'), orders: next('orders'), chat: next('chat') }
    this.#sql.exec(
      'INSERT OR REPLACE INTO messages (slot, seq, order_seq, chat_seq, key, type, body, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      numbers.all % KEPT,
      numbers.all,
      numbers.orders,
      numbers.chat,
      key,
      event.type,
      JSON.stringify(event),
      Date.now(),
    )
    return numbers
  }

  /** The number of the last message before a moment (milliseconds since 1970); null where that is no longer known. */
  before(stream: Stream, moment: number): number | null {
    const older = this.#sql
      .exec<Row>(`SELECT max(${SEQ_COLUMN[stream]}) AS seq, '' AS body FROM messages WHERE at < ?`, moment)
      .one()
    return older.seq ?? (this.head('all') < KEPT ? 0 : null)
  }

  /** Forgets all messages and leaves such a gap in the numbers that nobody takes what comes for the rest of them. */
  forget(): void {
    const heads = { all: this.head('all'), orders: this.head('orders'), chat: this.head('chat') }
    if (heads.all === 0) return
    this.#sql.exec('DELETE FROM messages')
    this.#sql.exec(
      `INSERT INTO messages (slot, seq, order_seq, chat_seq, key, type, body, at) VALUES (?, ?, ?, ?, 'forgotten', '', '', ?)`,
      (heads.all + GAP) % KEPT,
      ...[heads.all, heads.orders, heads.chat].map((head) => head + GAP),
      Date.now(),
    )
  }

  /** What came after a message, oldest first; null where some of it is no longer kept. */
  after(stream: Stream, since: number): OrgMessage[] | null {
    const head = this.head(stream)
    if (since > head) return null
    const column = SEQ_COLUMN[stream]
    const rows = this.#sql
      .exec<Row>(
        `SELECT ${column} AS seq, body FROM messages WHERE ${column} > ? ${ONLY[stream]} ORDER BY messages.seq`,
        since,
      )
      .toArray()
    if (rows.length !== head - since || rows.some(({ body }) => body === '')) return null
    return rows.map(({ seq, body }) => ({ seq, event: asEvent(JSON.parse(body)) }))
  }
}

// `append` wrote it.
const asEvent = (value: unknown) => value as OrgEvent
