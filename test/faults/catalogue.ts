/**
 * What is done to the program, a row a fault. A fault is survived when all tests that bear its id pass, and together look at as many cases as
 * its row asks for. An id stands in the name of a test or of the group it is in: "K05 while one run works".
 */
export interface Fault {
  /** The letter is the group. */
  readonly id: string
  readonly what: string
  /** How many cases `npm run faults` looks at, at least; `npm test` looks at fewer where a case costs seconds. */
  readonly cases: number
}

export const groups: Readonly<Record<string, string>> = {
  S: 'the network inside',
  B: 'bodies',
  H: 'HTTP',
  X: 'feeds',
  D: 'pages',
  P: 'patterns and feed files',
  K: 'disk, database, processes',
  O: 'what comes out',
  C: 'supply chain',
  M: 'a month',
}

export const faults: readonly Fault[] = [
  { id: 'S01', what: 'spellings of private addresses as the address of a feed', cases: 17 },
  { id: 'S02', what: 'the same as the link of an article', cases: 17 },
  { id: 'S03', what: 'redirects to private addresses and other schemes', cases: 5 },
  { id: 'S04', what: 'a name that resolves anew to a private address', cases: 100 },
  { id: 'S05', what: 'an answer of public and private addresses', cases: 1 },
  { id: 'S06', what: 'links of other schemes', cases: 6 },
  { id: 'S07', what: 'variables that name a proxy', cases: 1 },
  { id: 'B01', what: 'a few bytes that unpack to hundreds of megabytes', cases: 4 },
  { id: 'B02', what: 'twenty layers of compression', cases: 1 },
  { id: 'B03', what: 'a body without end', cases: 1 },
  { id: 'B04', what: 'a Content-Length that lies', cases: 3 },
  { id: 'B05', what: 'a connection that is reset at any point', cases: 100 },
  { id: 'B06', what: 'a server that drips', cases: 2 },
  { id: 'B07', what: 'a head of a megabyte, and one of five thousand lines', cases: 2 },
  { id: 'B08', what: 'something else in place of a feed', cases: 5 },
  { id: 'H01', what: 'redirects in loops and in long chains', cases: 3 },
  { id: 'H02', what: 'Retry-After in every form', cases: 5 },
  { id: 'H03', what: 'a host that answers 503 to 500 articles', cases: 1 },
  { id: 'H04', what: 'a feed that moved for good', cases: 1 },
  { id: 'H05', what: 'a feed that is gone', cases: 1 },
  { id: 'H06', what: 'a robots.txt that forbids, fails or misbehaves', cases: 8 },
  { id: 'H07', what: '1,000 pages on five hosts in sixteen lanes', cases: 1 },
  { id: 'H08', what: 'ETags that are odd, and one that lies', cases: 4 },
  { id: 'H09', what: 'certificates that are not to be trusted', cases: 4 },
  { id: 'X01', what: 'entities that multiply or load something', cases: 6 },
  { id: 'X02', what: 'feeds that are too deep, too long, too wide', cases: 3 },
  { id: 'X03', what: 'elements named after the prototype', cases: 1 },
  { id: 'X04', what: 'encodings: declared, undeclared, wrongly declared', cases: 10 },
  { id: 'X05', what: 'dates that cannot be', cases: 6 },
  { id: 'X06', what: 'items that change their guid, scheme, title or link', cases: 6 },
  { id: 'X07', what: 'random bytes, and feeds with bytes changed', cases: 10_000 },
  { id: 'X08', what: 'a feed that breaks off anywhere', cases: 100 },
  { id: 'D01', what: 'elements nested too deeply', cases: 4 },
  { id: 'D02', what: 'pages that are too wide, or never closed', cases: 4 },
  { id: 'D03', what: 'scripts, frames, handlers, refreshes', cases: 1 },
  { id: 'D04', what: '500 pages in one run', cases: 1 },
  { id: 'D05', what: 'characters: conflicting, none, lying, broken', cases: 8 },
  { id: 'P01', what: 'an expression that backtracks for ever', cases: 2 },
  { id: 'P02', what: 'feed files that are malformed', cases: 20 },
  { id: 'P03', what: 'pattern files that are malformed', cases: 3 },
  { id: 'P04', what: 'an attack on every expression of the program', cases: 100 },
  { id: 'K01', what: 'kill -9 while two programs want to write', cases: 200 },
  { id: 'K02', what: 'a full disk under database, log, snapshot, export', cases: 5 },
  { id: 'K03', what: 'a disk that fails, and one that cannot be written', cases: 5 },
  { id: 'K04', what: 'a database that is damaged, cut or mixed with another', cases: 5 },
  { id: 'K05', what: 'two runs at once', cases: 50 },
  { id: 'K06', what: 'a lock that its holder left behind', cases: 3 },
  { id: 'K07', what: 'a run that is told to stop', cases: 20 },
  { id: 'K08', what: 'a migration killed at every statement', cases: 2 },
  { id: 'K09', what: 'a database of a newer program', cases: 1 },
  { id: 'K10', what: 'clocks that jump, in five time zones', cases: 7 },
  { id: 'K11', what: 'every call at the edges failing in its turn', cases: 300 },
  { id: 'K12', what: 'a reader that holds an old view', cases: 2 },
  { id: 'O02', what: 'a query that writes', cases: 18 },
  { id: 'O03', what: 'a query without end', cases: 3 },
  { id: 'O04', what: 'texts that a spreadsheet would run', cases: 11 },
  { id: 'O05', what: 'titles that forge lines of the log', cases: 3 },
  { id: 'O06', what: 'addresses that would name files', cases: 6 },
  { id: 'O08', what: 'an export that is killed', cases: 20 },
  { id: 'C01', what: 'packages from elsewhere, or that run at installation', cases: 1 },
  { id: 'C02', what: 'packages older than their known holes', cases: 3 },
  { id: 'M01', what: 'sixty feeds that fail, lie and move, over turns of the year', cases: 4_000 },
]

/** "K05 K06 while one run works" → ["K05", "K06"]. */
export function faultsNamedIn(name: string): readonly string[] {
  return [...new Set(name.match(/\b[SBHXDPKOCM]\d\d\b/gu) ?? [])]
}
