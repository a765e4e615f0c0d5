import { certificaatBron } from '#i18n/nl/bewijs-bronnen.ts'
import { certificaatText } from '#i18n/nl/give-certificaat.ts'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { saveFile } from '#ui/save-file.ts'
import type { Certificaat } from '#workspace/groep/certificaten.ts'
import { useCertificaat, useGeverVan } from '#workspace/groep/certificaten.ts'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { CertificaatBlad } from './certificaat-blad.tsx'

const text = certificaatText.read
const MARK = 12

/** A certificaat that was given: to print, or to keep as a file that can be checked without the app. */
export function CertificaatScreen({ doc, id }: { doc: string; id: string }) {
  const found = useCertificaat(doc, id)
  if (found === 'busy') return null
  if (found === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Een {...found} />
}

function Een({ one, newer }: { one: Certificaat; newer: Certificaat | undefined }) {
  const { ik } = useWorkspace()
  useInzage([one.doc])
  const isOwn = one.persoon === ik.value.persoon
  const isGiver = one.door === ik.value.persoon && newer === undefined && one.persoon !== undefined
  const back = isOwn ? '/mijn-bijeenkomsten' : one.door === ik.value.persoon ? `/groep/${one.groep}/certificaten` : '/'
  return (
    <Page
      title={text.title}
      back={{ href: back }}
      help={certificaatText.readHelp}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.title} below={isOwn ? text.own : undefined} />
      {newer !== undefined && (
        <p>
          {text.replaced} <a href={`/certificaat/${newer.doc}/${newer.id}`}>{text.toNew}</a>
        </p>
      )}
      <CertificaatBlad inhoud={one.inhoud} opMs={one.opMs} kenmerk={one.id.slice(0, MARK)} />
      <Gever one={one} />
      {isOwn && <AsProof one={one} />}
      <Acties>
        <Knop icon="download" onClick={() => keep(one)}>
          {text.file}
        </Knop>
        {isGiver && (
          <TekstKnop href={`/groep/${one.groep}/certificaten/${one.persoon}`}>{certificaatText.one.again}</TekstKnop>
        )}
      </Acties>
      <p class="quiet small">{text.fileHint}</p>
    </Page>
  )
}

function AsProof({ one }: { one: Certificaat }) {
  return <InPortfolio bewijs={useBewijs(certificaatBron(one))} />
}

/** Whose device signed, as far as this device knows. */
function Gever({ one }: { one: Certificaat }) {
  const stand = useGeverVan(one)
  if (stand === undefined) return null
  const { gever } = one.inhoud
  const words = stand === 'onbekend' ? text.unknown : stand === 'niet' ? text.other : text.signed
  return <p class="quiet small">{words(gever)}</p>
}

function keep({ inhoud, verklaring }: Certificaat): void {
  const name = inhoud.naam
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  saveFile(verklaring, text.fileName(name), 'application/json')
}
