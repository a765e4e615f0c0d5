import { valuesOf } from '#domain/ondertekening.ts'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import { reflectieVelden } from '#domain/zelfreflectie.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { tekenVan } from '#workspace/leren/reflecties.ts'

/** Who signed, by the name that was signed; on whose phone when it was not the own one. */
export interface Teken {
  naam: string
  isBevestigd: boolean
}

/** A form as both signed it; `undefined` while not both did. */
export function getekendeTekst(reflectie: ReflectieZicht): { velden: ReflectieVelden; tekens: Teken[] } | undefined {
  const { stand, wortel, inhoud } = reflectie.stand.ondertekening
  if (stand !== 'beide' || inhoud === undefined) return undefined
  const values = valuesOf(inhoud)
  const rows = reflectieVelden.flatMap((veld) => {
    const words = values[veld]?.trim() ?? ''
    return words === '' ? [] : [[veld, words]]
  })
  const tekens = (['kandidaat', 'werkbegeleider'] as const).flatMap((rol) => {
    const { naam = '', bevestigdBij } = tekenVan(reflectie, rol, wortel) ?? {}
    return naam === '' ? [] : [{ naam, isBevestigd: bevestigdBij !== undefined }]
  })
  // The keys are those of the form.
  return { velden: Object.fromEntries(rows) as ReflectieVelden, tekens }
}
