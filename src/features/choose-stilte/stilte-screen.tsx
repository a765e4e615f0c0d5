import { OPEN, stiltes, stilteTot } from '#domain/stilte.ts'
import { formatDay } from '#i18n/format.ts'
import { stilteText as text } from '#i18n/nl/choose-stilte.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { beginStilte, stopStilte, useStilte } from '#workspace/device/stilte.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** *Stilte*: one tap on how long. It changes nothing but what this device asks, and tells nobody. */
export function StilteScreen() {
  const tot = useStilte()
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {tot === undefined ? <Choose /> : <Now tot={tot} />}
      <p class="quiet">{text.same}</p>
      <p class="quiet">{text.still}</p>
    </Page>
  )
}

function Choose() {
  const { today } = useWorkspace()
  return (
    <>
      <h2>{text.choose}</h2>
      <Acties isStacked>
        {stiltes.map((stilte) => (
          <Knop
            key={stilte}
            isWide
            onClick={() => {
              beginStilte(stilte, today())
              showToast({ text: wordsOf(stilteTot(stilte, today())), onUndo: () => stopStilte(false) })
            }}
          >
            {text.choices[stilte]}
          </Knop>
        ))}
      </Acties>
    </>
  )
}

function Now({ tot }: { tot: string }) {
  return (
    <>
      <Card>
        <p>{wordsOf(tot)}</p>
      </Card>
      <Acties>
        <Knop
          onClick={() => {
            stopStilte()
            showToast({ text: text.stopped })
          }}
        >
          {text.stop}
        </Knop>
      </Acties>
    </>
  )
}

function wordsOf(tot: string): string {
  return tot === OPEN ? text.begunOpen : text.begun(formatDay(tot))
}
