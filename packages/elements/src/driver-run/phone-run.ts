import { ownOrigin } from '../base/own-origin.ts'
import { DriverRunStore } from '../stores/driver-run.ts'
import { PhoneStorage } from './indexed-db.ts'
import { phoneNetwork } from './network.ts'

/** This phone's run; `server` is where the API is, or '' for the origin that this code came from. */
export function phoneRun(server: string): DriverRunStore {
  const address = server ? new URL(server, document.baseURI).href : ownOrigin()
  return new DriverRunStore({ server: address, storage: new PhoneStorage(), network: phoneNetwork, page: document })
}
