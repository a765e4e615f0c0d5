// As much of PouchDB as the bench uses; its own types are a package of their own.

declare module 'pouchdb-browser' {
  export default class PouchDB<T> {
    constructor(name: string)
    static plugin(plugin: unknown): void
    bulkDocs(docs: readonly (T & { _id: string })[]): Promise<unknown>
    createIndex(wish: { index: { fields: string[] } }): Promise<unknown>
    find(wish: { selector: Record<string, string>; limit: number }): Promise<{ docs: T[] }>
    allDocs(wish: { include_docs: true; startkey: string; endkey: string }): Promise<{ rows: { doc?: T }[] }>
  }
}

declare module 'pouchdb-find' {
  const plugin: unknown
  export default plugin
}
