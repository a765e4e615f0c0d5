import { DatabaseSync } from 'node:sqlite'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { WebSocketServer } from 'ws'
import { plainUpdates } from '../made-document.ts'

// One of the servers we compare with, as a process of its own, so that its share of a core and its memory are its own.
// argv: which one, port, database file, how many documents of 10 kB it has at the start.

const [which = '', port = '0', file = ':memory:', filled = '0'] = process.argv.slice(2)
if (which === 'y-websocket') await startYWebsocket()
else await startHocuspocus(which === 'hocuspocus-log')
process.stdout.write('ready\n')

/**
 * Hocuspocus with its defaults and a store in SQLite, as its own extension has it.
 *
 * @param hasLog  every change also goes into a log that is on the disk before anything else happens
 */
async function startHocuspocus(hasLog: boolean): Promise<void> {
  const db = new DatabaseSync(file)
  db.exec('pragma journal_mode=WAL; pragma synchronous=FULL')
  db.exec('create table if not exists documents(name text primary key, data blob not null)')
  db.exec('create table if not exists log(n integer primary key, name text not null, data blob not null)')
  const read = db.prepare('select data from documents where name = ?')
  const write = db.prepare('insert into documents values(?, ?) on conflict(name) do update set data = excluded.data')
  const log = db.prepare('insert into log(name, data) values(?, ?)')
  for (let nr = 0; nr < Number(filled); nr++) write.run(`doc-${nr}`, stateOf(nr))
  const server = new Server({
    ...{ port: Number(port), address: '127.0.0.1', quiet: true },
    onLoadDocument({ documentName, document }) {
      const row = read.get(documentName)
      if (row !== undefined) Y.applyUpdate(document, row['data'] as Uint8Array) // a blob column
      return Promise.resolve()
    },
    onStoreDocument({ documentName, document }) {
      write.run(documentName, Y.encodeStateAsUpdate(document))
      return Promise.resolve()
    },
    ...(hasLog
      ? {
          onChange({ documentName, update }: { documentName: string; update: Uint8Array }) {
            log.run(documentName, update)
            return Promise.resolve()
          },
        }
      : {}),
  })
  await server.listen()
}

/** y-websocket's own server: in memory, nothing is kept. */
async function startYWebsocket(): Promise<void> {
  const utils = await import('@y/websocket-server/utils')
  for (let nr = 0; nr < Number(filled); nr++) Y.applyUpdate(utils.getYDoc(`doc-${nr}`), stateOf(nr))
  const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1' })
  server.on('connection', (socket, request) => utils.setupWSConnection(socket, request))
  await new Promise((resolve) => server.on('listening', resolve))
}

function stateOf(nr: number): Uint8Array {
  return Y.mergeUpdates(plainUpdates(nr))
}
