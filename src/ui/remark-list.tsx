import { Block, Card } from './card.tsx'

/** Something somebody wrote, to read only. */
export interface Remark {
  key: string
  /** what it is about */
  above?: string
  text: string
  /** who and when, or who reads it */
  below?: string
}

/** Words of people under a heading, as they were written; nothing when there are none. */
export function RemarkList({ title, below, remarks }: { title: string; below?: string; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <Block title={title}>
      {below !== undefined && <p class="quiet small">{below}</p>}
      {remarks.map((one) => (
        <Card key={one.key} look="plain">
          {one.above !== undefined && <p class="above">{one.above}</p>}
          <p class="as-written">{one.text}</p>
          {one.below !== undefined && <p class="quiet small">{one.below}</p>}
        </Card>
      ))}
    </Block>
  )
}
