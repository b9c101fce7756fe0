/** Closed classes of words that the grammar of events goes by; all lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

export const BE = set('is are was were be been being am got gets get')
export const HAVE = set('has have had having')
/** A verb under one of these has not happened. */
export const UNREAL = set(
  "generally typically usually normally would could may might should can must shall will 'll cannot can't won't wouldn't couldn't unlikely likely expected scheduled set due hopes hope hoping wants want plans plan planned planning threatened threatens threaten seeks seek seeking sought unable vowed vows trying tried tries attempt attempts refuse refused refuses fail failed fails fear fears avoid risk how power powers authority ability",
)
export const NEGATION = set(
  "not never n't no neither nor without hardly didn't wasn't weren't hasn't haven't hadn't isn't aren't doesn't don't cannot",
)
export const CONDITION = set('if unless whether')
export const ADVERB = set(
  'also then later now already since previously recently first subsequently jointly formally officially reportedly allegedly successfully only just  finally initially eventually quickly simultaneously separately both again earlier still even together today yesterday originally ultimately once all so far each further indeed voluntarily temporarily permanently publicly quietly long-since itself himself herself themselves first-ever effectively finally',
)
export const RELATIVE = set('who which that whom')
export const PREPOSITION = set(
  'in on at for with by from over after before during following under against about to into as through via amid near within without since until between among across despite per than like towards upon regarding concerning alongside including because due',
)
/** Prepositions that hold a noun phrase together. */
export const OF = set('of behind')
/** Words that begin another clause. */
export const CLAUSE = set(
  'that when while after before because if although though but since until unless where whereas as so said says saying say according announced announces reported reports stated states added adds noted notes told claims alleges which who whose whom what how why once',
)
export const DETERMINER = set('the a an this that these those his her its their our my your some any both each every another such said')
export const PRONOUN_PERSON = set('he she him her his')
export const PRONOUN_GROUP = set('they them their')
export const PRONOUN_THING = set('it its')

/** Heads of descriptions of people and firms: "two brokers", "a Nebraska man", "the firm's founder". Plurals are made. */
const PEOPLE_HEADS = set(
  `man woman person individual suspect defendant hacker founder co-founder cofounder owner co-owner operator administrator admin executive officer director ceo president chairman
  member affiliate leader ringleader mastermind national citizen resident developer trader broker promoter investor businessman businesswoman entrepreneur teenager teen student brother sister sibling
  couple pair duo trio gang group ring syndicate network company firm exchange platform entity business bank operation organization organisation conspirator co-conspirator co-defendant accomplice
  launderer fraudster scammer criminal cybercriminal thief perpetrator vendor buyer seller dealer employee worker engineer lawyer attorney agent official politician influencer celebrity user customer mixer service
  marketplace market site website forum app fund issuer miner provider party programmer manager accountant banker activist actor figure associate client player staffer contractor spammer hijacker
  boss head chief husband wife father mother son daughter youth boy girl professor pastor senator minister governor lender maker other institution representative accused journalist staff hodler whale
  clerk driver teacher doctor nurse pilot sailor soldier guard chef plumber electrician mechanic waiter salesman saleswoman salesperson shopkeeper technician consultant adviser advisor recruiter
  tutor coach athlete footballer rapper singer musician artist actress model streamer youtuber blogger podcaster farmer fisherman carpenter builder contractor architect pharmacist dentist surgeon
  priest preacher mayor councillor councilor diplomat spy agent detective constable veteran pensioner retiree widow couple twin cousin nephew uncle friend roommate neighbour neighbor girlfriend boyfriend
  partner shareholder trustee treasurer bookkeeper cashier teller courier mule hustler smuggler trafficker launderer counterfeiter forger impersonator kidnapper robber burglar extortionist
  bidder taxpayer landlord realtor freelancer intern graduate scientist researcher analyst marketer quant millionaire billionaire tycoon magnate kingpin fugitive convict inmate prisoner
  year-old years-old adult juvenile minor pair ringleader organiser organizer facilitator middleman go-between insider whistleblower informant gangster mobster`,
)
const IRREGULAR: Readonly<Record<string, string>> = { men: 'man', women: 'woman', people: 'person', thieves: 'thief', wives: 'wife' }

/** "brokers" → true: the word heads a description of people or firms. */
export function isPeopleHead(word: string): boolean {
  if (PEOPLE_HEADS.has(word)) return true
  const singular = IRREGULAR[word] ?? (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : word)
  return PEOPLE_HEADS.has(singular)
}

/** Heads that act with public power but name no agency. */
export const AUTHORITY_HEADS = set(
  `police authorities authority prosecutors prosecutor officials official officers officer agents investigators detectives regulators regulator watchdog watchdogs government governments court courts judge judges
  jury juries tribunal lawmakers legislators parliament senate congress house committee ministry minister department agency agencies commission treasury commissioner enforcement justices feds state states administration
  senator rep representative congressman congresswoman lawmaker legislator mp mps chancellor premier assembly cabinet duma bundestag ministers lords
  bureau board directorate inspectorate gendarmes sheriff sheriffs marshals jurors troopers customs
  president circuit central cops panel governor legislature senators supervisor supervisors taskforce customs`,
)
