import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { Answers } from '#ui/answers.tsx'
import { GezondheidMelding, GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { setGekozen, setLieverNiet, setVinkje } from '#workspace/gesprek/gesprek-acties.ts'
import type { Antwoord, Gesprek } from '#workspace/gesprek/gesprekken.ts'
import type { TekstPlaats } from '#workspace/leren/gezondheid.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import { usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { leesbaar } from './antwoord-tekst.tsx'
import { useDeelnemerNaam, useNaamVan } from './gesprek-namen.ts'
import type { VeldProps } from './veld-props.ts'
import { ZonesVeld } from './zones-veld.tsx'

const text = holdGesprekText.field

/** Everything that one question asks of who looks: what they write, and what is for others to write. */
export function VraagVeld(props: VeldProps) {
  const { gesprek, vraag, woorden, isLabelHidden } = props
  const { ik } = useWorkspace()
  const naam = useNaamVan(gesprek)
  const here = gesprek.antwoorden.filter((one) => one.vraag === vraag.id)
  const own = here.find(({ van }) => van === ik.value.persoon)
  const [first] = here
  if (vraag.soort === 'zones') return <ZonesVeld {...props} />
  if (first === undefined) return null
  if (vraag.vanDePersoon === true && !gesprek.isEigen) {
    const said = leesbaar(first)
    return (
      <Answers answers={[{ question: isLabelHidden ? text.onlyPerson(naam ?? '') : woorden.vraag, answer: said }]} />
    )
  }
  if (vraag.perDeelnemer === true) {
    return (
      <div class="stack-tight" role="group" aria-label={woorden.vraag}>
        {own !== undefined && <Tekst {...props} antwoord={own} label={isLabelHidden ? text.own : woorden.vraag} />}
        <Regels gesprek={gesprek} antwoorden={here.filter((one) => one !== own)} />
      </div>
    )
  }
  return (
    <>
      {vraag.soort === 'keuze' && <Gekozen {...props} antwoord={first} />}
      {vraag.soort === 'vinkjes' && <Vinkjes {...props} antwoord={first} />}
      {vraag.soort !== 'keuze' && first.isLieverNiet !== true && (
        <Tekst
          {...props}
          antwoord={first}
          label={vraag.soort === 'vinkjes' ? text.more : woorden.vraag}
          isHidden={isLabelHidden === true && vraag.soort === undefined}
        />
      )}
      {vraag.vanDePersoon === true && <LieverNiet gesprek={gesprek} antwoord={first} />}
    </>
  )
}

/** Long text, kept while it is typed; shown when it can be typed in, so that no key goes astray. */
function Tekst({
  gesprek,
  vraag,
  woorden,
  open,
  antwoord,
  label,
  isHidden,
  isLabelHidden,
  rows = 5,
}: VeldProps & { antwoord: Antwoord; label: string; isHidden?: boolean }) {
  const [collection, field] = vraag.apart === true ? ['gesprekapart', 'woorden'] : ['antwoorden', 'antwoord']
  const binding = useTextBinding(open, collection, antwoord.id, field)
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextArea
        key={antwoord.id}
        label={label}
        hint={isLabelHidden ? undefined : woorden.hint}
        isLabelHidden={isHidden}
        binding={binding}
        rows={rows}
      />
      {gesprek.kind === 'gesprek' && (
        <Gezondheid plek={{ doc: gesprek.doc, collection, item: antwoord.id, veld: field }} />
      )}
    </div>
  )
}

/** The lines of the others, to read. */
function Regels({ gesprek, antwoorden }: { gesprek: Gesprek; antwoorden: readonly Antwoord[] }) {
  const nameOf = useDeelnemerNaam()
  if (antwoorden.length === 0) return null
  return (
    <Answers
      answers={antwoorden.map((one) => {
        const { van = '', door, tekst } = one
        const isByOther = door !== undefined && door !== van && tekst.trim() !== ''
        const words = isByOther ? text.writtenBy(tekst.trim(), nameOf(door, gesprek.deelnemers)) : leesbaar(one)
        return { question: nameOf(van, gesprek.deelnemers), answer: words }
      })}
    />
  )
}

function Gekozen({ gesprek, vraag, woorden, antwoord, isLabelHidden }: VeldProps & { antwoord: Antwoord }) {
  const workspace = useWorkspace()
  return (
    <Keuzes
      label={woorden.vraag}
      isLabelHidden={isLabelHidden}
      options={(vraag.opties ?? []).map((value) => ({ value, text: woorden.opties?.[value] ?? '' }))}
      value={antwoord.gekozen}
      onValue={(gekozen) => void setGekozen(workspace, gesprek, antwoord, gekozen)}
    />
  )
}

function Vinkjes({ gesprek, vraag, woorden, antwoord }: VeldProps & { antwoord: Antwoord }) {
  const workspace = useWorkspace()
  return (
    <div class="stack-tight" role="group" aria-label={woorden.vraag}>
      {(vraag.opties ?? []).map((id) => {
        const optie = { id, woorden: woorden.opties?.[id] ?? '' }
        return (
          <TickBox
            key={id}
            isOn={antwoord.aan.includes(id)}
            onChange={(isOn) => void setVinkje(workspace, gesprek, antwoord, optie, isOn)}
          >
            {optie.woorden}
          </TickBox>
        )
      })}
    </div>
  )
}

/** Saying no is an answer too, and only the person can give it. */
function LieverNiet({ gesprek, antwoord }: { gesprek: Gesprek; antwoord: Antwoord }) {
  const workspace = useWorkspace()
  return (
    <TickBox
      isOn={antwoord.isLieverNiet === true}
      onChange={(isOn) => void setLieverNiet(workspace, gesprek, antwoord, isOn)}
    >
      {text.rather}
    </TickBox>
  )
}

/** The nudge under a text that the workplace reads, and who said that it is about the work. */
function Gezondheid({ plek }: { plek: TekstPlaats }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const vraag = useGezondheidsvraag(plek)
  const merk = vraag?.merk
  return (
    <>
      <GezondheidMelding
        vraag={vraag}
        onMove={() => moveToMap(workspace, plek)}
        onWork={() => markAsWork(workspace, plek)}
      />
      {merk !== undefined && (
        <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === workspace.ik.value.persoon} />
      )}
    </>
  )
}
