import type { SQLInputValue, StatementSync } from 'node:sqlite'

/** The first row; the caller names the columns its own SQL selects. */
export function one<Row>(statement: StatementSync, ...values: SQLInputValue[]): Row | undefined {
  return statement.get(...values) as Row | undefined // node:sqlite types a row as a record of unknown columns
}

/** All rows; the caller names the columns its own SQL selects. */
export function all<Row>(statement: StatementSync, ...values: SQLInputValue[]): Row[] {
  return statement.all(...values) as Row[] // node:sqlite types a row as a record of unknown columns
}

/** @returns the number of rows changed */
export function change(statement: StatementSync, ...values: SQLInputValue[]): number {
  return Number(statement.run(...values).changes)
}

export function run(statement: StatementSync, ...values: SQLInputValue[]): void {
  statement.run(...values)
}
