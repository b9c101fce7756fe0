/** Lower case, without accents, full-width forms as ASCII, one space: "22 Août  2025" → "22 aout 2025". Both the words below and the dates are folded. */
export function foldDate(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** One line a month: English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Polish, Russian, Ukrainian, Turkish, Czech, Romanian, Indonesian, Greek. */
const MONTH_WORDS = [
  'jan january januar janner janvier janv enero ene janeiro gennaio gen januari styczen stycznia sty январь января янв січень січня січ ocak oca leden ledna ianuarie ιανουαριος ιανουαριου ιαν',
  'feb february februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut февраль февраля фев февр лютий лютого лют subat sub unor unora februarie φεβρουαριος φεβρουαριου φεβ',
  'mar march marz maerz mrz mars marzo marco maart mrt marzec marca март марта мар березень березня бер mart brezen brezna maret martie μαρτιος μαρτιου μαρ',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi апрель апреля апр квітень квітня кві nisan nis duben dubna aprilie απριλιος απριλιου απρ',
  'may mai mayo maio maggio mag mei maj maja май мая травень травня тра mayis kveten kvetna μαιος μαιου μαι',
  'jun june juni juin junio junho giugno giu czerwiec czerwca cze июнь июня июн червень червня чер haziran haz cerven cervna iunie ιουνιος ιουνιου ιουν',
  'jul july juli juillet juil julio julho luglio lug lipiec lipca lip июль июля июл липень липня лип temmuz tem cervenec cervence iulie ιουλιος ιουλιου ιουλ',
  'aug august aout agosto ago augustus sierpien sierpnia sie август августа авг серпень серпня сер agustos agu srpen srpna agustus αυγουστος αυγουστου αυγ',
  'sep sept september septembre septiembre setiembre setembro set settembre wrzesien wrzesnia wrz сентябрь сентября сен сент вересень вересня вер eylul eyl zari septembrie σεπτεμβριος σεπτεμβριου σεπ',
  'oct october okt oktober octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz октябрь октября окт жовтень жовтня жов ekim eki rijen rijna octombrie οκτωβριος οκτωβριου οκτ',
  'nov november novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада kasim kas noiembrie νοεμβριος νοεμβριου νοε',
  'dec december dez dezember decembre diciembre dic dezembro dicembre grudzien grudnia gru декабрь декабря дек грудень грудня гру aralik ara prosinec prosince desember des decembrie δεκεμβριος δεκεμβριου δεκ',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word): [string, number] => [foldDate(word), index + 1])),
)

/** "août" (folded) → 8; undefined for what is no month. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word)
}

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

/** Minutes east of UTC of a zone's letters on a day given as UTC midnight; undefined for letters that are no zone we know. */
export function zoneOffset(letters: string, day: number): number | undefined {
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
