import { expect, test } from 'vitest'
import { configFromEnv } from '#server/config.ts'
import { RawDevice } from './raw-client.ts'
import { startTestServer } from './start-server.ts'

test('the organisation says after how many days copies close, and says nothing when it has no number of its own', async () => {
  for (const leaseDays of [30, undefined]) {
    const server = await startTestServer(leaseDays === undefined ? {} : { leaseDays })
    try {
      const device = await RawDevice.join(server.url, server.firstLink ?? '')
      expect((await device.me()).leaseDays).toBe(leaseDays)
    } finally {
      await server.stop()
    }
  }
})

test('LEASE_DAYS is a number of days that outlasts a holiday', () => {
  expect(configFromEnv({}).leaseDays).toBeUndefined()
  expect(configFromEnv({ LEASE_DAYS: '14' }).leaseDays).toBe(14)
  for (const days of ['13', '366', '20.5', 'lang']) {
    expect(() => configFromEnv({ LEASE_DAYS: days })).toThrow('LEASE_DAYS')
  }
})
