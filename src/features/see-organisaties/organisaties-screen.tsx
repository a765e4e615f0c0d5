import { useMemo } from 'preact/hooks'
import { makePlekSearch, makeSearch } from '#domain/zoeken.ts'
import { organisatiesText as text, plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import type { Dubbel, Organisatie, Plek, Register } from '#workspace/regio/register.ts'
import { keepBoth, keepOne, useRegister } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Every organisatie and functie, with a search that forgives accents. */
export function OrganisatiesScreen() {
  const register = useRegister()
  const canWrite = useRegio()?.card?.canWrite === true
  const { value, set } = useDraft('organisaties', () => ({ vraag: '' }))
  const { vraag } = value
  if (register === undefined) return <NotHerePage title={text.title} backHref="/" />
  const isEmpty = register.organisaties.length === 0
  return (
    <Page title={text.title} help={text.help}>
      <PageHead
        title={text.heading}
        below={isEmpty ? undefined : text.counts(register.organisaties.length, register.plekken.length)}
      />
      {canWrite && (
        <Acties>
          <Knop look={isEmpty ? 'second' : 'main'} icon="plus" href="/organisatie/nieuw">
            {text.add}
          </Knop>
          {!isEmpty && (
            <Knop look="quiet" icon="upload" href="/organisaties/import">
              {text.import}
            </Knop>
          )}
        </Acties>
      )}
      {isEmpty ? (
        <EmptyState
          title={text.emptyTitle}
          action={
            canWrite && (
              <Knop look="main" icon="upload" href="/organisaties/import">
                {text.import}
              </Knop>
            )
          }
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          {canWrite &&
            register.dubbelen.map((dubbel) => <DubbelCard key={dubbel.first.id} {...{ register, dubbel }} />)}
          <TextField
            type="search"
            inputMode="search"
            enterKeyHint="search"
            label={text.search}
            value={vraag}
            onValue={(next) => set({ vraag: next })}
          />
          <div>
            <TekstKnop icon="search" href="/plekken">
              {text.byHours}
            </TekstKnop>
          </div>
          {vraag.trim() === '' ? (
            <All register={register} />
          ) : (
            <Found {...{ register, vraag }} onAll={() => set({ vraag: '' })} />
          )}
        </>
      )}
    </Page>
  )
}

function All({ register }: { register: Register }) {
  const row = useMemo(() => {
    const functies = new Map<string, string[]>()
    for (const { organisatieId, functie } of register.plekken) {
      functies.set(organisatieId, [...(functies.get(organisatieId) ?? []), functie])
    }
    return ({ id, naam, plaats }: Organisatie) => (
      <ListRow
        icon="building"
        title={plaats === '' ? naam : `${naam}, ${plaats}`}
        below={functies.get(id)?.join(', ') ?? text.noFuncties}
        href={`/organisatie/${id}`}
      />
    )
  }, [register])
  return <LongRowList label={text.heading} rows={register.organisaties} rowKey={idOf} row={row} />
}

const idOf = ({ id }: { id: string }) => id

function Found({ register, vraag, onAll }: { register: Register; vraag: string; onAll: () => void }) {
  const searchPlekken = useMemo(() => makePlekSearch(register.plekken), [register])
  const searchNames = useMemo(() => makeSearch(register.organisaties, (one) => [one.naam, one.plaats]), [register])
  const plekken = searchPlekken(vraag)
  const bare = searchNames(vraag).filter(({ id }) => !plekken.some((one) => one.organisatieId === id))
  if (plekken.length + bare.length === 0) {
    return (
      <EmptyState
        isCertain
        title={text.nothingFound(vraag.trim())}
        action={<Knop onClick={onAll}>{text.showAll}</Knop>}
      >
        {text.nothingFoundText}
      </EmptyState>
    )
  }
  return (
    <>
      <p class="quiet" role="status">
        {text.found(plekken.length)}
      </p>
      {/* Another question begins with a first screenful again: a letter typed never waits for a thousand rows. */}
      <LongRowList key={vraag} rows={[...plekken, ...bare]} rowKey={idOf} row={foundRow} />
    </>
  )
}

const foundRow = (one: Plek | Organisatie) =>
  'functie' in one ? (
    <ListRow
      icon="building"
      title={one.functie}
      below={`${one.organisatie} · ${plekStatusText[one.status]}`}
      href={`/organisatie/${one.organisatieId}`}
    />
  ) : (
    <ListRow icon="building" title={one.naam} href={`/organisatie/${one.id}`} />
  )

function DubbelCard({ register, dubbel }: { register: Register; dubbel: Dubbel }) {
  const workspace = useWorkspace()
  const { functie, organisatie } = dubbel.first
  const one = async () => showDone(await keepOne(workspace, register.doc, dubbel), text.keptOne)
  const both = async () => showDone(await keepBoth(workspace, register.doc, dubbel), text.keptBoth)
  return (
    <Card look="warm" label={text.dubbelTitle}>
      <CardHead title={text.dubbelTitle} below={text.dubbelText(functie, organisatie)} />
      <Acties>
        <Knop onClick={() => void one()}>{text.keepOne}</Knop>
        <Knop onClick={() => void both()}>{text.keepBoth}</Knop>
      </Acties>
    </Card>
  )
}
