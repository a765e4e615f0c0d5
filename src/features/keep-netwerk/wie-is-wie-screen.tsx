import type { Netwerkgroep } from '#domain/netwerk.ts'
import { netwerkgroepen } from '#domain/netwerk.ts'
import { netwerkgroepWoorden, netwerkrolWoorden, netwerkText as text, wieIsWie } from '#i18n/nl/keep-netwerk.ts'
import { Answers } from '#ui/answers.tsx'
import { Block } from '#ui/card.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { NETWERK_HREF } from './netwerk-paginas.ts'

/** What people of each profession can do for somebody: short cards to read. */
export function WieIsWieScreen() {
  const groups = (Object.keys(netwerkgroepen) as Netwerkgroep[]).map((groep) => ({
    groep,
    cards: netwerkgroepen[groep].flatMap((rol) => {
      const answer = wieIsWie[rol]
      return answer === undefined ? [] : [{ question: netwerkrolWoorden[rol], answer }]
    }),
  }))
  return (
    <Page title={text.whoIsWho.title} back={{ href: NETWERK_HREF }} help={text.help}>
      <PageHead title={text.whoIsWho.title} below={text.whoIsWhoNote} />
      {groups
        .filter(({ cards }) => cards.length > 0)
        .map(({ groep, cards }) => (
          <Block key={groep} title={netwerkgroepWoorden[groep]}>
            <Answers answers={cards} />
          </Block>
        ))}
    </Page>
  )
}
