import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, SqliteDatabase, SqliteStatement } from 'kysely'

import { sortFault } from './sort-fault.ts'

/** Lets Kysely speak to a file opened by `node:sqlite`; `path` only names it in errors. */
export function createDialect(database: DatabaseSync, path: string): Dialect {
  const bridge = createBridge(database, path)
  const dialect = new SqliteDialect({ database: bridge })
  return {
    createDriver: () => new ImmediateDriver(database, bridge),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

/** Takes the write lock at `begin`: a transaction that reads first and writes later could not wait for it. */
class ImmediateDriver extends SqliteDriver implements Driver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync, bridge: SqliteDatabase) {
    super({ database: bridge })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk ends the transaction by itself; rolling back then would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** Migrates inside one transaction, so several first starts at once wait for each other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** More kinds of query than this are not expected; a list of values makes one each. */
const MOST_KEPT = 300

function createBridge(database: DatabaseSync, path: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw sortFault(error, path)
    }
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? attempt(() => bridgeStatement(database.prepare(sql), attempt))
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(sql, statement)
      return statement
    },
  }
}

function bridgeStatement(
  statement: StatementSync,
  attempt: <Result>(work: () => Result) => Result,
): SqliteStatement {
  // Kysely hands over what it compiled; the schema's types allow nothing that SQLite cannot bind.
  const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => attempt(() => statement.all(...bound(parameters))),
    run: (parameters) => attempt(() => statement.run(...bound(parameters))),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  }
}
