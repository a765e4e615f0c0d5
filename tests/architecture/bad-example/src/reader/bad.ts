// breaks: direction, package
export const bad = [import('#workspace/target.ts'), import('preact')]
