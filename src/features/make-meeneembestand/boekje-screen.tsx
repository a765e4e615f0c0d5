import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { formatMonth } from '#i18n/format.ts'
import { boekjeText as text } from '#i18n/nl/print-boekje.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import type { Papiermaat } from './boekje-stijl.ts'

interface Stuk {
  id: string
  titel: string
  /** put in by itself */
  isEigen: boolean
  maak: () => Promise<(VNode | string)[]>
}

/** *Mijn boekje*: what somebody chose of the own map on paper, with a cover of their own. */
export function BoekjeScreen() {
  const workspace = useWorkspace()
  const people = usePeople()
  const [stukken, setStukken] = useState<Stuk[]>()
  const [uit, setUit] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [kaft, setKaft] = useState<string>()
  const [maat, setMaat] = useState<Papiermaat>('A5')
  const [bladen, setBladen] = useState<{ titel: string; inhoud: (VNode | string)[] }[]>()

  useEffect(() => {
    let isGone = false
    void Promise.all([import('#workspace/meenemen/verzamelen.ts'), import('./boekje-stukken.ts')]).then(
      async ([{ verzamelAlles }, { stukkenVan }]) => {
        const alles: Meegenomen = await verzamelAlles(workspace, people)
        if (isGone) return
        setStukken(stukkenVan(alles))
        setKaft((now) => now ?? text.kaftVan(alles.bestand.persoon.naam))
      },
    )
    return () => {
      isGone = true
    }
    // Gathered once: what is typed elsewhere meanwhile comes with the next booklet.
  }, [])
  useStijl(maat)

  const isErbij = ({ id, isEigen }: Stuk) => uit.get(id) ?? isEigen
  const chosen = (stukken ?? []).filter(isErbij)
  const make = async () => {
    const made: { titel: string; inhoud: (VNode | string)[] }[] = []
    // One at a time: photos are large.
    for (const { titel, maak } of chosen) made.push({ titel, inhoud: await maak() })
    setBladen(made)
    scrollTo(0, 0)
  }
  const name = kaft?.trim() || text.title

  if (bladen !== undefined) {
    return (
      <Page
        title={text.title}
        back={{ href: '/neem-mee' }}
        help={text.help}
        foot={
          <Knop look="main" icon="print" isWide onClick={printPage}>
            {text.print}
          </Knop>
        }
      >
        <PageHead title={text.title} below={maat === 'A5' ? text.vouw : text.gewoon} />
        <TekstKnop icon="pen" onClick={() => setBladen(undefined)}>
          {text.change}
        </TekstKnop>
        <article class="print-sheet boekje">
          <header class="boekje-kaft">
            <h1>{name}</h1>
            <p>{formatMonth(workspace.today())}</p>
          </header>
          <nav class="boekje-inhoud" aria-label={text.inhoud}>
            <h2>{text.inhoud}</h2>
            <ol>
              {bladen.map(({ titel }) => (
                <li key={titel}>{titel}</li>
              ))}
            </ol>
          </nav>
          {bladen.map(({ titel, inhoud }) => (
            <section key={titel}>{inhoud}</section>
          ))}
        </article>
      </Page>
    )
  }
  return (
    <Page
      title={text.title}
      back={{ href: '/neem-mee' }}
      help={text.help}
      foot={
        chosen.length === 0 ? undefined : (
          <Knop look="main" icon="eye" isWide onClick={() => void make()}>
            {text.look}
          </Knop>
        )
      }
    >
      <PageHead title={text.title} below={text.below} />
      {stukken === undefined && <p role="status">{text.busy}</p>}
      {stukken?.length === 0 && <EmptyState title={text.empty}>{text.emptyText}</EmptyState>}
      {stukken !== undefined && stukken.length > 0 && (
        <>
          <TextField label={text.kaft} value={kaft ?? ''} onValue={setKaft} />
          <Block title={text.kies}>
            <p class="quiet small">{text.kiesHint}</p>
            {stukken.map((one) => (
              <TickBox
                key={one.id}
                isOn={isErbij(one)}
                onChange={(isOn) => setUit((now) => new Map([...now, [one.id, isOn]]))}
              >
                {one.titel}
              </TickBox>
            ))}
          </Block>
          <Keuzes<Papiermaat>
            label={text.maat}
            options={[
              { value: 'A5', text: text.maten.A5, hint: text.vouw },
              { value: 'A4', text: text.maten.A4 },
            ]}
            value={maat}
            onValue={setMaat}
          />
        </>
      )}
    </Page>
  )
}

/** The style of paper counts while this screen is there: a page of another size is another screen's. */
function useStijl(maat: Papiermaat): void {
  useEffect(() => {
    let sheet: CSSStyleSheet | undefined
    let isGone = false
    void import('./boekje-stijl.ts').then(({ boekjeStijl }) => {
      if (isGone) return
      sheet = new CSSStyleSheet()
      sheet.replaceSync(boekjeStijl(maat))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    })
    return () => {
      isGone = true
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [maat])
}
