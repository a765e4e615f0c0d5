import { toestellenText } from '#i18n/nl/see-toestellen.ts'
import { Melding } from '#ui/melding.tsx'
import { useToestelZorgen } from '#workspace/toestellen/toestellen.ts'

/** What the server tells of somebody's devices and this device does not believe. */
export function ToestelZorgen() {
  const { worries: text, someone } = toestellenText
  return (
    <>
      {useToestelZorgen().map(({ person, naam, error, device }) => (
        <Melding key={person} tone="error" title={text.title(naam || someone)}>
          <p>{device === undefined || error === 'forked' || error === 'rolled-back' ? text.back : text.device}</p>
          <p>{text.todo}</p>
        </Melding>
      ))}
    </>
  )
}
