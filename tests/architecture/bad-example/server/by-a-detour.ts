// breaks: server-reaches-yjs
import { header } from '#documents/record-header.ts' // allowed, but see what it imports
export const bad = header
