import { useEffect, useState } from 'preact/hooks'
import { slotText as text } from '#i18n/nl/set-slot.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { DeviceSlot, LockMinutes } from '#workspace/device/device-slot.ts'
import { lockMinutes } from '#workspace/device/device-slot.ts'
import { lockNow } from '#workspace/device/locking.ts'
import { canMakePasskey, isStaff, noteSlotOffered, useSlot } from '#workspace/device/slot-choice.ts'
import { useRol } from '#workspace/rol.ts'

const { off, on } = text

/** *Slot van Opstap*: whether this device asks a PIN, and when. */
export function SlotScreen() {
  const slot = useSlot()
  const isOn = slot !== undefined && !slot.kinds.value.includes('none')
  return (
    <Page title={text.title} back={{ href: '/instellingen' }} help={text.help}>
      <PageHead title={text.title} below={isOn ? on.below : off.below} />
      {slot === undefined ? (
        <EmptyState isCertain title={text.row.off} />
      ) : isOn ? (
        <LockIsOn slot={slot} />
      ) : (
        <LockIsOff />
      )}
    </Page>
  )
}

function LockIsOff() {
  const { rol } = useRol()
  const [isPhoneEnough, setPhoneEnough] = useState(false)
  const decide = () => {
    noteSlotOffered()
    setPhoneEnough(true)
  }
  return (
    <>
      <ul class="bullets">
        {off.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {isPhoneEnough && (
        <Card look="outlined" label={off.phoneTitle}>
          <h2>{off.phoneTitle}</h2>
          <p>{off.phoneText}</p>
          <p>{off.phoneMore}</p>
          <p class="quiet">{off.later}</p>
        </Card>
      )}
      <Acties isStacked>
        <Knop look="main" icon="lock" isWide href="/slot/pin">
          {off.choose}
        </Knop>
        {rol === 'kandidaat' && !isPhoneEnough && (
          <Knop icon="phone" isWide onClick={decide}>
            {off.phone}
          </Knop>
        )}
      </Acties>
    </>
  )
}

function LockIsOn({ slot }: { slot: DeviceSlot }) {
  const { rol } = useRol()
  const [canPasskey, setCanPasskey] = useState(false)
  const hasPasskey = slot.kinds.value.includes('prf')
  useEffect(() => void canMakePasskey().then(setCanPasskey), [])

  const add = async () => {
    const made = await slot.addPasskey(on.passkeyLabel)
    showToast({ text: made === 'made' ? on.passkeyMade : made === 'stopped' ? on.passkeyStopped : on.passkeyUnable })
  }
  const remove = async () => {
    await slot.removePasskey()
    showToast({ text: on.passkeyGone })
  }
  return (
    <>
      <RowList label={text.title}>
        <ListRow icon="pen" href="/slot/pin" {...on.change} />
        {hasPasskey && <ListRow icon="person" onClick={() => void remove()} {...on.passkeyRemove} />}
        {!hasPasskey && canPasskey && <ListRow icon="person" onClick={() => void add()} {...on.passkeyAdd} />}
        {!isStaff(rol) && <ListRow icon="x" href="/slot/uit" {...on.turnOff} />}
      </RowList>
      {isStaff(rol) ? (
        <p class="quiet">{on.staff}</p>
      ) : (
        <Keuzes
          label={on.long}
          hint={on.longHint}
          options={lockMinutes.map((minutes) => ({ value: String(minutes), text: on.minutes(minutes) }))}
          value={String(slot.minutes.value)}
          onValue={(value) => void slot.setMinutes(lockMinutes.find((one) => String(one) === value) ?? LONGEST)}
        />
      )}
      <TekstKnop icon="lock" onClick={lockNow}>
        {on.now}
      </TekstKnop>
    </>
  )
}

const LONGEST: LockMinutes = 15
