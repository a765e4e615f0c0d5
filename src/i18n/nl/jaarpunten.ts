import type { Jaarpunt } from '#domain/jaarpunt.ts'
import { countOf } from '#i18n/format.ts'
import { logContactText } from './log-contact.ts'

/** What the year asks for at a werkplek, in a title, a line and the words of the link. */
export function jaarpuntWoorden(punt: Jaarpunt, naam: string): { title: string; below: string; open: string } {
  switch (punt.soort) {
    case 'introductie':
      return {
        title: `De eerste dag van ${naam}`,
        below: `Nog ${countOf(punt.open, 'ding', 'dingen')} om samen te doen`,
        open: 'Bekijken',
      }
    case 'overeenkomst':
      return {
        title: `De overeenkomsten van ${naam}`,
        below: punt.ontbreekt.length > 1 ? 'Twee zijn nog niet getekend' : 'Eén is nog niet getekend',
        open: 'Bekijken',
      }
    case 'werkoverleg':
      return {
        title: `Werkoverleg met ${naam}`,
        below: `Het laatste was ${countOf(punt.dagen, 'dag', 'dagen')} geleden`,
        open: 'Werkoverleg',
      }
    case 'contact':
      return {
        title: logContactText.counter.signal[punt.signaal](naam),
        below: logContactText.counter.count(punt.aantal),
        open: 'Contacten',
      }
  }
}
