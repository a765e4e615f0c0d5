import { aDevice } from './a-device.ts'
import { documentStoreContract } from '../contracts/document-store.contract.ts'

documentStoreContract(async () => {
  const device = aDevice()
  return {
    async openTab() {
      const store = await device.open()
      return { store, close: () => store.close() }
    },
  }
})
