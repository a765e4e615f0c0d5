import { useEffect, useState } from 'preact/hooks'
import { namenIn } from '#domain/sessiepunt.ts'
import { bijeenkomstNaam } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { finishSessieText as text } from '#i18n/nl/finish-sessie.ts'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { deelSessie } from '#workspace/groep/sessie-acties.ts'
import { keepGroepsnotitie, notitieIdVan } from '#workspace/groep/sessie-notitie.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import { sessieVan } from '#workspace/groep/sessies.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { MateriaalBlok } from './materiaal-blok.tsx'
import { PuntLijst } from './punt-lijst.tsx'
import { volgendeWoorden } from './mail-inhoud.ts'

/** After a bijeenkomst: what was agreed, what is to be done, what is shared. Every letter is kept at once. */
export function FinishSessieScreen({ doc, bijeenkomst }: { doc: string; bijeenkomst: string }) {
  const groep = useGroep(doc)
  const sessie = groep === undefined ? undefined : sessieVan(groep, bijeenkomst)
  if (sessie === undefined || !sessie.beheer.canWrite) return <NotHerePage title={text.gone} backHref="/" />
  return <Afronden key={`${doc}.${bijeenkomst}`} sessie={sessie} />
}

function Afronden({ sessie }: { sessie: Sessie }) {
  const { groep, bijeenkomst, beheer, concept } = sessie
  const open = useOpenDocument(beheer.doc)
  const written = concept.map((one) => one.tekst).join('\n')
  const vraag = useNotitieVraag(written)
  const [isWerk, setWerk] = useState(false)
  const roster = lijstVan(groep, bijeenkomst.id)?.rijen ?? []
  const names = namenIn(
    written,
    roster.map((rij) => rij.deelnemer.naam ?? ''),
  )
  return (
    <Page title={text.title} back={{ href: lijstHref(groep.doc, bijeenkomst.id) }} help={text.help}>
      <PageHead
        title={text.question}
        below={[bijeenkomstNaam(bijeenkomst), bijeenkomst.dag && formatDay(bijeenkomst.dag)]
          .filter(Boolean)
          .join(' · ')}
      />
      <p class="quiet small">{text.about}</p>
      <PuntLijst sessie={sessie} soort="afspraak" open={open} />
      <PuntLijst sessie={sessie} soort="opdracht" open={open} />
      <div role="status">
        {names.length > 0 && (
          <Melding tone="amber" icon="people" title={text.namesTitle}>
            {text.names(names)}
          </Melding>
        )}
      </div>
      <GezondheidMelding
        vraag={isWerk ? undefined : vraag}
        onMove={nothing}
        onWork={() => {
          setWerk(true)
          return nothing()
        }}
      />
      <SaveLine state={useBewaard(beheer.doc)} />
      <MateriaalBlok sessie={sessie} />
      <Volgende sessie={sessie} />
      <HoeGingHet sessie={sessie} open={open} />
      <Delen sessie={sessie} />
    </Page>
  )
}

/** Somebody says that the words are about the work; there is nothing to keep about that. */
const nothing = (): Promise<undefined> => Promise.resolve(undefined)

function Delen({ sessie }: { sessie: Sessie }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { groep, bijeenkomst, concept, materialen, gedeeldOpMs, isGewijzigd } = sessie
  const mail = `/groep/${groep.doc}/sessie/${bijeenkomst.id}/mail`
  const isShared = gedeeldOpMs !== undefined
  const share = async () => {
    if (concept.length === 0 && materialen.length === 0) {
      showToast({ text: text.nothing })
      return
    }
    const here = `/groep/${groep.doc}/sessie/${bijeenkomst.id}`
    if (showDone(await deelSessie(workspace, sessie), text.shared, () => goTo(here))) goTo(mail)
  }
  return (
    <>
      {isShared && <p class="quiet small">{isGewijzigd ? text.changed : text.sharedAt(formatMoment(gedeeldOpMs))}</p>}
      <Acties>
        {isShared && !isGewijzigd ? (
          <Knop look="main" icon="mail" href={mail}>
            {text.toMail}
          </Knop>
        ) : (
          <Knop look="main" icon="people" onClick={() => void share()}>
            {isShared ? text.shareAgain : text.share}
          </Knop>
        )}
      </Acties>
    </>
  )
}

function Volgende({ sessie: { groep, volgende } }: { sessie: Sessie }) {
  return (
    <Block title={text.next.title}>
      <p>{volgende === undefined ? text.next.none : volgendeWoorden(volgende, groep.plaats)}</p>
      <Acties>
        <TekstKnop icon="calendar" href={`/groep/${groep.doc}/jaarplan`}>
          {text.next.change}
        </TekstKnop>
      </Acties>
    </Block>
  )
}

/** About the group, for its trainers; it stays in their own document. */
function HoeGingHet({ sessie, open }: { sessie: Sessie; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const id = notitieIdVan(sessie)
  const binding = useTextBinding(open, 'notities', id, 'tekst')
  const tekst = open?.items.value['notities']?.[id]?.['tekst']
  const hasText = typeof tekst === 'string' && tekst.trim() !== ''
  useEffect(() => {
    if (hasText) void keepGroepsnotitie(workspace, sessie)
  }, [hasText])
  return (
    <Fold title={text.note.title} below={text.note.below}>
      {binding !== undefined && <TextArea label={text.note.label} hint={text.note.hint} rows={3} binding={binding} />}
    </Fold>
  )
}
