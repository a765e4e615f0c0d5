import { useEffect, useState } from 'preact/hooks'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import type { NieuwToestel, Toestel, ToestelFout, ToestelZorg } from '#workspace/engine.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

export type { NieuwToestel, Toestel, ToestelFout }

export type ToestelLijst =
  | { stand: 'bezig' }
  | { stand: 'fout'; fout: ToestelFout }
  | { stand: 'hier'; lijst: readonly Toestel[] }

/** The devices of a person as the server tells them and this device judges them; asked anew by `again`. */
export function useToestellen(person: PersoonId): {
  lijst: ToestelLijst
  again: () => Promise<void>
  revoke: (id: ToestelId) => Promise<ToestelFout | undefined>
  vouch: (id: ToestelId) => Promise<ToestelFout | undefined>
} {
  const { toestellen } = useWorkspace()
  const [lijst, setLijst] = useState<ToestelLijst>({ stand: 'bezig' })
  const again = async (): Promise<void> => {
    const answer = await toestellen?.list(person)
    if (answer?.ok === true) setLijst({ stand: 'hier', lijst: answer.value })
    else setLijst({ stand: 'fout', fout: answer?.error ?? 'offline' })
  }
  const changed = async (work: Promise<Result<undefined, ToestelFout>> | undefined) => {
    const answer = await work
    if (answer?.ok === true) await again()
    return answer?.ok === true ? undefined : (answer?.error ?? 'offline')
  }
  const { net } = useWorkspace()
  const isOnline = net.value.state === 'online'
  useEffect(() => void again(), [person, isOnline])
  return {
    lijst,
    again,
    revoke: (id) => changed(toestellen?.revoke(person, id)),
    vouch: (id) => changed(toestellen?.vouch(person, id)),
  }
}

export interface BenoemdeZorg extends ToestelZorg {
  /** '' when nobody here named this person */
  naam: string
  isEigen: boolean
}

/** What is not right in the devices of people, one for each person. */
export function useToestelZorgen(): BenoemdeZorg[] {
  const { toestellen, ik } = useWorkspace()
  const people = usePeople()
  const zorgen = toestellen?.zorgen.value ?? []
  return zorgen
    .filter((one, at) => zorgen.findIndex(({ person }) => person === one.person) === at)
    .map((one) => ({
      ...one,
      naam: people.get(one.person)?.naam ?? '',
      isEigen: one.person === ik.value.persoon,
    }))
}
