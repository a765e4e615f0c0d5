// the cycle is reported once, at cycle-one.ts
import { one } from './cycle-one.ts'
export const two = (): number => one()
