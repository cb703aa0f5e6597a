/** A queue of nodes, cheapest first. A node may stand in it several times; the reader skips what it has settled. */
export class NodeHeap {
  readonly #costs: number[] = []
  readonly #nodes: number[] = []

  push(node: number, cost: number): void {
    let place = this.#nodes.length
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.#costAt(parent) <= cost) break
      this.#move(parent, place)
      place = parent
    }
    this.#nodes[place] = node
    this.#costs[place] = cost
  }

  /** Takes the cheapest node out; undefined when the queue is empty. */
  pop(): { node: number; cost: number } | undefined {
    const node = this.#nodes[0]
    const cost = this.#costAt(0)
    const lastNode = this.#nodes.pop()
    const lastCost = this.#costs.pop()
    if (node === undefined || lastNode === undefined || lastCost === undefined) return undefined
    if (this.#nodes.length > 0) this.#sink(lastNode, lastCost)
    return { node, cost }
  }

  #sink(node: number, cost: number): void {
    let place = 0
    for (;;) {
      const left = 2 * place + 1
      const child = this.#costAt(left + 1) < this.#costAt(left) ? left + 1 : left
      if (this.#costAt(child) >= cost) break
      this.#move(child, place)
      place = child
    }
    this.#nodes[place] = node
    this.#costs[place] = cost
  }

  #move(from: number, to: number): void {
    this.#nodes[to] = this.#nodes[from] ?? 0
    this.#costs[to] = this.#costAt(from)
  }

  #costAt(place: number): number {
    return this.#costs[place] ?? Infinity
  }
}
