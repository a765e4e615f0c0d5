import type { Kompaspunt, LaterKeuze } from '#domain/kompas.ts'
import { countOf, formatDate, formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { jaarpuntWoorden } from './jaarpunten.ts'

/** "Wat is er nu": one quiet list for each role. */
export const kompasText = {
  title: 'Wat is er nu',
  nothing: 'Er is nu niets dat op je wacht.',
  rest: 'Alles bekijken',
  all: (aantal: number) => `Alles bekijken (nog ${aantal})`,
  waiting: (aantal: number) => `Voor later (${aantal})`,
  later: 'Later',
  laterOf: (title: string) => `Later: ${title}`,
  when: (title: string) => `Wanneer wil je dit weer zien? ${title}`,
  keuzes: { morgen: 'Morgen', over_een_week: 'Volgende week' } satisfies Record<LaterKeuze, string>,
  done: (dag: string) => `Goed. Dit staat er weer op ${dag}.`,
  until: (dag: string) => `Staat er weer op ${dag}`,
  now: 'Toch nu',
  nowOf: (title: string) => `Toch nu: ${title}`,
} as const

const iemand = 'iemand'

const opPlekken = {
  overeenkomst: (aantal: number) => `Bij ${aantal} plekken is een overeenkomst niet getekend`,
  werkoverleg: (aantal: number) => `Bij ${aantal} plekken is het werkoverleg lang geleden`,
  contact: (aantal: number) => `Bij ${aantal} plekken is het tijd voor een gesprek`,
}

/** A point in a title, a line, and the words of the link. The same for whoever reads it. */
export function kompasWoorden(punt: Kompaspunt): { title: string; below?: string; open: string } {
  switch (punt.soort) {
    case 'werkplek':
      return punt.wie === '' && punt.punt.soort === 'overeenkomst'
        ? { title: 'Je overeenkomst met de werkplek', below: 'Jouw handtekening staat er nog niet', open: 'Bekijken' }
        : jaarpuntWoorden(punt.punt, punt.wie || 'je kandidaat')
    case 'werkplekken':
      return { title: opPlekken[punt.wat](punt.aantal), open: 'Bekijken' }
    case 'verhaal':
      return {
        title: 'Je verhaal voor de coaching',
        below: `Coaching ${punt.nr} is ${formatDay(punt.dag)}`,
        open: 'Beginnen of verder',
      }
    case 'verhalen_lezen':
      return {
        title: `Coaching ${punt.nr} is ${formatDay(punt.dag)}`,
        below: `${punt.groep} · verhalen en leerdoelen`,
        open: 'Voorbereiden',
      }
    case 'niet_bekeken':
      return {
        title: `${countOf(punt.aantal, 'leerdoel', 'leerdoelen')} nog niet opnieuw bekeken`,
        below: `${punt.groep} · na coaching ${punt.nr}`,
        open: 'Naar de groep',
      }
    case 'geen_leerdoel':
      return {
        title: `Van ${countOf(punt.aantal, 'persoon', 'mensen')} zie je nog geen scherp leerdoel`,
        below: `${punt.groep} · na bijeenkomst 2`,
        open: 'Naar de groep',
      }
    case 'leerdoel':
      return punt.vraag === 'eerste'
        ? { title: 'Je eerste leerdoel', below: 'Wat wil je leren op je werk?', open: 'Beginnen' }
        : { title: 'Je leerdoel scherper maken', below: 'Hoeveel, wanneer, en kan het?', open: 'Bekijken' }
    case 'periode':
      return {
        title: punt.naam === '' ? 'Een leerdoel samen bekijken' : `Samen kijken: ${punt.naam}`,
        below: punt.wie === '' ? 'De periode is voorbij' : `De periode is voorbij. Kijk samen met ${punt.wie}.`,
        open: 'Bekijken',
      }
    case 'reactie':
      return {
        title: `${startWithCapital(punt.wie || iemand)} schreef een reactie`,
        below: punt.dag === undefined ? 'Op je zelfreflectie' : `Op je zelfreflectie van ${formatDate(punt.dag)}`,
        open: 'Lezen',
      }
    case 'gesprek':
      return {
        title: `${startWithCapital(punt.wie || iemand)} begon een gesprek met je`,
        below: 'Kijk wanneer je wilt',
        open: 'Bekijken',
      }
    case 'overleg_open':
      return {
        title: `Verder met het werkoverleg${metWie(punt.wie)}`,
        below: 'Alles staat er nog',
        open: 'Verder',
      }
    case 'overleg':
      return {
        title: `Werkoverleg${metWie(punt.wie)}`,
        below: startWithCapital(punt.tijd === undefined ? formatDay(punt.dag) : formatDayTime(punt.dag, punt.tijd)),
        open: 'Openen',
      }
    case 'voorstellen':
      return {
        title: punt.aantal === 1 ? 'Een plek om over te kiezen' : `${punt.aantal} plekken om over te kiezen`,
        below: 'Jij zegt wat je ervan vindt',
        open: 'Bekijken',
      }
    case 'afgesproken':
      return {
        title: 'Nieuw uit de groep',
        below: [
          punt.nr === undefined ? 'Afspraken en opdrachten' : `Wat er is afgesproken in bijeenkomst ${punt.nr}`,
          punt.dag === undefined ? '' : formatDate(punt.dag),
        ]
          .filter(Boolean)
          .join(', '),
        open: 'Lezen',
      }
    case 'opdracht':
      return {
        title: `Opdracht: ${shorten(punt.tekst)}`,
        below: [
          punt.dag === undefined ? '' : `Voor ${formatDay(punt.dag)}`,
          punt.meer === 0 ? '' : `nog ${countOf(punt.meer, 'andere', 'andere')}`,
        ]
          .filter(Boolean)
          .join(' · '),
        open: 'Bekijken',
      }
    case 'bellen':
      return { title: `Bellen met ${punt.wie || iemand}`, below: 'Dat is voor vandaag afgesproken', open: 'Openen' }
    case 'keuze':
      return {
        title: `Doet ${punt.wie || iemand} mee?`,
        below: 'De voorlichting is geweest',
        open: 'Keuze opschrijven',
      }
    case 'wil_plek':
      return {
        title: `${startWithCapital(punt.wie || iemand)} zegt ja tegen een plek`,
        below: punt.plek,
        open: 'Plek vastleggen',
      }
    case 'vereisten':
      return {
        title: `De plek van ${punt.wie || iemand}`,
        below: `${countOf(punt.aantal, 'vereiste is', 'vereisten zijn')} nog niet besproken`,
        open: 'Bekijken',
      }
    case 'geen_plaats':
      return {
        title: `${startWithCapital(formatDay(punt.dag))} heeft nog geen plaats`,
        below: punt.groep,
        open: 'Plaats kiezen',
      }
  }
}

function metWie(wie: string): string {
  return wie === '' ? '' : ` met ${wie}`
}

const TITLE_LENGTH = 60

/** The first words: the whole of it is one tap away. */
function shorten(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  if (line.length <= TITLE_LENGTH) return line
  const cut = line.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).trimEnd()}…`
}
