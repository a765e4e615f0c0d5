import { addDays } from '#domain/dag.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Op } from '#documents/op.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'
import type { Fields } from '#workspace/workspace.ts'

type LeerdoelVelden = Omit<Fields<'werkplek', 'leerdoelen'>, 'uiterlijk' | 'gemaaktOpMs'>

/** A leerdoel as somebody wrote it; days are counted from today. */
export interface LeerdoelTekst extends LeerdoelVelden {
  titel: string
  status: NonNullable<LeerdoelVelden['status']>
  gemaakt: number
  uiterlijk: number
  /** text, latest day, and the day it was done */
  stappen: readonly (readonly [tekst: string, uiterlijk: number, klaar?: number])[]
}

/** A leerdoel with the id it got, so that its spoor and the reflecties can name it. */
export interface Leerdoel {
  id: string
  tekst: LeerdoelTekst
}

/** The ops of a leerdoel and its subdoelen, the same in a draft and in a shared one. */
export function putLeerdoel(bouw: Bouw, kind: 'map' | 'werkplek' | 'leren', { id, tekst }: Leerdoel): Op[] {
  const { gemaakt, uiterlijk, stappen, ...velden } = tekst
  const leerdoel = { ...velden, uiterlijk: addDays(bouw.today, uiterlijk), gemaaktOpMs: bouw.ms(gemaakt) }
  const subdoelen = stappen.flatMap(([stap, dag, klaar], index) =>
    putStap(bouw, kind, {
      leerdoelId: id,
      volgorde: index + 1,
      tekst: stap,
      uiterlijk: bouw.dag(dag),
      ...(klaar === undefined ? {} : { klaarOp: bouw.dag(klaar) }),
    }),
  )
  const ops =
    kind === 'map'
      ? put('map', 'leerdoelen', id, { ...leerdoel, delenMet: 'alleen_ik' })
      : kind === 'leren'
        ? put('leren', 'leerdoelen', id, leerdoel)
        : put('werkplek', 'leerdoelen', id, leerdoel)
  return [...ops, ...subdoelen]
}

function putStap(bouw: Bouw, kind: 'map' | 'werkplek' | 'leren', velden: Fields<'werkplek', 'subdoelen'>): Op[] {
  const id = bouw.newItem()
  if (kind === 'map') return put('map', 'subdoelen', id, velden)
  return kind === 'leren' ? put('leren', 'subdoelen', id, velden) : put('werkplek', 'subdoelen', id, velden)
}

/** The status line in `plaatsing` of a leerdoel that the workplace sees: title and status, never the text. */
export function putLeerdoelspoor(bouw: Bouw, { id, tekst }: Leerdoel): Op[] {
  return put('plaatsing', 'leerdoelsporen', id, {
    titel: tekst.titel,
    status: tekst.status,
    dag: bouw.dag(tekst.gemaakt),
    getekendDoor: [],
  })
}

/** What stays in `map` of something that was shown: where it went. */
export function putVerhuisd(
  collection: 'leerdoelen' | 'reflecties',
  id: string,
  naar: DocumentId,
  extra: { delenMet?: 'trainer' | 'trainer_en_werkplek'; plaatsing?: DocumentId },
): Op[] {
  const pointer = { verhuisdNaar: naar, verhuisdId: id }
  if (collection === 'reflecties') {
    return put('map', 'reflecties', id, {
      ...pointer,
      ...(extra.plaatsing === undefined ? {} : { plaatsing: extra.plaatsing }),
    })
  }
  return put('map', 'leerdoelen', id, {
    ...pointer,
    ...(extra.delenMet === undefined ? {} : { delenMet: extra.delenMet }),
  })
}

/** A note about the work or the training; the kandidaat reads it too. */
export function putNotitie(
  bouw: Bouw,
  kind: 'werkplek' | 'leren',
  door: PersoonId,
  dagen: number,
  tekst: string,
  label?: 'afspraak' | 'vraag' | 'goed_nieuws',
): Op[] {
  const velden = { tekst, door, opMs: bouw.ms(dagen), klaar: true, ...(label === undefined ? {} : { label }) }
  const id = bouw.newItem()
  return kind === 'leren' ? put('leren', 'notities', id, velden) : put('werkplek', 'notities', id, velden)
}

/** An agreement, made `gemaakt` days from today for the day `voor`; `gedaan` when it is done. */
export function putAfspraak(
  bouw: Bouw,
  kind: 'werkplek' | 'leren',
  door: PersoonId,
  afspraak: { tekst: string; gemaakt: number; voor: number; tijd?: string; gedaan?: number },
): Op[] {
  const { tekst, gemaakt, voor, tijd, gedaan } = afspraak
  const velden = {
    tekst,
    dag: bouw.dag(voor),
    door,
    opMs: bouw.ms(gemaakt),
    ...(tijd === undefined ? {} : { tijd }),
    ...(gedaan === undefined ? {} : { gedaanOp: bouw.dag(gedaan) }),
  }
  const id = bouw.newItem()
  return kind === 'leren' ? put('leren', 'afspraken', id, velden) : put('werkplek', 'afspraken', id, velden)
}
