// breaks: direction, package, server-reaches-yjs
import { target } from '#documents/target.ts'
import { Doc } from 'yjs'
export const bad = [target, Doc]
