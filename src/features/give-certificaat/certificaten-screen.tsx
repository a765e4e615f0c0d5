import { isVervallen } from '#domain/bijeenkomst.ts'
import { dayOfMoment, formatDate, formatDay } from '#i18n/format.ts'
import { badgeWoorden, certificaatText as text } from '#i18n/nl/give-certificaat.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Certificaat, Ontvanger } from '#workspace/groep/certificaten.ts'
import { geefCertificaten, ontvangersVan, useCertificaten } from '#workspace/groep/certificaten.ts'
import type { Bijeenkomst, Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Everybody of the group and the certificaat of each: to give to all at once, or one by one. */
export function CertificatenScreen({ doc }: { doc: string }) {
  const groep = useGroep(doc)
  const given = useCertificaten()
  if (groep?.beheer?.role !== 'trainer') return <NotHerePage title={text.title} backHref={`/groep/${doc}`} />
  return given === undefined ? null : <Lijst groep={groep} given={given} />
}

function Lijst({ groep, given }: { groep: Groep; given: readonly Certificaat[] }) {
  const workspace = useWorkspace()
  const programma = useProgramma(groep)
  const all = ontvangersVan(workspace, groep, given, { programma: programma.naam, titelOf })
  const open = all.filter(({ gegeven }) => gegeven === undefined)
  const held = groep.bijeenkomsten.filter((one) => !isVervallen(one))
  const last = held
    .flatMap(({ dag }) => dag ?? [])
    .toSorted()
    .at(-1)
  const give = async () => {
    const result = await geefCertificaten(workspace, groep, open, badgeWoorden)
    if (!result.ok) showToast({ text: text.errors[result.error] })
    else showDone(result.value, text.gaveAll(result.value.aantal, open.length))
  }
  return (
    <Page
      title={text.title}
      back={{ href: `/groep/${groep.doc}`, text: groep.naam }}
      help={text.help}
      foot={
        open.length > 0 && (
          <Knop look="main" icon="check" isWide onClick={() => void give()}>
            {text.giveAll(open.length)}
          </Knop>
        )
      }
    >
      <PageHead title={text.title} below={text.below} />
      {last !== undefined && last > workspace.today() && open.length > 0 && <p>{text.last(formatDay(last))}</p>}
      {all.length === 0 && <EmptyState title={text.noPeople.title}>{text.noPeople.text}</EmptyState>}
      {all.length > 0 && open.length === 0 && <p>{text.allGiven}</p>}
      {open.length > 0 && (
        <TextField label={text.programma} value={programma.naam} onValue={programma.set} maxLength={100} />
      )}
      <RowList label={text.people}>
        {all.map((one) => (
          <MensRow key={one.persoon} one={one} groep={groep} total={held.length} />
        ))}
      </RowList>
    </Page>
  )
}

function MensRow({ one, groep, total }: { one: Ontvanger; groep: Groep; total: number }) {
  const { persoon, inhoud, gegeven } = one
  const there = text.there(inhoud.bijeenkomsten.length, total)
  return (
    <ListRow
      icon={gegeven === undefined ? 'person' : 'check-circle'}
      title={inhoud.naam}
      below={gegeven === undefined ? there : text.given(formatDate(dayOfMoment(gegeven.opMs)))}
      href={
        gegeven === undefined
          ? `/groep/${groep.doc}/certificaten/${persoon}`
          : `/certificaat/${gegeven.doc}/${gegeven.id}`
      }
    />
  )
}

/** How the programme is called on the certificaten of a group; kept on this device while they are made. */
export function useProgramma(groep: Groep): { naam: string; set: (naam: string) => void } {
  const draft = useDraft(`certificaten ${groep.doc}`, () => ({ programma: text.standard as string }))
  return { naam: draft.value.programma, set: (programma) => draft.set({ programma }) }
}

export function titelOf({ titel = '', soort = 'training' }: Bijeenkomst): string {
  return titel === '' ? soortWoorden[soort] : titel
}
