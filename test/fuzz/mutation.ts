import fc from 'fast-check'

/** Bytes, with what is said about them. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly contentType?: string
}

/** One change; places are shares of the length, so that a change fits an input of any length. */
type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'repeat'; readonly at: number; readonly token: number; readonly times: number }
  | { readonly kind: 'flip'; readonly at: number; readonly value: number }
  | { readonly kind: 'remove'; readonly at: number; readonly share: number }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number; readonly share: number }
  | { readonly kind: 'splice'; readonly at: number; readonly seed: number; readonly from: number; readonly share: number }
  | { readonly kind: 'cut'; readonly at: number }

/** What an input is made of: kept apart from its bytes, so that a failure shrinks to few edits and is told in a line. */
export interface Recipe {
  readonly seed: number
  readonly edits: readonly Edit[]
}

const place = fc.double({ min: 0, max: 1, noNaN: true })
const share = fc.double({ min: 0, max: 0.3, noNaN: true })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    token: fc.nat(999),
    times: fc.oneof(fc.constant(1), fc.nat(60), fc.nat(3_000)),
  }),
  fc.record({ kind: fc.constant('flip' as const), at: place, value: fc.nat(255) }),
  fc.record({ kind: fc.constant('remove' as const), at: place, share }),
  fc.record({ kind: fc.constant('copy' as const), at: place, from: place, share }),
  fc.record({ kind: fc.constant('splice' as const), at: place, seed: fc.nat(9_999), from: place, share }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
)

/** Recipes over so many seeds; one in ten begins with nothing and is bytes at random and tokens. */
export function recipes(seeds: number): fc.Arbitrary<Recipe> {
  return fc.record({
    seed: fc.oneof({ weight: 9, arbitrary: fc.nat(seeds - 1) }, { weight: 1, arbitrary: fc.constant(-1) }),
    edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
  })
}

/** The bytes of a recipe, at most `longest` of them. */
export function bake({ seed, edits }: Recipe, { seeds, tokens, longest }: Pantry): Seed {
  const start = seeds[seed] ?? { name: 'nothing', bytes: new Uint8Array() }
  const bytes = edits.reduce((before, each) => apply(before, each, { seeds, tokens, longest }), start.bytes)
  return { ...start, bytes: bytes.subarray(0, longest) }
}

export interface Pantry {
  readonly seeds: readonly Seed[]
  /** What the grammar of the input knows: tags, units, keys. */
  readonly tokens: readonly string[]
  readonly longest: number
}

function apply(before: Uint8Array, each: Edit, { seeds, tokens }: Pantry): Uint8Array {
  const at = Math.floor(each.at * before.length)
  switch (each.kind) {
    case 'insert':
      return insert(before, at, each.bytes)
    case 'repeat':
      return insert(before, at, Buffer.from((tokens[each.token % tokens.length] ?? '').repeat(each.times)))
    case 'flip':
      return before.map((byte, index) => (index === at ? each.value : byte))
    case 'remove':
      return Buffer.concat([before.subarray(0, at), before.subarray(at + Math.ceil(each.share * before.length))])
    case 'copy':
      return insert(before, at, piece(before, each))
    case 'splice':
      return insert(before, at, piece(seeds[each.seed % seeds.length]?.bytes ?? before, each))
    case 'cut':
      return before.subarray(0, at)
    default:
      return each satisfies never
  }
}

function piece(bytes: Uint8Array, { from, share: length }: { readonly from: number; readonly share: number }): Uint8Array {
  const start = Math.floor(from * bytes.length)
  return bytes.subarray(start, start + Math.ceil(length * bytes.length))
}

function insert(bytes: Uint8Array, at: number, added: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)])
}
