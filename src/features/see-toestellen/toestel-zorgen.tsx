import { toestellenText } from '#i18n/nl/see-toestellen.ts'
import { Melding } from '#ui/melding.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { useToestelZorgen } from '#workspace/toestellen/toestellen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What the server tells of somebody's devices and this device does not believe. */
export function ToestelZorgen() {
  const { worries: text, someone } = toestellenText
  const { ik } = useWorkspace()
  const isKeeper = ik.value.rollen.some(({ rol }) => rol === 'regiocoordinator')
  return (
    <>
      {useToestelZorgen().map(({ person, naam, error, device }) => (
        <Melding
          key={person}
          tone="error"
          title={text.title(naam || someone)}
          action={
            isKeeper && person !== ik.value.persoon ? (
              <TekstKnop href={`/toestellen/van/${person}`}>{text.look}</TekstKnop>
            ) : undefined
          }
        >
          <p>{device === undefined || error === 'forked' || error === 'rolled-back' ? text.back : text.device}</p>
          <p>{isKeeper && person !== ik.value.persoon ? text.todoCoordinator : text.todo}</p>
        </Melding>
      ))}
    </>
  )
}
