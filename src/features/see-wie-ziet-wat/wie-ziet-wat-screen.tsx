import { Fragment } from 'preact'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import type { ZichtbaarheidRij } from '#domain/wie-ziet-wat.ts'
import { listZichtbaarheid } from '#domain/wie-ziet-wat.ts'
import { joinNames } from '#i18n/format.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { wieZietWatText as text } from '#i18n/nl/see-wie-ziet-wat.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Who reads and who writes each part, straight from the table of rights: nothing here is written by hand. */
export function WieZietWatScreen() {
  const { rol } = useRol()
  const { logboek } = useWorkspace()
  const all = listZichtbaarheid()
  const mine = all.filter((one) => isSeenBy(one, rol))
  const others = all.filter((one) => !isSeenBy(one, rol))
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <p>{text.people}</p>
      <Block title={text.mine}>
        <RowList label={text.mine}>
          {mine.map((one) => (
            <Onderdeel key={one.soort} rij={one} />
          ))}
        </RowList>
      </Block>
      {others.length > 0 && (
        <Details title={text.others}>
          <RowList label={text.others}>
            {others.map((one) => (
              <Onderdeel key={one.soort} rij={one} />
            ))}
          </RowList>
        </Details>
      )}
      <p class="quiet">{text.emergency}</p>
      <RowList>
        {logboek !== undefined && rol === 'kandidaat' && (
          <ListRow icon="list" href="/wie-heeft-gekeken" {...logboekText.link} />
        )}
        <ListRow icon="lock" href="/wat-we-bewaren" {...text.more} />
      </RowList>
    </Page>
  )
}

function isSeenBy({ schrijft, leest }: ZichtbaarheidRij, rol: Rol): boolean {
  return schrijft.includes(rol) || leest.includes(rol)
}

function Onderdeel({ rij }: { rij: ZichtbaarheidRij }) {
  const { soort, schrijft, leest, isSealed } = rij
  const isAlone = schrijft.length === 1 && leest.length === 0
  const reads = soort === 'deel' ? text.recipient : leest.length === 0 ? undefined : namesOf(leest)
  const lines = [
    text.soorten[soort].below,
    isAlone ? text.onlyOwner : text.writes(namesOf(schrijft)),
    reads === undefined ? undefined : text.reads(reads),
    isSealed ? text.sealed : undefined,
  ].filter((line) => line !== undefined)
  return (
    <ListRow
      title={text.soorten[soort].title}
      below={lines.map((line, at) => (
        <Fragment key={line}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    />
  )
}

function namesOf(roles: readonly Rol[]): string {
  return roles.length === rollen.length ? text.everyone : joinNames(roles.map((rol) => rolWoorden[rol]))
}
