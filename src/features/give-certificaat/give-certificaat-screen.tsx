import { dayOfMoment, formatDate } from '#i18n/format.ts'
import { badgeWoorden, certificaatText as text } from '#i18n/nl/give-certificaat.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Certificaat } from '#workspace/groep/certificaten.ts'
import { geefCertificaten, ontvangersVan, useCertificaten } from '#workspace/groep/certificaten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { CertificaatBlad } from './certificaat-blad.tsx'
import { titelOf, useProgramma } from './certificaten-screen.tsx'

/** One certificaat before it is given, also one that takes the place of an earlier one. */
export function GiveCertificaatScreen({ doc, persoon }: { doc: string; persoon: string }) {
  const groep = useGroep(doc)
  const given = useCertificaten()
  if (groep?.beheer?.role !== 'trainer') return <NotHerePage title={text.title} backHref={`/groep/${doc}`} />
  return given === undefined ? null : <Een groep={groep} given={given} persoon={persoon} />
}

function Een({ groep, given, persoon }: { groep: Groep; given: readonly Certificaat[]; persoon: string }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const programma = useProgramma(groep)
  const list = `/groep/${groep.doc}/certificaten`
  const draft = useDraft<{ naam: string | undefined }>(`certificaat ${groep.doc} ${persoon}`, () => ({
    naam: undefined,
  }))
  const found = ontvangersVan(workspace, groep, given, { programma: programma.naam, titelOf }).find(
    (one) => one.persoon === persoon,
  )
  if (found === undefined) return <NotHerePage title={text.title} backHref={list} />
  const naam = draft.value.naam ?? found.inhoud.naam
  const one = { ...found, inhoud: { ...found.inhoud, naam: naam.trim() || found.inhoud.naam } }
  const give = async () => {
    const result = await geefCertificaten(workspace, groep, [one], badgeWoorden)
    if (!result.ok) return showToast({ text: text.errors[result.error] })
    draft.clear()
    showDone(result.value, text.one.gave)
    goTo(list)
  }
  return (
    <Page
      title={text.read.title}
      back={{ href: list }}
      help={text.help}
      foot={
        <Knop look="main" icon="check" isWide onClick={() => void give()}>
          {text.one.give}
        </Knop>
      }
    >
      <PageHead
        title={text.one.title(found.inhoud.naam)}
        below={
          found.gegeven === undefined ? text.one.below : text.one.instead(formatDate(dayOfMoment(found.gegeven.opMs)))
        }
      />
      <TextField label={text.one.name} value={naam} maxLength={100} onValue={(next) => draft.set({ naam: next })} />
      <CertificaatBlad inhoud={one.inhoud} />
      <p class="quiet small">{text.one.days}</p>
    </Page>
  )
}
