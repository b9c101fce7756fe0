import { handle } from './contexts.ts'
import { decentralised } from './decentralised.ts'
import { eastAsia } from './east-asia.ts'
import { easternEurope } from './eastern-europe.ts'
import { europe } from './europe.ts'
import type { Exchange } from './exchange.ts'
import { instant } from './instant.ts'
import { latinAmerica } from './latin-america.ts'
import { middleEastAfrica } from './middle-east-africa.ts'
import { northAmerica } from './north-america.ts'
import { oceania } from './oceania.ts'
import { southAsia } from './south-asia.ts'

/** Every trading venue the program knows. */
export const exchanges: readonly Exchange[] = [
  ...northAmerica,
  ...latinAmerica,
  ...europe,
  ...easternEurope,
  ...middleEastAfrica,
  ...eastAsia,
  ...southAsia,
  ...oceania,
  ...decentralised,
  ...instant,
].map(withHandle)

/** Handles and domains are in small letters, which names with a condition are not. */
function withHandle(exchange: Exchange): Exchange {
  const small = exchange.name.toLowerCase()
  const isConditional = exchange.aliases.some((alias) => typeof alias !== 'string' && alias.text === exchange.name)
  const isListed = exchange.aliases.some((alias) => (typeof alias === 'string' ? alias : alias.text) === small)
  if (!isConditional || isListed || /\s/u.test(small)) return exchange
  return { ...exchange, aliases: [...exchange.aliases, handle(small)] }
}
