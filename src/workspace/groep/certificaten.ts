import { attendanceHistory, wasThere } from '#domain/aanwezigheid.ts'
import { isVervallen } from '#domain/bijeenkomst.ts'
import type { CertificaatInhoud, CertificaatWoorden, GetekendCertificaat } from '#domain/certificaat.ts'
import { openBadgeOf, readCertificaat, staandeCertificaten } from '#domain/certificaat.ts'
import { handtekeningId } from '#domain/handtekening.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { utf8Bytes } from '#domain/text-bytes.ts'
import { itemsOf } from '#documents/project.ts'
import { base64FromBytes } from '#identity/bytes.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { sha256 } from '#workspace/leren/handtekeningen.ts'
import type { ToestelVan } from '#workspace/leren/toestel-van.ts'
import { useToestelVan } from '#workspace/leren/toestel-van.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { tekenVerklaring } from '#workspace/toestellen/verklaring-tekenen.ts'
import { useCards } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Bijeenkomst, Groep } from './groepen.ts'
import { lijstenVan, trainingOf } from './training.ts'

/** A certificaat as somebody reads it. */
export interface Certificaat extends GetekendCertificaat {
  id: string
  doc: DocumentId
  groep: string
  /** whose it is */
  persoon: PersoonId | undefined
  /** who gave it */
  door: string
  vervangt?: string
  /** the file itself, signed: this is what goes along */
  verklaring: string
}

/** Somebody of the group, with what a certificaat of theirs would say now. */
export interface Ontvanger {
  persoon: PersoonId
  inhoud: CertificaatInhoud
  gegeven?: Certificaat
}

/** `geen-sleutel`: this device has no key. `nog-niet-hier`: a `training` of somebody has to come first. */
export type GeefError = 'geen-sleutel' | 'nog-niet-hier'

const platform = {
  sha256,
  verify: (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
    verifyBytes(base64FromBytes(key), bytes, base64FromBytes(signature)),
}

/** looked at once in this run: what has this text is this, or is none */
const read = new Map<string, Promise<GetekendCertificaat | undefined>>()

/** Every certificaat in these cards that is what its device signed, also those that were replaced. */
export async function certificatenIn(cards: Iterable<Card>): Promise<Certificaat[]> {
  const trainingen = [...cards].filter(({ kind }) => kind === 'training')
  const found = trainingen.flatMap((card) =>
    itemsOf(card.items, 'training', 'certificaten').map(async (item): Promise<Certificaat[]> => {
      const { id, verklaring, groep = '', door = '', vervangt } = item
      if (verklaring === undefined || (await handtekeningId(utf8Bytes(verklaring), sha256)) !== id) return []
      const known = read.get(id) ?? readCertificaat(verklaring, platform)
      read.set(id, known)
      const one = await known
      if (one === undefined) return []
      const persoon = card.members.find(({ role }) => role === 'kandidaat')?.person
      const about = { id, doc: card.doc, groep, persoon, door, verklaring }
      return [{ ...one, ...about, ...(vervangt === undefined ? {} : { vervangt }) }]
    }),
  )
  return (await Promise.all(found)).flat()
}

/** Those that stand, newest first; `undefined` while they are looked at. @param of one person, or everybody in sight */
export function useCertificaten(of?: PersoonId): Certificaat[] | undefined {
  const trainingen = useCards('training')
  const [found, setFound] = useState<Certificaat[]>()
  useEffect(() => {
    let isOver = false
    void certificatenIn(trainingen).then((all) => {
      if (!isOver) setFound(staandeCertificaten(all))
    })
    return () => {
      isOver = true
    }
  }, [trainingen])
  return useMemo(() => found?.filter(({ persoon }) => of === undefined || persoon === of), [found, of])
}

/** Whose device it was signed on, as this device believes it; `undefined` while that is looked at. */
export function useGeverVan(certificaat: Certificaat | undefined): ToestelVan | undefined {
  const items = useMemo(
    () => (certificaat === undefined ? [] : [signatureOf(certificaat)]),
    [certificaat?.id, certificaat?.door],
  )
  const standOf = useToestelVan(items)
  return items[0] === undefined ? undefined : standOf(items[0])
}

function signatureOf({ id, door, toestel, ketenkop, key }: Certificaat) {
  const plain = { $wie: {}, $antwoorden: {}, $onleesbaar: [] }
  return { id, ...plain, persoonId: door, toestel, ketenkop, sleutel: base64FromBytes(key) }
}

/**
 * What a certificaat of each person on the roster would say now: who came once gets one too.
 *
 * @param titelOf how a bijeenkomst is called
 */
export function ontvangersVan(
  workspace: Workspace,
  groep: Groep,
  given: readonly Certificaat[],
  words: { programma: string; titelOf: (one: Bijeenkomst) => string },
): Ontvanger[] {
  if (groep.beheer === undefined) return []
  const { deelnemers, aanwezigheid } = lijstenVan(groep.beheer)
  const days = groep.bijeenkomsten.filter((one) => !isVervallen(one)).flatMap(({ dag }) => dag ?? [])
  const [today, ik] = [workspace.today(), workspace.ik.value]
  const kandidaten = kandidatenIn(workspace.cards.value.values())
  const ids = [...new Set(groep.deelnemers.map(({ persoonId }) => persoonId))].filter((one) => isId('p', one))
  return ids.map((persoon): Ontvanger => {
    const rows = deelnemers.filter(({ persoonId }) => persoonId === persoon)
    const regels = aanwezigheid
      .filter(({ deelnemer }) => rows.some(({ id }) => id === deelnemer))
      .map(({ bijeenkomst = '', status }) => ({ id: bijeenkomst, ...(status === undefined ? {} : { status }) }))
    const there = attendanceHistory(groep.bijeenkomsten, regels).filter(({ status }) => wasThere(status))
    const kandidaat = kandidaten.find((one) => one.persoon === persoon)
    const inhoud: CertificaatInhoud = {
      naam: kandidaat?.naam || (rows[0]?.naam ?? ''),
      programma: words.programma,
      groep: [groep.naam, groep.plaats].filter(Boolean).join(', '),
      bijeenkomsten: there.flatMap(({ bijeenkomst, dag }) => {
        const one = groep.bijeenkomsten.find(({ id }) => id === bijeenkomst)
        return one === undefined || dag === undefined ? [] : [{ titel: words.titelOf(one), dag }]
      }),
      van: days.toSorted()[0] ?? today,
      tot: days.toSorted().at(-1) ?? today,
      gever: ik.naam,
      namens: regioVan(workspace)?.naam ?? '',
    }
    const gegeven = given.find((one) => one.persoon === persoon && one.groep === groep.doc)
    return { persoon, inhoud, ...(gegeven === undefined ? {} : { gegeven }) }
  })
}

/**
 * Gives certificaten, offline too: each is signed with this device's key and from then on never changes. One that was
 * given before is replaced, and stays where it was. Whose `training` is not on this device yet gets none now.
 *
 * @returns to how many
 */
export async function geefCertificaten(
  workspace: Workspace,
  groep: Groep,
  ontvangers: readonly Ontvanger[],
  woorden: CertificaatWoorden,
): Promise<Result<CommitResult & { ok: true; aantal: number }, GeefError | (CommitResult & { ok: false })['error']>> {
  const signed: { persoon: PersoonId; id: string; verklaring: string; vervangt: string | undefined }[] = []
  for (const { persoon, inhoud, gegeven } of ontvangers) {
    const verklaring = await signOne(workspace, inhoud, woorden)
    if (verklaring === undefined) return fail('geen-sleutel')
    const id = await handtekeningId(utf8Bytes(verklaring), sha256)
    signed.push({ persoon, id, verklaring, vervangt: gegeven?.id })
  }
  let missing = 0
  const result = await workspace.commit((batch) => {
    for (const { persoon, id, verklaring, vervangt } of signed) {
      const doc = trainingOf(workspace, batch, groep, persoon)
      if (doc === undefined) missing += 1
      else {
        batch.put('training', doc, 'certificaten', id, {
          ...{ verklaring, groep: groep.doc, opMs: workspace.nowMs(), door: workspace.ik.value.persoon },
          ...(vervangt === undefined ? {} : { vervangt }),
        })
      }
    }
  })
  if (!result.ok) return fail(result.error)
  const aantal = signed.length - missing
  return aantal === 0 ? fail('nog-niet-hier') : ok({ ...result, aantal })
}

async function signOne(
  workspace: Workspace,
  inhoud: CertificaatInhoud,
  woorden: CertificaatWoorden,
): Promise<string | undefined> {
  const id = `urn:uuid:${crypto.randomUUID()}`
  const signed = await tekenVerklaring(workspace, (key, at) => openBadgeOf(inhoud, { key, id, at, woorden }))
  return signed === undefined ? undefined : JSON.stringify(signed, undefined, 2)
}

/** One certificaat, with the newest that took its place; `busy` while it is looked at. */
export function useCertificaat(
  doc: string,
  id: string,
): { one: Certificaat; newer: Certificaat | undefined } | undefined | 'busy' {
  const trainingen = useCards('training')
  const [found, setFound] = useState<Certificaat[]>()
  useEffect(() => {
    let isOver = false
    void certificatenIn(trainingen.filter((card) => card.doc === doc)).then((all) => {
      if (!isOver) setFound(all)
    })
    return () => {
      isOver = true
    }
  }, [trainingen, doc])
  if (found === undefined) return 'busy'
  const one = found.find((own) => own.id === id)
  if (one === undefined) return undefined
  const standing = staandeCertificaten(found.filter(({ groep }) => groep === one.groep))
  return { one, newer: standing.some((own) => own.id === id) ? undefined : standing[0] }
}
