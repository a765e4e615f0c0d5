import { useState } from 'preact/hooks'
import type { DstarrVelden } from '#domain/dstarr.ts'
import { blokkenMetTekst, fromReflectie, fromTerugblik } from '#domain/dstarr.ts'
import { formatDate } from '#i18n/format.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import type { Keuze } from '#ui/keuzes.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useMijnCoachingen } from '#workspace/leren/coaching-stand.ts'
import { beginDstarr } from '#workspace/leren/dstarr-acties.ts'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import { useReflecties } from '#workspace/leren/reflecties.ts'
import { useTerugblikken } from '#workspace/map/terugkijken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { coachingWords } from './dstarr-delen.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.begin
const SCRATCH = 'leeg'

/** The newest ones: who looks for an older one finds it in the list it stands in. */
const OFFERED = 3

interface Bron extends Keuze<string> {
  velden: DstarrVelden
}

/** What to begin with, which leerdoel and which coaching. The draft exists from Beginnen on. */
export function BeginDstarrScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const bronnen = useBronnen()
  const doelen = useMijnLeerdoelen().filter((doel) => doel.naam !== '' && doel.status !== 'losgelaten')
  const { coachingen, volgende } = useMijnCoachingen()
  const [bron, setBron] = useState(SCRATCH)
  const [doelId, setDoelId] = useState<string | undefined>(undefined)
  const [coaching, setCoaching] = useState<string | undefined>(undefined)
  const [isFailed, setFailed] = useState(false)
  const chosen = bronnen.find((one) => one.value === bron)?.velden ?? {}
  const doel = doelen.find(
    (one) => one.id === (doelId ?? chosen.leerdoelId ?? (doelen.length === 1 ? doelen[0]?.id : '')),
  )
  const forCoaching = coaching ?? volgende?.id ?? ''

  const begin = async () => {
    const made = await beginDstarr(workspace, {
      ...chosen,
      doel: chosen.doel ?? doel?.naam ?? '',
      datum: chosen.datum ?? workspace.today(),
      ...(doel === undefined ? {} : { leerdoelId: doel.id }),
      ...(forCoaching === '' ? {} : { coaching: forCoaching }),
    })
    if (made.ok) goTo(`${hrefOf(made)}/vraag/${doel === undefined ? 'doel' : 'situatie'}`, true)
    else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: '/dstarrs' }} help={text.help}>
      <PageHead title={text.title} below={text.text} />
      {isFailed && <Melding tone="error">{uiWords.notAllowed}</Melding>}
      {bronnen.length > 1 && <Keuzes label={text.source} options={bronnen} value={bron} onValue={setBron} />}
      {bron !== SCRATCH && <p class="quiet">{text.copies}</p>}
      {doelen.length > 0 && (
        <SelectField
          label={text.doel}
          options={[{ value: '', text: text.noDoel }, ...doelen.map((one) => ({ value: one.id, text: one.naam }))]}
          value={doel?.id ?? ''}
          onValue={setDoelId}
        />
      )}
      {coachingen.length > 0 && (
        <SelectField
          label={text.coaching}
          options={[
            { value: '', text: text.noCoaching },
            ...coachingen.map((one) => ({ value: one.id, text: coachingWords(one) })),
          ]}
          value={forCoaching}
          onValue={setCoaching}
        />
      )}
      <PageEnd>
        <WhoSees>{text.onlyYou}</WhoSees>
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void begin()}>
            {text.start}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** An empty one, and what the kandidaat wrote last about a day or a leerdoel. */
function useBronnen(): Bron[] {
  const reflecties = useReflecties()
  const terugblikken = useTerugblikken()
  const own = reflecties.filter(({ card, gestopt }) => card.role === 'kandidaat' && !gestopt)
  const fromForms = own
    .flatMap(({ id, velden }) =>
      blokkenMetTekst(velden).map((blok): Bron => {
        const found = fromReflectie(velden, blok)
        return {
          value: `${id}.${blok}`,
          text: text.reflectie(found.datum === undefined ? '' : formatDate(found.datum)),
          velden: found,
          ...(found.doel === undefined ? {} : { hint: found.doel }),
        }
      }),
    )
    .slice(0, OFFERED)
  const fromDays = terugblikken
    .filter(({ onthouden }) => onthouden.trim() !== '')
    .slice(0, OFFERED)
    .map((one): Bron => ({
      value: one.id,
      text: text.terugblik(formatDate(one.dag)),
      hint: one.onthouden,
      velden: fromTerugblik(one),
    }))
  return [{ value: SCRATCH, ...text.scratch, velden: {} }, ...fromForms, ...fromDays]
}
