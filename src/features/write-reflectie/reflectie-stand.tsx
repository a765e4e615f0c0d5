import type { Verschil } from '#domain/handtekening.ts'
import { valuesOf } from '#domain/ondertekening.ts'
import { formatZelfreflectie, reflectieVelden } from '#domain/zelfreflectie.ts'
import { formatDayYear } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { Answers, ChangedText } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Melding } from '#ui/melding.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { formulierDelen } from '#workspace/leren/reflectie-rijen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { wachtOpEigenToestel } from '#workspace/leren/reflecties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './reflectie-paginas.ts'
import { useLastBy } from './reflectie-velden.tsx'

const text = writeReflectieText.form

interface Twee {
  kandidaat: string
  werkbegeleider: string
}

/** What the signatures say of the form: signed, changed afterwards, or two versions. */
export function ReflectieStand({ reflectie, twee }: { reflectie: ReflectieZicht; twee: Twee }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const { status, ondertekening } = reflectie.stand
  const owner = reflectie.geldig.find((one) => one.bevestigdBij !== undefined)?.bevestigdBij
  const isOwnWaiting = status !== 'gewijzigd_na_ondertekening' && wachtOpEigenToestel(reflectie, ik.value.persoon)
  return (
    <>
      {reflectie.onleesbaar > 0 && (
        <Melding tone="error" title={text.brokenTitle}>
          {text.broken}
        </Melding>
      )}
      {status === 'ondertekend' && (
        <Melding tone="ok" title={text.signed.title}>
          {text.signed.text}
        </Melding>
      )}
      {isOwnWaiting && (
        <Melding
          icon="pen"
          title={text.countersign.title(people.get(owner ?? '')?.naam || twee.kandidaat)}
          action={<TekstKnop href={`${hrefOf(reflectie)}/tekenen`}>{text.sign}</TekstKnop>}
        >
          {text.countersign.text}
        </Melding>
      )}
      {ondertekening.stand === 'verschillende_versies' && <Versions reflectie={reflectie} twee={twee} />}
      {status === 'gewijzigd_na_ondertekening' && ondertekening.stand !== 'verschillende_versies' && (
        <Changed reflectie={reflectie} />
      )}
      {ondertekening.inhoud !== undefined && status === 'gewijzigd_na_ondertekening' && (
        <SignedVersion values={valuesOf(ondertekening.inhoud)} />
      )}
    </>
  )
}

function Changed({ reflectie }: { reflectie: ReflectieZicht }) {
  const lastBy = useLastBy(reflectie)
  const { gewijzigd, ondertekening } = reflectie.stand
  const newest = gewijzigd
    .map(({ path }) => reflectieVelden.find((veld) => veld === path))
    .flatMap((veld) => (veld === undefined ? [] : [{ veld, opMs: reflectie.velden.$wie[veld]?.opMs ?? 0 }]))
    .toSorted((a, b) => b.opMs - a.opMs)[0]
  const by = newest === undefined ? undefined : lastBy(newest.veld)
  const then = ondertekening.stand === 'beide' ? text.changed.signedThen : text.changed.signedThenOne
  return (
    <>
      <Melding tone="amber" title={text.changed.title}>
        {by === undefined ? text.changed.textPlain : text.changed.text(by.name, by.when)}
      </Melding>
      {gewijzigd.map((one) => (
        <Difference key={one.path} verschil={one} oldLabel={then} newLabel={text.changed.now} />
      ))}
    </>
  )
}

function Versions({ reflectie, twee }: { reflectie: ReflectieZicht; twee: Twee }) {
  return (
    <>
      <Melding tone="amber" title={text.versions.title}>
        {text.versions.text}
      </Melding>
      {reflectie.stand.ondertekening.verschillen.map((one) => (
        <Difference
          key={one.path}
          verschil={one}
          oldLabel={text.versions.signedBy(twee.kandidaat || writeReflectieText.someone)}
          newLabel={text.versions.signedBy(twee.werkbegeleider || writeReflectieText.someone)}
        />
      ))}
    </>
  )
}

function Difference({ verschil, oldLabel, newLabel }: { verschil: Verschil; oldLabel: string; newLabel: string }) {
  return (
    <Card look="outlined" label={labelOf(verschil.path)}>
      <h2 class="card-title">{labelOf(verschil.path)}</h2>
      <ChangedText
        oldLabel={oldLabel}
        oldText={shown(verschil.path, verschil.signed)}
        newLabel={newLabel}
        newText={shown(verschil.path, verschil.present)}
      />
    </Card>
  )
}

/** The text that was signed, word for word. */
function SignedVersion({ values }: { values: Readonly<Record<string, string>> }) {
  const delen = formulierDelen(values)
  return (
    <Details title={text.signedVersion}>
      {delen.map(({ code, rijen }) => (
        <Card key={code} look="outlined" label={code === 'kop' ? text.header : rijen[0]?.label}>
          <Answers
            answers={rijen.map(({ veld, label }) => ({ question: label, answer: shownOrNone(veld, values[veld]) }))}
          />
        </Card>
      ))}
    </Details>
  )
}

function labelOf(path: string): string {
  const [first, second] = formatZelfreflectie.blokken
  const head = formatZelfreflectie.kop.find((rij) => rij.veld === path)?.label
  const row = [...first, ...second].find((rij) => rij.veld === path)?.label
  const nr = path.endsWith('2') ? 2 : 1
  return (
    head ?? (row === undefined || path.startsWith('leerdoel') ? (row ?? '') : `${row} (${writeReflectieText.of2(nr)})`)
  )
}

function shown(path: string, value: string | undefined): string {
  return shownOrNone(path, value) ?? text.changed.empty
}

function shownOrNone(path: string, value: string | undefined): string | undefined {
  const words = (value ?? '').trim()
  if (words === '') return undefined
  return path === 'datum' ? formatDayYear(words) : words
}
