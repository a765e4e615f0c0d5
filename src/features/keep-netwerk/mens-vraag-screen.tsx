import type { MensVraag, Netwerkgroep } from '#domain/netwerk.ts'
import {
  benaderingen,
  betrokkenheden,
  krachten,
  mensVragen,
  netwerkgroepen,
  wetensonderwerpen,
} from '#domain/netwerk.ts'
import {
  benaderWoorden,
  betrokkenWoorden,
  krachtWoorden,
  mensPaginas,
  netwerkgroepWoorden,
  netwerkrolWoorden,
  netwerkText as text,
  wetenWoorden,
  wieIsWie,
} from '#i18n/nl/keep-netwerk.ts'
import { Block } from '#ui/card.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { QuestionPage } from '#ui/question-page.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import type { NetwerkMens } from '#workspace/map/netwerk.ts'
import { setMens, useNetwerkMens } from '#workspace/map/netwerk.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { around, isMensVraag, mensHref, NETWERK_HREF } from './netwerk-paginas.ts'

type Veld = { mens: NetwerkMens; put: (fields: Parameters<typeof setMens>[2]) => void }

/** One question about somebody of the network on one page. */
export function MensVraagScreen({ id, vraag }: { id: string; vraag: string }) {
  const mens = useNetwerkMens(id)
  if (mens === undefined || !isMensVraag(vraag)) return <NotHerePage title={text.title} backHref={NETWERK_HREF} />
  return <Vraag key={vraag} mens={mens} vraag={vraag} />
}

function Vraag({ mens, vraag }: { mens: NetwerkMens; vraag: MensVraag }) {
  const workspace = useWorkspace()
  const state = useSaveState(mens.doc, mens.id)
  const { nr, backHref, nextHref } = around(mens.id, vraag)
  const { title, hint } = mensPaginas[vraag]
  const veld: Veld = { mens, put: (fields) => void setMens(workspace, mens, fields) }
  const isEmpty = {
    wie: mens.naam.trim() === '' && mens.telefoon.trim() === '',
    rol: mens.rol === undefined,
    bijdrage: mens.bijdrage.trim() === '',
    weten: mens.magWeten.length === 0,
    benaderen: mens.magBenaderd === undefined,
    betrokken: mens.betrokken === undefined && mens.kracht === undefined && !mens.isVast,
  }[vraag]
  return (
    <QuestionPage
      title={text.mens}
      help={text.help}
      step={text.step(nr, mensVragen.length)}
      question={title}
      {...{ hint, backHref, nextHref, state, isEmpty }}
      laterHref={mensHref(mens.id)}
      who={text.who}
    >
      {vraag === 'wie' && <Wie {...veld} />}
      {vraag === 'rol' && <Rol {...veld} />}
      {vraag === 'bijdrage' && <Bijdrage {...veld} />}
      {vraag === 'weten' && <Weten {...veld} />}
      {vraag === 'benaderen' && <Benaderen {...veld} />}
      {vraag === 'betrokken' && <Betrokken {...veld} />}
    </QuestionPage>
  )
}

function Wie({ mens, put }: Veld) {
  return (
    <>
      <TypedField
        label={text.name}
        maxLength={80}
        autocapitalize="words"
        value={mens.naam}
        onValue={(naam) => put({ naam })}
      />
      <TypedField
        label={text.phone}
        type="tel"
        inputMode="tel"
        maxLength={40}
        isOptional
        value={mens.telefoon}
        onValue={(telefoon) => put({ telefoon })}
      />
    </>
  )
}

/** Every word at once would be a wall: they stand in the groups where one looks for them. */
function Rol({ mens, put }: Veld) {
  const who = mens.rol === undefined ? undefined : wieIsWie[mens.rol]
  return (
    <>
      {(Object.keys(netwerkgroepen) as Netwerkgroep[]).map((groep) => (
        <Block key={groep} title={netwerkgroepWoorden[groep]}>
          <ChipGroep label={netwerkgroepWoorden[groep]}>
            {netwerkgroepen[groep].map((rol) => (
              <ChipKnop
                key={rol}
                isPressed={mens.rol === rol}
                onClick={() => put({ rol: mens.rol === rol ? undefined : rol })}
              >
                {netwerkrolWoorden[rol]}
              </ChipKnop>
            ))}
          </ChipGroep>
          {who !== undefined && netwerkgroepen[groep].some((rol) => rol === mens.rol) && <p>{who}</p>}
        </Block>
      ))}
      {mens.rol === 'anders' && (
        <TypedField
          label={text.roleWord}
          maxLength={80}
          value={mens.rolWoord}
          onValue={(rolWoord) => put({ rolWoord })}
        />
      )}
    </>
  )
}

function Bijdrage({ mens }: Veld) {
  const open = useOpenDocument(mens.doc)
  const binding = useTextBinding(open, 'netwerk', mens.id, 'bijdrage')
  if (binding === undefined) return null
  return <TextArea label={mensPaginas.bijdrage.title} isLabelHidden rows={3} binding={binding} />
}

function Weten({ mens, put }: Veld) {
  const { magWeten } = mens
  return (
    <ChipGroep label={text.know}>
      {wetensonderwerpen.map((one) => (
        <ChipKnop
          key={one}
          isPressed={magWeten.includes(one)}
          onClick={() =>
            put({ magWeten: magWeten.includes(one) ? magWeten.filter((other) => other !== one) : [...magWeten, one] })
          }
        >
          {wetenWoorden[one]}
        </ChipKnop>
      ))}
    </ChipGroep>
  )
}

function Benaderen({ mens, put }: Veld) {
  return (
    <>
      <Keuzes
        label={text.contact}
        isLabelHidden
        options={benaderingen.map((value) => ({ value, text: benaderWoorden[value] }))}
        value={mens.magBenaderd}
        onValue={(magBenaderd) => put({ magBenaderd })}
      />
      {mens.magBenaderd !== undefined && mens.magBenaderd !== 'nee' && (
        <TypedField
          label={text.byWhom}
          hint={text.byWhomHint}
          isOptional
          maxLength={120}
          value={mens.doorWie}
          onValue={(doorWie) => put({ doorWie })}
        />
      )}
    </>
  )
}

function Betrokken({ mens, put }: Veld) {
  return (
    <>
      <Keuzes
        label={text.close}
        isLabelHidden
        options={betrokkenheden.map((value) => ({ value, text: betrokkenWoorden[value] }))}
        value={mens.betrokken}
        onValue={(betrokken) => put({ betrokken })}
      />
      <TickBox isOn={mens.isVast} hint={text.fixedHint} onChange={(isVast) => put({ isVast })}>
        {text.fixed}
      </TickBox>
      <Block title={text.energy}>
        <p class="quiet">{text.energyHint}</p>
        <ChipGroep label={text.energy}>
          {krachten.map((kracht) => (
            <ChipKnop
              key={kracht}
              isPressed={mens.kracht === kracht}
              onClick={() => put({ kracht: mens.kracht === kracht ? undefined : kracht })}
            >
              {krachtWoorden[kracht]}
            </ChipKnop>
          ))}
        </ChipGroep>
      </Block>
    </>
  )
}
