/** Who plays in the demo. People, businesses and phone numbers are invented; streets and numbers are Montevideo's. */
export const COURIERS = {
  faro: {
    name: 'Faro Envíos',
    email: 'hola@faro.example',
    bucket: 'fa',
    accent: '#0a6579',
    supportPhone: '+59829000100',
  },
  bici: {
    name: 'Bicimundo',
    email: 'hola@bicimundo.example',
    bucket: 'bi',
    accent: '#8a3a12',
    supportPhone: '+59829000200',
  },
} as const
export type CourierName = keyof typeof COURIERS

export const CLIENTS = {
  norte: { name: 'Almacén Norte', email: 'pedidos@almacennorte.example', couriers: ['faro', 'bici'] },
  durazno: { name: 'Taller Durazno', email: 'taller@durazno.example', couriers: ['faro'] },
} as const satisfies Record<string, { name: string; email: string; couriers: readonly CourierName[] }>
export type ClientName = keyof typeof CLIENTS

export const PEOPLE = {
  portal: { name: 'Marcos Olivera', email: 'marcos@almacennorte.example', organization: 'norte', role: 'owner' },
  shop: { name: 'Julia Durán', email: 'julia@durazno.example', organization: 'durazno', role: 'owner' },
  desk: { name: 'Mónica García', email: 'monica@faro.example', organization: 'faro', role: 'owner' },
} as const
export type PersonName = keyof typeof PEOPLE

export const DRIVERS = {
  diego: { courier: 'faro', name: 'Diego Sosa', phone: '+59899000101', vehicle: 'Renault Kangoo · SBR 4471' },
  sofia: { courier: 'faro', name: 'Sofía Méndez', phone: '+59899000102', vehicle: 'Honda Wave · BCK 2208' },
  bruno: { courier: 'faro', name: 'Bruno Castro', phone: '+59899000103', vehicle: 'Fiat Fiorino · SCA 9034' },
  // Nobody simulates her: she is whoever opens the link that the start prints.
  elena: { courier: 'faro', name: 'Elena Rossi', phone: '+59899000104', vehicle: 'Bicycle' },
  lucas: { courier: 'bici', name: 'Lucas Pereira', phone: '+59899000201', vehicle: 'Cargo bike' },
} as const satisfies Record<string, { courier: CourierName; name: string; phone: string; vehicle: string }>
export type DriverName = keyof typeof DRIVERS

/** Where each client's goods are picked up. */
export const DEPOTS = {
  norte: { line: 'Colón 1476', name: 'Marcos Olivera', phone: '+59829154420' },
  durazno: { line: 'Durazno 1740', name: 'Julia Durán', phone: '+59829154421' },
} as const satisfies Record<ClientName, { line: string; name: string; phone: string }>
