// breaks: direction, package
export const bad = [import('#documents/target.ts'), import('dexie')] // dynamic counts
