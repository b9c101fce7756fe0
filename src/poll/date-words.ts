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

/** One line a month: English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Polish, Russian, Ukrainian, Turkish, Czech, Romanian, Indonesian, Greek, Hungarian, Finnish, Estonian, Bulgarian. */
const MONTH_WORDS = [
  'jan january januar janner janvier janv enero ene janeiro gennaio gen januari styczen stycznia sty январь января янв січень січня січ ocak oca leden ledna ianuarie ιανουαριος ιανουαριου ιαν tammikuuta tammikuu jaanuar януари',
  'feb february februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut февраль февраля фев февр лютий лютого лют subat sub unor unora februarie φεβρουαριος φεβρουαριου φεβ helmikuuta helmikuu veebruar февруари',
  'mar march marz maerz mrz mars marzo marco maart mrt marzec marca март марта мар березень березня бер mart brezen brezna maret martie μαρτιος μαρτιου μαρ marcius maaliskuuta maaliskuu marts',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi апрель апреля апр квітень квітня кві nisan nis duben dubna aprilie απριλιος απριλιου απρ aprilis huhtikuuta huhtikuu aprill април',
  'may mai mayo maio maggio mag mei maj maja май мая травень травня тра mayis kveten kvetna μαιος μαιου μαι majus toukokuuta toukokuu',
  'jun june juni juin junio junho giugno giu czerwiec czerwca cze июнь июня июн червень червня чер haziran haz cerven cervna iunie ιουνιος ιουνιου ιουν junius kesakuuta kesakuu juuni юни',
  'jul july juli juillet juil julio julho luglio lug lipiec lipca lip июль июля июл липень липня лип temmuz tem cervenec cervence iulie ιουλιος ιουλιου ιουλ julius heinakuuta heinakuu juuli юли',
  'aug august aout agosto ago augustus sierpien sierpnia sie август августа авг серпень серпня сер agustos agu srpen srpna agustus αυγουστος αυγουστου αυγ augusztus elokuuta elokuu',
  'sep sept september septembre septiembre setiembre setembro set settembre wrzesien wrzesnia wrz сентябрь сентября сен сент вересень вересня вер eylul eyl zari septembrie σεπτεμβριος σεπτεμβριου σεπ szeptember syyskuuta syyskuu септември',
  'oct october okt oktober octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz октябрь октября окт жовтень жовтня жов ekim eki rijen rijna octombrie οκτωβριος οκτωβριου οκτ lokakuuta lokakuu октомври',
  'nov november novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада kasim kas noiembrie νοεμβριος νοεμβριου νοε marraskuuta marraskuu ноември',
  'dec december dez dezember decembre diciembre dic dezembro dicembre grudzien grudnia gru декабрь декабря дек грудень грудня гру aralik ara prosinec prosince desember des decembrie δεκεμβριος δεκεμβριου δεκ joulukuuta joulukuu detsember декември',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word): [string, number] => [foldDate(word), index + 1])),
)

/** "août" (folded) → 8; undefined for what is no month. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word)
}
