import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { bijNood, NOOD_UREN_MEEST, noodAbout, noodTotMs } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'
import { medewerkers } from '#domain/rol.ts'
import type { AuditLog, Happening } from './audit/log.ts'
import type { Service } from './service.ts'
import type { Store } from './store.ts'

const LONGEST_REASON = 300

export interface NoodWish {
  kandidaat: PersoonId
  voor: PersoonId
  reden: string
  uren: number
}

/** `isNew` is false when it went on already: then nothing has changed. */
export interface NoodResult {
  totMs: number
  documents: number
  isNew: boolean
}

/**
 * Lets one member of the staff read what is held of one kandidaat, until a moment; it ends by itself. Whoever belongs to
 * such a document already keeps exactly what they have. In the log before anybody reads, in one transaction.
 *
 * @throws Error with a sentence for the operator; then nothing has changed
 */
export function beginNood(store: Store, audit: AuditLog, wish: NoodWish, nowMs: number): NoodResult {
  return store.transaction((): NoodResult => {
    const { kandidaat, voor } = wish
    const reden = wish.reden.trim()
    const totMs = noodTotMs(nowMs, wish.uren)
    if (totMs === undefined) throw new Error(`--uren is more than 0 and at most ${NOOD_UREN_MEEST}`)
    if (reden === '' || reden.length > LONGEST_REASON) {
      throw new Error(`--reden says why, in at most ${LONGEST_REASON} characters; the kandidaat reads it`)
    }
    if (!store.people.roles(kandidaat).some(({ rol }) => rol === 'kandidaat')) {
      throw new Error('--kandidaat is no kandidaat here')
    }
    if (voor === kandidaat) throw new Error('--voor is the kandidaat: nobody needs this for what is their own')
    const roles = store.people.roles(voor).filter(({ rol }) => medewerkers.includes(rol))
    const regios = store.people.roles(kandidaat).map(({ regio }) => regio)
    if (!roles.some(({ regio }) => regios.includes(regio))) {
      throw new Error('--voor works in no region of this kandidaat')
    }
    const running = store.nood.of(kandidaat).find((one) => one.persoon === voor && one.totMs > nowMs)
    const held = heldOf(store, kandidaat)
    if (running !== undefined) {
      const given = store.nood.docsOf(voor).filter((doc) => held.some((one) => one.doc === doc))
      return { totMs: running.totMs, documents: given.length, isNew: false }
    }
    if (store.restrictions.get(kandidaat) !== undefined) {
      throw new Error('What is held of this kandidaat stands still; nobody comes in until that is lifted')
    }
    const gives = held.flatMap(({ doc, kind, regio }) => {
      const own = roles.filter((role) => role.regio === regio).map(({ rol }) => rol)
      const known = store.documents.membership(doc, voor)
      const role = roleFor(kind, own)
      return role === undefined || known?.isGone === false ? [] : [{ doc, role }]
    })
    const rol = gives[0]?.role
    if (rol === undefined) throw new Error('There is nothing of this kandidaat that this person does not read already')
    store.nood.begin({ kandidaat, persoon: voor, rol, reden, vanMs: nowMs, totMs })
    const by = { basis: 'nood', zaken: [kandidaat] } as const
    audit.add(
      { ...by, act: 'breakglass', about: noodAbout({ persoon: voor, rol, totMs }) },
      ...gives.map(({ doc, role }): Happening => ({
        ...by,
        act: 'member.add',
        doc,
        about: `${voor} ${role} tot:${totMs}`,
      })),
    )
    for (const { doc, role } of gives) store.nood.give(doc, { person: voor, role, untilMs: totMs })
    return { totMs, documents: gives.length, isNew: true }
  })
}

/**
 * Ends it before its time. The same again changes nothing.
 *
 * @returns how many documents it was about
 */
export function endNood(
  store: Store,
  audit: AuditLog,
  { kandidaat, voor }: Pick<NoodWish, 'kandidaat' | 'voor'>,
  nowMs: number,
): number {
  return store.transaction(() => {
    if (!store.nood.of(kandidaat).some((one) => one.persoon === voor && one.totMs > nowMs)) return 0
    const held = heldOf(store, kandidaat)
    const docs = store.nood.docsOf(voor).filter((doc) => held.some((one) => one.doc === doc))
    audit.add({ act: 'breakglass.end', about: voor, basis: 'nood', zaken: [kandidaat] })
    store.nood.end(kandidaat, voor, docs, nowMs)
    return docs.length
  })
}

/** Tells who is connected of what a command did beside this server: asked every second. */
export function tellNood({ store, live, events }: Pick<Service, 'store' | 'live' | 'events'>): void {
  const fresh = store.nood.untold()
  if (fresh.length === 0) return
  store.transaction(() => store.nood.setTold())
  for (const { kandidaat, person } of fresh) {
    for (const doc of store.nood.docsOf(person)) live.changed(doc)
    live.me(kandidaat)
  }
  events('noodprocedure-told', { count: fresh.length })
}

interface Held {
  doc: DocumentId
  kind: DocumentSoort
  regio: DocumentId | undefined
}

/** What is held of this kandidaat alone. */
function heldOf(store: Store, kandidaat: PersoonId): Held[] {
  return store.erasing.documentsOf(kandidaat).flatMap(({ doc, kind, regio, others }) => {
    const soort = bijNood.find((one) => one === kind)
    return soort === undefined || others > 0 ? [] : [{ doc, kind: soort, regio }]
  })
}

/** A role that they hold in the region: one that reads this kind by the table where there is one. It never writes. */
function roleFor(kind: DocumentSoort, own: readonly Rol[]): Rol | undefined {
  return own.find((rol) => rechtVan(kind, rol) === 'lezen') ?? own[0]
}
