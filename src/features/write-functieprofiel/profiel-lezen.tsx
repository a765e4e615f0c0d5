import { vereisten } from '#domain/functieprofiel.ts'
import { formatDayYear } from '#i18n/format.ts'
import {
  dagdelenTekst,
  deelbaarWoorden,
  jaNeeWoorden,
  niveauWoorden,
  urenTekst,
  vereisteWoorden,
} from '#i18n/nl/plek-woorden.ts'
import { plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { Answers } from '#ui/answers.tsx'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { PlekVelden } from '#workspace/regio/functieprofiel.ts'
import { eisVan } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'
import type { Card } from '#workspace/workspace.ts'

/** The same to read, for trainer and jobcoach. */
export function ProfielLezen({ card, plek, velden }: { card: Card; plek: Plek; velden: PlekVelden }) {
  const { niveau, vasteTijden, eigenIndeling, deelbaar, additioneel, vogNodig, profielOp } = velden
  const { taken = '', sector = '', opmerking = '' } = velden
  return (
    <Page title={text.title} back={{ href: `/organisatie/${plek.organisatieId}` }} help={text.help}>
      <PageHead title={plek.functie} below={text.below(plek.organisatie)} />
      <Block title={text.work}>
        <Answers
          answers={[
            { question: text.status, answer: plekStatusText[plek.status] },
            { question: text.taken, answer: taken },
            { question: text.sector, answer: sector },
            { question: text.niveau, answer: niveau === undefined ? '' : niveauWoorden[niveau] },
            { question: text.when, answer: urenTekst(velden) },
            { question: text.dagdelen, answer: dagdelenTekst(velden.dagdelen) },
            { question: text.vasteTijden, answer: vasteTijden === undefined ? '' : jaNeeWoorden[vasteTijden] },
            { question: text.eigenIndeling, answer: eigenIndeling === undefined ? '' : jaNeeWoorden[eigenIndeling] },
            { question: text.deelbaar, answer: deelbaar === undefined ? '' : deelbaarWoorden[deelbaar] },
            { question: text.additioneel, answer: additioneel === undefined ? '' : jaNeeWoorden[additioneel] },
            { question: text.vogNodig, answer: vogNodig === undefined ? '' : jaNeeWoorden[vogNodig] },
            { question: text.opmerking, answer: opmerking },
            { question: text.profielOp, answer: profielOp === undefined ? '' : formatDayYear(profielOp) },
          ]}
        />
      </Block>
      <Fold title={text.vereisten}>
        <Answers
          answers={vereisten.map((one) => {
            const { antwoord, toelichting = '' } = eisVan(card, plek.id, one) ?? {}
            const said = antwoord === undefined ? '' : jaNeeWoorden[antwoord]
            return { question: vereisteWoorden[one].vraag, answer: [said, toelichting].filter(Boolean).join('\n') }
          })}
        />
      </Fold>
    </Page>
  )
}
