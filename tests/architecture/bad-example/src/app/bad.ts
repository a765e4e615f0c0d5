// breaks: direction, package
import { target } from '#storage/target.ts'
import { Doc } from 'yjs'
export const bad = [target, Doc]
