import { evaluatieVragen, MAX_EVALUATIE_TEKST } from '#domain/evaluatie.ts'
import type { DocumentId } from '#domain/id.ts'
import type { BewaardBiljet } from '#identity/blind-biljet.ts'
import { finishBiljet, makeBiljet, readBiljet } from '#identity/blind-biljet.ts'
import type { EvaluatieAntwoorden } from '#sync/protocol-evaluatie.ts'
import type { Fields, Workspace } from '#workspace/workspace.ts'
import type { EvaluatieItem, MijnEvaluatie } from './evaluatie-stand.ts'
import { klaargezet, mijnEvaluatie, STUUR_NA_MS } from './evaluatie-stand.ts'
import { groepVan } from './groepen.ts'

const busy = new Set<string>()

/**
 * Goes one step further with an evaluatie: gets its biljet, and when it is to leave, sends it. What is needed to ask
 * again stands in mijn map before anything is asked, so a lost answer costs nothing.
 */
export async function stuurNu(workspace: Workspace, groep: DocumentId): Promise<void> {
  if (busy.has(groep)) return
  busy.add(groep)
  try {
    const teken = await haalBiljet(workspace, groep)
    const now = here(workspace, groep)
    const { item } = now ?? {}
    const biljet = item === undefined ? undefined : biljetOf(item)
    const isDue = item?.klaarOpMs !== undefined && item.klaarOpMs + STUUR_NA_MS <= workspace.nowMs()
    if (teken === undefined || item === undefined || biljet === undefined || !isDue) return
    const { bericht } = biljet
    const sent = await workspace.evaluaties?.stuur({ doc: groep, bericht, teken, antwoorden: antwoordenOf(item) })
    if (sent?.ok !== true) return
    // Used up: what could be laid beside the answers goes with it.
    await put(workspace, groep, { verstuurdOpMs: workspace.nowMs(), biljet: undefined, teken: undefined })
  } finally {
    busy.delete(groep)
  }
}

/** @returns the signature on the own biljet; `undefined` when there is none yet */
async function haalBiljet(workspace: Workspace, groep: DocumentId): Promise<string | undefined> {
  const now = here(workspace, groep)
  const sleutel = now === undefined ? undefined : klaargezet(now.groep.card)?.sleutel
  if (now === undefined || sleutel === undefined || now.stand === 'verstuurd') return undefined
  const kept = now.item === undefined ? undefined : biljetOf(now.item)
  if (kept?.sleutel === sleutel && now.item?.teken !== undefined) return now.item.teken
  const biljet = kept?.sleutel === sleutel ? kept : await newBiljet(sleutel)
  if (biljet === undefined) return undefined
  if (biljet !== kept && !(await put(workspace, groep, { biljet: JSON.stringify(biljet), teken: undefined }))) {
    return undefined
  }
  const getekend = await workspace.evaluaties?.teken(groep, biljet.gevraagd)
  if (getekend?.ok !== true) return undefined
  const teken = await finishBiljet(sleutel, biljet, getekend.value)
  if (teken !== undefined) await put(workspace, groep, { teken })
  return teken
}

async function newBiljet(sleutel: string): Promise<BewaardBiljet | undefined> {
  const made = await makeBiljet(sleutel)
  return made && { ...made.biljet, gevraagd: made.gevraagd, sleutel }
}

function biljetOf({ biljet }: EvaluatieItem): BewaardBiljet | undefined {
  return biljet === undefined ? undefined : readBiljet(biljet)
}

function antwoordenOf(item: EvaluatieItem): EvaluatieAntwoorden {
  const words = evaluatieVragen.flatMap((vraag) => {
    const text = item[vraag]?.trim() ?? ''
    return text === '' ? [] : [[vraag, text.slice(0, MAX_EVALUATIE_TEKST)] as const]
  })
  return { ...(item.oordeel === undefined ? {} : { oordeel: item.oordeel }), ...Object.fromEntries(words) }
}

function here(workspace: Workspace, doc: DocumentId): MijnEvaluatie | undefined {
  const groep = groepVan(workspace, doc)
  const map = [...workspace.cards.value.values()].find(({ kind, role }) => kind === 'map' && role === 'kandidaat')
  return groep === undefined || map === undefined ? undefined : mijnEvaluatie(groep, map)
}

async function put(workspace: Workspace, groep: DocumentId, fields: Fields<'map', 'evaluaties'>): Promise<boolean> {
  const now = here(workspace, groep)
  if (now === undefined) return false
  return (await workspace.commit((batch) => batch.put('map', now.map.doc, 'evaluaties', groep, fields))).ok
}
