import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { persoonOf } from './region.ts'
import type { YearDevice } from './year-device.ts'

/** Whether it is known on this device that somebody has a place. */
export function hasPlace(by: YearDevice, k: number): boolean {
  const isOver = all(by.known, 'plaatsing uit').some((one) => one.k === k)
  return !isOver && all(by.known, 'plaatsing').some((one) => one.k === k)
}

/** The place of somebody as it is on this device. */
export function plaatsing(region: Region, by: YearDevice, k: number): Plaatsing {
  const found = plaatsingVan(by.workspace.cards.value.values(), persoonOf(region, k))
  if (found === undefined) throw new Error(`${by.naam} has no place of ${k} on ${region.year.today}`)
  return found
}
