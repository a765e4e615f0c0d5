// breaks: hash-inside-room
import { target } from '#ui/target.ts'
export const bad = target
