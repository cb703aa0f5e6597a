/** The connections whose orders a client's room keeps to itself while their courier has suspended it. */
export class PausedConnections {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS paused (connection_id TEXT PRIMARY KEY)')
  }

  add(connectionId: string): void {
    this.#sql.exec('INSERT OR IGNORE INTO paused VALUES (?)', connectionId)
  }

  delete(connectionId: string): void {
    this.#sql.exec('DELETE FROM paused WHERE connection_id = ?', connectionId)
  }

  has(connectionId: string): boolean {
    return this.#sql.exec('SELECT 1 FROM paused WHERE connection_id = ?', connectionId).toArray().length > 0
  }
}
