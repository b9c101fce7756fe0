/**
 * What a feed writes behind a time, folded, → minutes east of UTC: `"+0100"`, `"gmt+9"`, `"z"`, `"cest"`, `"(et)"`, `"eastern time"`,
 * `"europe/vilnius"`. `wall` is the time before it as if it were UTC: summer time hangs on it. Undefined for what is no zone we know.
 */
export function readOffset(text: string, wall: number): number | undefined {
  const region = /^[ (]{0,3}(?<name>[a-z]{3,12}\/[a-z0-9_+-]{2,20}(?:\/[a-z_]{2,20})?|[ecmp]st\d[ecmp]dt)/u.exec(text)?.groups?.name
  if (region !== undefined) return offsetOfRegion(region, wall)
  const numeric = /^[ (]{0,3}(?:gmt|utc|z)? ?(?<sign>[+−-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?(?!\d)/u.exec(text)?.groups
  if (numeric !== undefined) {
    const minutes = Number(numeric.hours) * 60 + Number(numeric.minutes ?? 0)
    return minutes > 15 * 60 ? undefined : numeric.sign === '+' ? minutes : -minutes
  }
  const name = /^[ (]{0,3}(?<zone>[ecmp])(?:astern|entral|ountain|acific) (?:(?<season>[sd])(?:tandard|aylight) )?time/u.exec(text)?.groups
  const letters =
    name === undefined ? /^[ (]{0,3}(?<letters>[a-z]{1,4})(?!\p{L})/u.exec(text)?.groups?.letters : `${name.zone}${name.season ?? ''}t`
  return letters === undefined ? undefined : offsetOfLetters(letters, wall)
}

/** "europe/vilnius" by the time zone database, at a time of its own clocks. */
function offsetOfRegion(timeZone: string, wall: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    const offsetAt = (at: number): number => {
      const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
      const { sign, hours, minutes } = /(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)/u.exec(name)?.groups ?? {}
      return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
    }
    return offsetAt(wall - offsetAt(wall) * MINUTE)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const MINUTE = 60_000

/** Minutes east of UTC. Where letters are shared, the reading is the one that feeds use: BST is British, IST Indian, CST and PST American. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  west: 60,
  wat: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  eat: 180,
  msk: 180,
  trt: 180,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  brt: -180,
  art: -180,
  adt: -180,
  ast: -240,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akdt: -480,
  akst: -540,
  hst: -600,
}

/** American zones that do not say whether summer time is meant: minutes east of UTC in winter. */
const SEASONAL: Readonly<Record<string, number>> = { et: -300, ct: -360, mt: -420, pt: -480 }

function offsetOfLetters(letters: string, day: number): number | undefined {
  if (Object.hasOwn(ZONES, letters)) return ZONES[letters]
  const winter = Object.hasOwn(SEASONAL, letters) ? SEASONAL[letters] : undefined
  return winter === undefined ? undefined : winter + (isAmericanSummer(day) ? 60 : 0)
}

/** From the second Sunday of March to the first Sunday of November. */
function isAmericanSummer(day: number): boolean {
  const year = new Date(day).getUTCFullYear()
  return day >= sunday(year, 2, 2) && day < sunday(year, 10, 1)
}

function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay()
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1))
}
