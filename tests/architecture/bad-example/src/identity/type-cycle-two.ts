// the cycle is reported once, at type-cycle-one.ts
import type { One } from './type-cycle-one.ts'
export interface Two {
  one?: One
}
