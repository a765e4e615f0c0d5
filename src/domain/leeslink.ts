import { z } from 'zod/mini'
import { addDays } from './dag.ts'
import { eindVanDag, laatsteDag } from './deeltermijn.ts'

/** How long a leeslink can be read. @source docs/begrippen.md#leeslink */
export const leeslinkTermijnen = ['week', 'maand', 'drie_maanden'] as const
export type LeeslinkTermijn = (typeof leeslinkTermijnen)[number]

/**
 * The last day on which a leeslink can be read.
 *
 * @param vanaf `YYYY-MM-DD`
 * @throws RangeError when `vanaf` is not a day that exists
 */
export function leeslinkTot(termijn: LeeslinkTermijn, vanaf: string): string {
  return termijn === 'week' ? addDays(vanaf, 7) : laatsteDag(termijn, vanaf)
}

/** The server keeps none longer, whatever a device asks. */
export const MAX_LEESLINK_DAGEN = 100

/** 16 random bytes, hexadecimal. */
export function isLeeslinkId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{32}$/.test(text)
}

const regel = z.object({ label: z.string(), tekst: z.string() })
/** `bijlage`: the hash of the file on a device of the kandidaat; `data`: its bytes, base64, once it goes out */
const beeld = z.object({
  naam: z.string(),
  omschrijving: z.string(),
  mime: z.string(),
  bijlage: z.optional(z.string()),
  data: z.optional(z.string()),
})

/** A page as it was frozen for somebody: words and pictures, and nothing that could run. */
export const leesbladSchema = z.object({
  v: z.literal(1),
  titel: z.string(),
  vertel: z.string(),
  delen: z.array(
    z.object({
      titel: z.string(),
      tekst: z.optional(z.string()),
      regels: z.optional(z.array(regel)),
      getekend: z.optional(z.string()),
      beeld: z.optional(beeld),
    }),
  ),
  /** the last day */
  tot: z.string(),
})
export type Leesblad = z.infer<typeof leesbladSchema>

/** @returns `undefined` for what is no page that this version knows */
export function leesbladVan(text: string): Leesblad | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = leesbladSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/**
 * What is in the part of a link behind `#`, which no server sees. `secret` proves that somebody was sent this link, and
 * opens nothing; `tot` is only there to be told kindly.
 */
export interface LeeslinkAdres {
  id: string
  /** base64url, 16 bytes */
  secret: string
  tot: string
}

export function leeslinkFragment({ id, secret, tot }: LeeslinkAdres): string {
  return `${id}.${secret}.${tot.replaceAll('-', '')}`
}

/** @returns `undefined` when it is no link of this kind */
export function readLeeslink(fragment: string): LeeslinkAdres | undefined {
  const [, id, secret, year, month, day] =
    /^#?([0-9a-f]{32})\.([A-Za-z0-9_-]{22})\.(\d{4})(\d\d)(\d\d)$/.exec(fragment) ?? []
  if (id === undefined || secret === undefined) return undefined
  return { id, secret, tot: `${year}-${month}-${day}` }
}

/** The exact words over which whoever opens the link proves, with its secret, whose key this is. */
export function leeslinkText(id: string, sleutel: string): string {
  return ['opstap', 'leeslink', 'v1', id, sleutel].join('\0')
}

/** Where a page was sealed for: it opens as nothing else. */
export function leeslinkPlaats(id: string): string {
  return `leeslink ${id}`
}

/**
 * How a leeslink stands, as far as this device knows. `hier`: the server has not heard of it. `klaar`: whoever gets it can
 * open it. `geopend`: somebody did, and the page is not there yet. `stopt`: stopped here, and the server has not heard.
 */
export type LeeslinkStand = 'hier' | 'klaar' | 'geopend' | 'leesbaar' | 'stopt' | 'gestopt' | 'voorbij'

export function leeslinkStand(
  link: {
    tot: string
    daarOpMs?: number | undefined
    geopendOpMs?: number | undefined
    leesbaarOpMs?: number | undefined
    gestoptOpMs?: number | undefined
    wegDaarOpMs?: number | undefined
  },
  nowMs: number,
): LeeslinkStand {
  // Also one that this device never heard to be there: the answer may have been lost.
  if (link.gestoptOpMs !== undefined && link.wegDaarOpMs !== undefined) return 'gestopt'
  if (nowMs >= eindVanDag(link.tot)) return 'voorbij'
  if (link.gestoptOpMs !== undefined) return 'stopt'
  if (link.leesbaarOpMs !== undefined) return 'leesbaar'
  if (link.geopendOpMs !== undefined) return 'geopend'
  return link.daarOpMs === undefined ? 'hier' : 'klaar'
}
