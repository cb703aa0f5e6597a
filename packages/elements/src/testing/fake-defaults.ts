import type { NotificationSettings, NotificationSettingsDraft } from '@waybill/contract'
import { DEFAULT_RULES } from '@waybill/contract/notification-rules'
import { ApiError } from '@waybill/contract/problem'
import type { FakeRequest, FakeServer } from './fake-server.ts'
import { NOW } from './orders.ts'

const FIRST: NotificationSettings = {
  version: 0,
  updatedAt: null,
  language: null,
  quietHours: null,
  rules: [...DEFAULT_RULES],
  values: { supportPhone: '+59829001234', trackingLink: 'https://faro.example/t/k3AbcDefGhiJklMnoPqrStuVwxYz0123' },
}

/** What a courier wants texted for each of its clients, on a fake server. */
export class FakeDefaults {
  /** What was saved, by connection. */
  readonly saved = new Map<string, NotificationSettings>()

  constructor(server: FakeServer) {
    server
      .on('GET /v1/courier/clients/:id/notifications', ({ params: { id = '' } }) => this.of(id))
      .on('PUT /v1/courier/clients/:id/notifications', (request) => this.#save(request))
  }

  of(connectionId: string): NotificationSettings {
    return this.saved.get(connectionId) ?? FIRST
  }

  #save({ params: { id = '' }, body }: FakeRequest): NotificationSettings {
    const { version, ...wishes } = asDraft(body)
    const before = this.of(id)
    if (version !== before.version) throw new ApiError('conflict', 'Somebody was first')
    const next = { ...before, ...wishes, version: version + 1, updatedAt: new Date(NOW).toISOString() }
    this.saved.set(id, next)
    return next
  }
}

// The elements send what the contract says.
const asDraft = (body: unknown) => body as NotificationSettingsDraft
