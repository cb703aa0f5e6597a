import type { ClientName, CourierName, DriverName } from './cast.ts'

/** How far an order has come when the demo begins. */
export type Progress = 'placed' | 'assigned' | 'picked_up' | 'completed' | 'failed' | 'rejected' | 'cancelled'

export interface SeededOrder {
  readonly client: ClientName
  readonly courier: CourierName
  readonly driver?: DriverName
  readonly recipient: string
  readonly phone: string
  readonly line: string
  readonly unit?: string
  readonly notes?: string
  readonly ask?: 'signature' | 'photo' | 'both'
  readonly progress: Progress
  /** Minutes before now at which it was placed. */
  readonly placed: number
}

const faro = { courier: 'faro' } as const
const norte = { client: 'norte', ...faro } as const
const durazno = { client: 'durazno', ...faro } as const
const bici = { client: 'norte', courier: 'bici', driver: 'lucas' } as const
const diego = { driver: 'diego' } as const
const sofia = { driver: 'sofia' } as const
const bruno = { driver: 'bruno' } as const
const elena = { driver: 'elena' } as const

export const ORDERS: readonly SeededOrder[] = [
  {
    ...norte,
    recipient: 'Martín Acosta',
    phone: '+59899412001',
    line: 'Juan Benito Blanco 1182',
    progress: 'placed',
    placed: 4,
    ask: 'photo',
  },
  {
    ...durazno,
    recipient: 'Óptica Pocitos',
    phone: '+59899412002',
    line: '21 de Setiembre 2741',
    progress: 'placed',
    placed: 9,
  },
  {
    ...norte,
    ...sofia,
    recipient: 'Lucía Ferreira',
    phone: '+59899412003',
    line: 'Bulevar España 2650',
    unit: 'apto. 602',
    notes: 'Ring twice, leave with Julio',
    progress: 'picked_up',
    placed: 52,
    ask: 'both',
  },
  {
    ...norte,
    ...bruno,
    recipient: 'Federico Núñez',
    phone: '+59899412004',
    line: 'Canelones 2204',
    progress: 'assigned',
    placed: 24,
    ask: 'signature',
  },
  {
    ...norte,
    recipient: 'Ana Laura Píriz',
    phone: '+59899412005',
    line: 'José Ellauri 868',
    unit: '301',
    progress: 'rejected',
    placed: 71,
  },
  {
    ...bici,
    recipient: 'Sebastián Roldán',
    phone: '+59899412006',
    line: 'Constituyente 1502',
    progress: 'completed',
    placed: 96,
    ask: 'photo',
  },
  {
    ...norte,
    ...diego,
    recipient: 'Estudio Cuareim',
    phone: '+59899412007',
    line: 'Canelones 1164',
    unit: '4',
    progress: 'completed',
    placed: 128,
    ask: 'both',
  },
  {
    ...norte,
    ...sofia,
    recipient: 'Rosana Techera',
    phone: '+59899412008',
    line: 'Avenida General Rivera 3320',
    progress: 'failed',
    placed: 155,
  },
  {
    ...norte,
    ...diego,
    recipient: 'Joaquín Barreto',
    phone: '+59899412009',
    line: 'Maldonado 1877',
    unit: '9',
    progress: 'completed',
    placed: 190,
    ask: 'photo',
  },
  {
    ...bici,
    recipient: 'Valentina Cabrera',
    phone: '+59899412010',
    line: 'Pagola 3115',
    unit: '1204',
    progress: 'completed',
    placed: 215,
  },
  {
    ...norte,
    recipient: 'Librería Yaro',
    phone: '+59899412011',
    line: 'Bartolomé Mitre 1389',
    progress: 'cancelled',
    placed: 240,
  },
  {
    ...durazno,
    ...bruno,
    recipient: 'Nicolás Silvera',
    phone: '+59899412012',
    line: 'Jaime Zudáñez 2690',
    progress: 'completed',
    placed: 262,
    ask: 'signature',
  },
  {
    ...bici,
    recipient: 'Carolina Mieres',
    phone: '+59899412013',
    line: 'Gabriel Pereira 3082',
    progress: 'completed',
    placed: 301,
  },
  {
    ...norte,
    ...sofia,
    recipient: 'Taller Durazno',
    phone: '+59899412014',
    line: 'Durazno 1740',
    progress: 'completed',
    placed: 330,
    ask: 'both',
  },
  {
    ...norte,
    ...diego,
    recipient: 'Gonzalo Irigoyen',
    phone: '+59899412015',
    line: 'Sarmiento 2555',
    progress: 'completed',
    placed: 371,
  },
  {
    ...bici,
    recipient: 'Mercedes Olano',
    phone: '+59899412016',
    line: 'Yaguarón 1407',
    unit: '12',
    progress: 'cancelled',
    placed: 410,
  },
  {
    ...norte,
    ...bruno,
    recipient: 'Panadería Goes',
    phone: '+59899412017',
    line: 'General Flores 2419',
    progress: 'completed',
    placed: 455,
  },
  {
    ...durazno,
    ...diego,
    recipient: 'Clara Bonilla',
    phone: '+59899412018',
    line: 'Durazno 1920',
    progress: 'completed',
    placed: 1490,
    ask: 'photo',
  },
  {
    ...norte,
    ...elena,
    recipient: 'Valentina Sosa',
    phone: '+59899412021',
    line: 'Constituyente 1502',
    notes: 'The bell is broken; call from the door.',
    progress: 'picked_up',
    placed: 34,
    ask: 'both',
  },
  {
    ...durazno,
    ...elena,
    recipient: 'Imprenta Cuareim',
    phone: '+59899412022',
    line: 'Canelones 1164',
    progress: 'assigned',
    placed: 18,
    ask: 'photo',
  },
]
