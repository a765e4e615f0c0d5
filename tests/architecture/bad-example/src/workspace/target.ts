export const target = 1
export type Target = number
