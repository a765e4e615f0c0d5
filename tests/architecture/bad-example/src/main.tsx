// breaks: direction, package
import { target } from '#ui/target.ts'
import { Dexie } from 'dexie'
export const bad = [target, Dexie]
