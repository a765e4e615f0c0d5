import { paarId } from '#domain/contact.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { contactVormWoorden, logContactText } from '#i18n/nl/log-contact.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useKaartVan, useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Contact } from '#workspace/plaatsing/contacten.ts'
import { answerPaar, removeContact, useContactPlaats, useContactlijst } from '#workspace/plaatsing/contacten.ts'
import { useContactstand } from '#workspace/plaatsing/contact-stand.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { ContactTeller } from './contact-teller.tsx'

const text = logContactText

/** The contacts about one kandidaat, how the talks with the werkbegeleider stand, and what could be one and the same. */
export function ContactenScreen({ doc }: { doc: string }) {
  const plaats = useContactPlaats(doc)
  const { ik } = useWorkspace()
  const naamVan = useKorteNaam()
  const kaartVan = useKaartVan()
  const { groepen, misschien } = useContactlijst(plaats)
  const stand = useContactstand(plaats?.kind === 'plaatsing' ? plaats.card : undefined)
  if (plaats === undefined) return <NotHerePage title={text.list.title} backHref="/" />
  const isOwn = plaats.kandidaat === ik.value.persoon
  const kaart = kaartVan(plaats.kandidaat)
  const naam = naamVan(plaats.kandidaat) || naamloos.iemand
  const make = plaats.card.canWrite ? (
    <Knop look="main" icon="plus" href={`/contact/${doc}`}>
      {text.make}
    </Knop>
  ) : undefined
  return (
    <Page
      title={text.list.title}
      back={{ href: isOwn || kaart === undefined ? '/' : `/dossier/${kaart}` }}
      help={text.help}
      foot={groepen.length > 0 ? make : undefined}
    >
      <PageHead title={text.list.title} above={isOwn ? undefined : text.list.above(naam)} />
      {stand !== undefined && <ContactTeller stand={stand} naam={naam} />}
      {misschien.map(([een, ander]) => (
        <Zelfde key={paarId(een.id, ander.id)} een={een} ander={ander} />
      ))}
      {groepen.length === 0 && (
        <EmptyState title={text.list.empty.title} action={make}>
          {text.list.empty.text}
        </EmptyState>
      )}
      {groepen.length > 0 && (
        <Block title={text.list.all}>
          <div class="stack">
            {groepen.map((groep) => (
              <ContactKaart key={groep[0]?.id} groep={groep} />
            ))}
          </div>
        </Block>
      )}
    </Page>
  )
}

function Zelfde({ een, ander }: { een: Contact; ander: Contact }) {
  const workspace = useWorkspace()
  const naam = useNaam(text.you)
  const answer = async (zelfde: boolean): Promise<void> => {
    showDone(await answerPaar(workspace, een, ander, zelfde), zelfde ? text.same.joined : text.same.apart)
  }
  return (
    <Card look="warm" label={text.same.title}>
      <CardHead title={text.same.title} below={text.same.text} />
      {[een, ander].map((one) => (
        <div key={one.id}>
          <p>
            <strong>{text.same.head(startWithCapital(formatDay(one.dag)), naam(one.door))}</strong>
          </p>
          <p class="as-typed">{one.onderwerp}</p>
        </div>
      ))}
      <Acties>
        <Knop onClick={() => void answer(true)}>{text.same.yes}</Knop>
        <Knop onClick={() => void answer(false)}>{text.same.no}</Knop>
      </Acties>
    </Card>
  )
}

function ContactKaart({ groep }: { groep: readonly Contact[] }) {
  const workspace = useWorkspace()
  const [first, second] = groep
  const state = useBewaard(first?.doc, first?.id)
  if (first === undefined) return null
  const split = async (): Promise<void> => {
    if (second !== undefined) showDone(await answerPaar(workspace, first, second, false), text.list.apartDone)
  }
  return (
    <Card look="outlined">
      <div class="card-head">
        <p class="above">{startWithCapital(formatDay(first.dag))}</p>
        {first.vorm !== undefined && (
          <div>
            <Chip>{contactVormWoorden[first.vorm]}</Chip>
          </div>
        )}
      </div>
      {second !== undefined && <p class="quiet small">{text.list.both}</p>}
      {groep.map((one) => (
        <Woorden key={one.id} contact={one} />
      ))}
      {first.door === workspace.ik.value.persoon && <SaveLine state={state} />}
      {second !== undefined && first.card.canWrite && (
        <Acties>
          <TekstKnop onClick={() => void split()}>{text.list.apart}</TekstKnop>
        </Acties>
      )}
    </Card>
  )
}

function Woorden({ contact }: { contact: Contact }) {
  const workspace = useWorkspace()
  const naam = useNaam()
  const isMine = contact.door === workspace.ik.value.persoon
  const remove = async (): Promise<void> => {
    showDone(await removeContact(workspace, contact), text.list.removed)
  }
  const minutes = contact.duurMin === undefined ? '' : text.list.minutes(contact.duurMin)
  const who = contact.met.length === 0 ? '' : text.list.with(contact.met.map(naam))
  return (
    <div class="stack-tight">
      {contact.onderwerp.trim() !== '' && <p class="as-typed">{contact.onderwerp}</p>}
      {contact.afspraken.trim() !== '' && <p class="as-typed">{text.list.agreed(contact.afspraken)}</p>}
      <p class="quiet small">{[who, minutes, text.list.by(naam(contact.door))].filter(Boolean).join(' · ')}</p>
      {isMine && contact.card.canWrite && (
        <Acties>
          <TekstKnop onClick={() => void remove()}>{text.list.remove}</TekstKnop>
        </Acties>
      )}
    </div>
  )
}

/** Somebody by name; oneself as "jou", or another word. */
function useNaam(self: string = text.me): (persoon: string) => string {
  const { ik } = useWorkspace()
  const people = usePeople()
  return (persoon) => (persoon === ik.value.persoon ? self : people.get(persoon)?.naam || text.someone)
}
