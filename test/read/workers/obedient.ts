/** Does as it is told, well or badly. */
export default async (order: string): Promise<string> => {
  if (order === 'spin') for (;;);
  if (order === 'hoard') {
    const hoard: number[][] = []
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index * 1.5))
  }
  if (order === 'hoard bytes') {
    const hoard: Uint8Array[] = []
    for (;;) hoard.push(new Uint8Array(1_000_000).fill(1))
  }
  if (order === 'doze for ever') return new Promise(() => undefined)
  if (order.startsWith('doze')) await new Promise((resolve) => setTimeout(resolve, Number(order.slice(5))))
  if (order === 'throw') throw new TypeError('told to throw')
  if (order === 'exit') process.exit(3)
  if (order === 'throw later') {
    setImmediate(() => {
      throw new Error('told to throw later')
    })
    return new Promise(() => undefined)
  }
  return `did ${order}`
}
