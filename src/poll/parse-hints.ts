import type { FeedHints } from './schedule.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const PERIOD_MINUTES: Readonly<Record<string, number>> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }

/** What the elements ttl, skipHours, skipDays ("Saturday Sunday") and those of the syndication module say about the next poll; nonsense says nothing. */
export function readHints(channel: {
  readonly ttl?: string
  readonly skipHours?: string
  readonly skipDays?: string
  readonly updatePeriod?: string
  readonly updateFrequency?: string
}): FeedHints {
  const ttlMinutes = readCount(channel.ttl) ?? readPeriod(channel.updatePeriod, channel.updateFrequency)
  const skipHours = (channel.skipHours?.match(/\d+/gu) ?? []).map(Number).filter((hour) => hour <= 24)
  const skipDays = (channel.skipDays?.toLowerCase().match(/\p{L}+/gu) ?? []).map((day) => DAYS.indexOf(day)).filter((day) => day >= 0)
  return {
    ...(ttlMinutes !== undefined && { ttlMinutes }),
    ...(skipHours.length > 0 && { skipHours: skipHours.map((hour) => hour % 24) }),
    ...(skipDays.length > 0 && { skipDays }),
  }
}

/** "daily", twice in it → 720 minutes. */
function readPeriod(period: string | undefined, frequency: string | undefined): number | undefined {
  const name = period?.trim().toLowerCase()
  if (name === undefined || !Object.hasOwn(PERIOD_MINUTES, name)) return undefined
  return Math.round((PERIOD_MINUTES[name] ?? 0) / (readCount(frequency) ?? 1))
}

function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[1-9]\d{0,5}\s*$/u.test(text) ? Number(text) : undefined
}
