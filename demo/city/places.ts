import type { Point } from '@waybill/contract/points'

/** A real address of the city with people who do not exist; none of the numbers belongs to anybody. */
export interface CityPlace {
  /** The business, or the person where it is a home. */
  readonly name: string
  readonly kind: 'business' | 'home'
  readonly street: string
  readonly houseNumber: string
  /** Flat, floor or door; empty for a house. */
  readonly unit: string
  readonly city: 'Montevideo'
  readonly country: 'UY'
  readonly point: Point
  readonly contact: { readonly name: string; readonly phone: string }
}

type Row = [name: string, street: string, houseNumber: string, unit: string, at: [number, number]]

const BUSINESSES: [...Row, contact: string][] = [
  ['Almacén Norte', 'Colón', '1476', '', [-34.906795, -56.209672], 'Lucía Ferreira'],
  ['Óptica Pocitos', '21 de Setiembre', '2741', 'Local 3', [-34.917167, -56.157724], 'Ignacio Rey'],
  ['Taller Durazno', 'Durazno', '1740', '', [-34.909819, -56.177569], 'Carmen Olivera'],
  ['Librería La Rambla', 'Sarandí', '528', '', [-34.907396, -56.204363], 'Tomás Abreu'],
  ['Farmacia Ejido', 'Ejido', '1275', '', [-34.906998, -56.186972], 'Paula Techera'],
  ['Panadería Tres Cruces', 'Avenida 8 de Octubre', '2738', '', [-34.888979, -56.159452], 'Raúl Machado'],
  ['Flores de Canelones', 'Canelones', '1164', '', [-34.908751, -56.190394], 'Inés Barreto'],
  [
    'Estudio Herrera',
    'Avenida Luis Alberto de Herrera',
    '1248',
    'Oficina 1104',
    [-34.904777, -56.136879],
    'Andrés Piriz',
  ],
  ['Vinoteca Rivera', 'Avenida General Rivera', '3320', '', [-34.90247, -56.143015], 'Marina Cabral'],
  ['Imprenta Narvaja', 'Tristán Narvaja', '1578', '', [-34.90103, -56.178024], 'Gonzalo Lima'],
  ['Laboratorio Millán', 'Avenida Millán', '2480', 'Depósito', [-34.880115, -56.18748], 'Beatriz Olmos'],
  ['Repuestos Agraciada', 'Avenida Agraciada', '2332', '', [-34.888687, -56.188355], 'Walter Núñez'],
]

const HOMES: Row[] = [
  ['Ana Etcheverry', 'Juan Benito Blanco', '1182', 'Apto. 901', [-34.910963, -56.145454]],
  ['Martín Correa', 'Bulevar España', '2651', 'Apto. 602', [-34.913077, -56.156078]],
  ['Valentina Duarte', 'José Ellauri', '350', 'Apto. 304', [-34.923567, -56.159599]],
  ['Federico Sanz', 'Canelones', '2204', '', [-34.907085, -56.167332]],
  ['Elena Pastorino', 'Avenida Brasil', '2586', 'Apto. 1202', [-34.907779, -56.158123]],
  ['Hugo Villar', 'Avenida 18 de Julio', '1360', 'Piso 4', [-34.905697, -56.186173]],
  ['Rosario Acuña', 'Juan Carlos Gómez', '1388', '', [-34.906202, -56.203115]],
  ['Nicolás Bentos', 'Soriano', '922', 'Apto. 5', [-34.908253, -56.196286]],
  ['Graciela Soto', 'San José', '1132', '', [-34.906983, -56.191742]],
  ['Emilio Casas', 'Colonia', '1475', 'Apto. 701', [-34.904172, -56.184595]],
  ['Sara Lemos', 'Paysandú', '1076', '', [-34.902333, -56.193454]],
  ['Diego Ponce', 'Yaguarón', '1407', 'Apto. 210', [-34.904354, -56.188231]],
  ['Julieta Varela', 'Minas', '1320', '', [-34.905864, -56.179493]],
  ['Óscar Medina', 'Magallanes', '1180', '', [-34.90812, -56.178359]],
  ['Camila Rossi', 'Maldonado', '1710', 'Apto. 3', [-34.90879, -56.178088]],
  ['Pablo Iriarte', 'Avenida Gonzalo Ramírez', '1676', 'Apto. 801', [-34.912341, -56.178652]],
  ['Noelia Franco', 'Luis de la Torre', '585', '', [-34.918397, -56.158811]],
  ['Sebastián Ortiz', 'Joaquín Núñez', '2719', 'Apto. 102', [-34.919532, -56.161358]],
  ['Teresa Quintana', 'Gabriel Pereira', '2980', '', [-34.906385, -56.150928]],
  ['Álvaro Benítez', 'Comercio', '2010', '', [-34.885012, -56.132152]],
  ['Mónica Sastre', 'Doctor Pablo de María', '1065', 'Apto. 4', [-34.908992, -56.170731]],
  ['Rodrigo Paz', 'Carlos Roxlo', '1320', '', [-34.905473, -56.180943]],
  ['Laura Gadea', 'Charrúa', '2020', 'Apto. 12', [-34.906302, -56.171639]],
  ['Gabriel Otero', 'Juan Manuel Blanes', '1090', '', [-34.90977, -56.171649]],
  ['Patricia Luz', 'Isla de Flores', '1530', '', [-34.910905, -56.182205]],
  ['Joaquín Prado', 'Pedro Francisco Berro', '770', 'Apto. 503', [-34.916956, -56.153263]],
  ['Silvana Mora', 'Luis B Cavia', '2800', 'Apto. 1001', [-34.910133, -56.154994]],
  ['Esteban Gil', 'Bartolomé Mitre', '1368', '', [-34.906218, -56.202089]],
  ['Adriana Ferro', 'Rincón', '575', 'Oficina 21', [-34.906047, -56.203554]],
  ['Ramiro Costa', 'Jaime Zudañez', '2720', '', [-34.916225, -56.153889]],
]

/** Where the demo's clients pick up and deliver, businesses first. */
export const PLACES: readonly CityPlace[] = [
  ...BUSINESSES.map(([name, street, houseNumber, unit, at, contact], index) =>
    toPlace('business', [name, street, houseNumber, unit, at], contact, index),
  ),
  ...HOMES.map((row, index) => toPlace('home', row, row[0], BUSINESSES.length + index)),
]

function toPlace(kind: CityPlace['kind'], row: Row, contact: string, index: number): CityPlace {
  const [name, street, houseNumber, unit, [latitude, longitude]] = row
  const point = { latitude, longitude }
  const person = { name: contact, phone: phoneOf(index) }
  return { name, kind, street, houseNumber, unit, city: 'Montevideo', country: 'UY', point, contact: person }
}

// +598 94 000 0xx: of valid form, and never given to anybody.
function phoneOf(index: number): string {
  return `+5989400${String(index + 1).padStart(4, '0')}`
}
