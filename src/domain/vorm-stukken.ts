import { z } from 'zod/mini'
import { dag, idTekst, kort, ms, tekst, waarde } from './veld.ts'

// The sections of mijn map as data: a field and how it is asked are one thing. Everything else (pages, what was written,
// the copy that is shown) follows from it. A field stands on a page of its own, unless it says `erbij`.

/** One line. */
const regel = { ...tekst(), vraag: 'regel' } as const
/** As many lines as somebody likes. */
const lang = { ...tekst(), vraag: 'lang' } as const
/** The name of a person; who is around is offered. */
const naam = { ...tekst(), vraag: 'naam' } as const
const wanneer = { ...waarde(dag), vraag: 'dag' } as const
/** Words to tap, offered in groups or not; the own ones are typed in the field beside it. */
const tikken = { ...waarde(z.array(kort)), vraag: 'tikken' } as const
/** One of the photos and papers in the map. */
const papier = { ...waarde(idTekst), vraag: 'papier' } as const

/** One answer of a few. */
function keus<const K extends readonly [string, ...string[]]>(keuzes: K) {
  return { ...waarde(z.enum(keuzes)), vraag: 'keus', keuzes } as const
}

/** On the page of the field before it. */
function erbij<const F extends object>(veld: F) {
  return { ...veld, isErbij: true } as const
}

const ieder = { opMs: waarde(ms), klaarOpMs: waarde(ms), weg: waarde(z.boolean()) } as const

/** The collections of mijn map that are lists of things of one kind. @source docs/begrippen.md#stuk */
export const stukkenVorm = {
  krachtigeMomenten: {
    titel: regel,
    gebeurd: lang,
    omstandigheden: lang,
    wieErbij: lang,
    sterk: lang,
    waarom: lang,
    anderenDeden: lang,
    ikDeed: lang,
    samen: lang,
    kern: regel,
    meenemen: lang,
    energie: tikken,
    energieEigen: erbij(lang),
    ...ieder,
  },
  behoeften: {
    titel: regel,
    zelf: lang,
    vanAnderen: lang,
    aanpassingen: tikken,
    aanpassingenEigen: erbij(lang),
    voorwaarden: lang,
    ...ieder,
  },
  signaalkaarten: {
    titel: regel,
    ikMerk: lang,
    anderenMerken: lang,
    woord: regel,
    aanWie: naam,
    zijDoen: lang,
    ikDoe: lang,
    liefstNiet: lang,
    ...ieder,
  },
  verhaalversies: { titel: regel, verhaal: lang, ...ieder },
  vertelkeuzes: { titel: regel, wel: lang, niet: lang, zin: lang, alsZeDoorvragen: lang, ...ieder },
  werkervaringen: {
    titel: regel,
    waar: regel,
    wanneer: erbij(regel),
    uren: regel,
    leuk: lang,
    energie: lang,
    minderLeuk: lang,
    gestopt: lang,
    past: keus(['goed', 'beetje', 'niet']),
    pastWaarom: erbij(lang),
    ...ieder,
  },
  sollicitaties: {
    titel: regel,
    organisatie: erbij(regel),
    vacature: lang,
    brief: lang,
    oefenen: lang,
    stand: keus(['bekijken', 'schrijven', 'verstuurd', 'gesprek', 'aangenomen', 'niet_geworden', 'gestopt']),
    volgende: regel,
    volgendeDag: erbij(wanneer),
    ...ieder,
  },
  inkomensvragen: {
    titel: regel,
    gevraagdAan: naam,
    gevraagdOp: erbij(wanneer),
    antwoord: lang,
    bewijs: papier,
    stand: keus(['open', 'beantwoord']),
    ...ieder,
  },
  /** What was talked about on the way to work, as the person wrote it down: what goes well first. */
  voortgangen: {
    dag: wanneer,
    metWie: erbij(naam),
    gaatGoed: lang,
    kanBeter: lang,
    bijdrage: lang,
    afgesproken: lang,
    ...ieder,
  },
  /** First what goes well; only then the four steps. */
  ontvangenFeedback: {
    vanWie: naam,
    dag: erbij(wanneer),
    gaatGoed: lang,
    gezien: lang,
    gedrag: lang,
    betekenis: lang,
    kanBeter: lang,
    ikVind: lang,
    ...ieder,
  },
  dagchecks: {
    dag: wanneer,
    dagdeel: erbij(keus(['ochtend', 'middag', 'avond'])),
    energie: keus(['veel', 'gewoon', 'weinig', 'zeg_ik_niet']),
    gaf: lang,
    kostte: lang,
    ...ieder,
  },
} as const
