// breaks: parent-path
import { target } from '../target.ts'
import { target as same } from '#ui/target.ts' // this is how
export const bad = [target, same]
