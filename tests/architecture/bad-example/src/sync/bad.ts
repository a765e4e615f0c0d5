// breaks: direction, package
export { target } from '#storage/target.ts'
export { Doc } from 'yjs'
