import { Doc } from 'yjs'
export const header = Doc
