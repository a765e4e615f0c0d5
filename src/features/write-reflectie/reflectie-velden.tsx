import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { formatWhen } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { WhoSees } from '#ui/bands.tsx'
import { GezondheidMelding, GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { Icon } from '#ui/icon.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { TekstPlaats } from '#workspace/leren/gezondheid.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { usePeople, usePresent, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'

const text = writeReflectieText.vraag

/** A row of the form to write in; shown when it can be typed in, so that no key goes astray. */
export function BoundRow(props: {
  open: OpenDocument | undefined
  reflectie: Reflectie
  veld: ReflectieVeld
  label: string
  isLabelHidden?: boolean
  rows?: number
}) {
  const { open, reflectie, veld, ...rest } = props
  const binding = useTextBinding(open, 'reflecties', reflectie.id, veld)
  return binding === undefined ? null : <TextArea key={veld} binding={binding} {...rest} />
}

/** Asks about a row that seems to be about health, and says who chose that it is about the work. */
export function GezondheidVraag({ reflectie, veld }: { reflectie: Reflectie; veld: ReflectieVeld }) {
  const workspace = useWorkspace()
  const plaats = placeOf(reflectie, veld)
  return (
    <>
      <GezondheidMelding
        vraag={useGezondheidsvraag(plaats)}
        onMove={() => moveToMap(workspace, plaats)}
        onWork={() => markAsWork(workspace, plaats)}
      />
      <Woordmerk reflectie={reflectie} veld={veld} />
    </>
  )
}

/** "Tom koos hier: dit gaat over het werk." */
export function Woordmerk({ reflectie, veld }: { reflectie: Reflectie; veld: ReflectieVeld }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const merk = useGezondheidsvraag(placeOf(reflectie, veld))?.merk
  if (merk === undefined) return null
  return <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === ik.value.persoon} />
}

function placeOf({ doc, id }: Reflectie, veld: ReflectieVeld): TekstPlaats {
  return { doc, collection: 'reflecties', item: id, veld }
}

/** "Tom kijkt ook mee" */
export function AlsoHere({ reflectie }: { reflectie: Reflectie }) {
  const names = usePresent(reflectie.doc)
  return (
    <div role="status">
      {names.length > 0 && (
        <p class="save-line">
          <Icon name="eye" size="small" />
          <span>{text.alsoHere(names)}</span>
        </p>
      )}
    </div>
  )
}

/** Where it is, and who reads it. */
export function KeptAndSeen({ reflectie }: { reflectie: Reflectie }) {
  const workspace = useWorkspace()
  const names = useLezers(reflectie.card).map((lezer) => lezer.naam || writeReflectieText.someone)
  return (
    <>
      <SaveLine state={useBewaard(reflectie.doc, reflectie.id)} onRetry={() => workspace.tryNow?.()} />
      <WhoSees>{reflectie.kind === 'map' ? text.nowOnlyYou : text.readBy(names)}</WhoSees>
    </>
  )
}

/** Who wrote a row last, by name, for a form that two people write in. */
export function useLastBy(reflectie: Reflectie): (veld: ReflectieVeld) => { name: string; when: string } | undefined {
  const { ik, today } = useWorkspace()
  const people = usePeople()
  return (veld) => {
    const last = reflectie.velden.$wie[veld]
    if (last === undefined || reflectie.kind === 'map') return undefined
    const name =
      last.persoon === ik.value.persoon
        ? writeReflectieText.you
        : people.get(last.persoon)?.naam || writeReflectieText.someone
    return { name, when: formatWhen(last.opMs, today()) }
  }
}

/** The kandidaat and the werkbegeleider of a form, by name. */
export function useTwee(reflectie: Reflectie): { kandidaat: string; werkbegeleider: string } {
  const people = usePeople()
  const nameOf = (rol: 'kandidaat' | 'werkbegeleider') => {
    const person = reflectie.card.members.find((member) => member.role === rol)?.person
    return people.get(person ?? '')?.naam ?? ''
  }
  return {
    kandidaat: nameOf('kandidaat') || (reflectie.velden.naam ?? ''),
    werkbegeleider: nameOf('werkbegeleider') || (reflectie.velden.naamBegeleider ?? ''),
  }
}
