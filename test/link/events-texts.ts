/** What a text tells, each event once. Fields left out are not looked at; `amounts` and `sentences` are quotes. */
export interface Told {
  readonly type: string
  readonly targets?: readonly string[]
  readonly authorities?: readonly string[]
  readonly country?: string
  readonly date?: string
  readonly amounts?: readonly string[]
  readonly sentences?: readonly string[]
}

export interface Text {
  readonly what: string
  readonly title?: string
  readonly text: string
  readonly told: readonly Told[]
}

/** Short articles of many countries and registers, written for this test and read as published on Thursday, 12 June 2025. */
export const texts: readonly Text[] = [
  {
    what: 'a sentence with its fine and forfeiture in the next passage',
    title: 'Bergen trader gets six years over coin fund',
    text: 'Ulvar Teskey was sentenced on Monday to six years in prison for fraud.\n\nHe was also ordered to forfeit $4 million and was fined $90,000. Teskey, 41, ran the fund from Bergen.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-09', amounts: ['$4 million', '$90,000'], sentences: ['six years'] },
    ],
  },
  {
    what: 'two persons, each with a term',
    text: 'A judge in Leeds jailed Ulvar Teskey for nine years on Friday. Maria Vandersloot was sentenced to 30 months in May.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-06', sentences: ['nine years'] },
      { type: 'sentencing', targets: ['Maria Vandersloot'], date: '2025-05', sentences: ['30 months'] },
    ],
  },
  {
    what: 'a fine that both must pay',
    text: 'Ulvar Teskey was sentenced on June 2 to five years in prison. Maria Vandersloot received a four-year sentence on June 9. Both Teskey and Vandersloot were also sentenced to three years of supervised release.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-02', sentences: ['five years', 'three years'] },
      { type: 'sentencing', targets: ['Maria Vandersloot'], date: '2025-06-09', sentences: ['four-year', 'three years'] },
    ],
  },
  {
    what: 'the way of a case through time',
    text: 'Ulvar Teskey was arrested in Spain in March 2023 and extradited to the United States that same year. He pleaded guilty in May 2024 to wire fraud. Teskey was sentenced on Tuesday to 40 months in prison.',
    told: [
      { type: 'arrest', targets: ['Ulvar Teskey'], date: '2023-03' },
      { type: 'extradition', targets: ['Ulvar Teskey'], date: '2023' },
      { type: 'guilty_plea', targets: ['Ulvar Teskey'], date: '2024-05' },
      { type: 'sentencing', targets: ['Teskey'], date: '2025-06-10', sentences: ['40 months'] },
    ],
  },
  {
    what: 'a regulator that is "it" in the next passage',
    text: 'The Bank of Latvia fined Ferrow Labs €2 million on Wednesday.\n\nIt had also, in March, prohibited the company from taking new clients.',
    told: [
      { type: 'penalty', targets: ['Ferrow Labs'], authorities: ['lv-bank'], date: '2025-06-11', amounts: ['€2 million'] },
      { type: 'ban', targets: ['Ferrow Labs'], authorities: ['lv-bank'], date: '2025-03' },
    ],
  },
  {
    what: 'the regulator named before',
    text: 'Ferrow Labs had quarrelled with the Financial Conduct Authority. The regulator revoked the licence of Ferrow Labs in April.',
    told: [{ type: 'license_refused', targets: ['Ferrow Labs'], authorities: ['gb-fca'], date: '2025-04' }],
  },
  {
    what: 'a site shut down with its coins taken',
    title: 'Dutch police close the mixer Ferrow',
    text: 'Police in the Netherlands have shut down the mixer Ferrow and seized €3 million in bitcoin. The operation was supported by Europol and Eurojust.',
    told: [
      { type: 'shutdown', targets: ['Ferrow'], authorities: ['eu-europol', 'eu-eurojust'], date: '2025-06' },
      { type: 'seizure', targets: ['Ferrow'], amounts: ['€3 million'] },
    ],
  },
  {
    what: 'an object between the verb and its particle',
    text: 'The FBI took the two domains of Ferrow Labs down in October 2024.',
    told: [{ type: 'shutdown', targets: ['Ferrow Labs'], authorities: ['us-fbi'], date: '2024-10' }],
  },
  {
    what: 'a headline that names by halves, a body that names',
    title: 'SEC Charges Ferrow Labs and Its Founder',
    text: 'The Securities and Exchange Commission today charged Ferrow Labs and its founder, Ulvar Teskey, with selling tokens that were never registered.',
    told: [{ type: 'charge', targets: ['Ferrow Labs', 'Ulvar Teskey'], authorities: ['us-sec'], country: 'US', date: '2025-06-12' }],
  },
  {
    what: 'charges that two authorities bring on their own account',
    text: 'The CFTC charged Ulvar Teskey with fraud on Tuesday. In a parallel case, the US Attorney’s Office for the Southern District of New York charged Teskey with wire fraud.',
    told: [
      { type: 'charge', targets: ['Ulvar Teskey'], authorities: ['us-cftc'], date: '2025-06-10' },
      { type: 'charge', targets: ['Teskey'], authorities: ['us-sdny'] },
    ],
  },
  {
    what: 'sanctions laid by the office of a department, on a list',
    title: 'Treasury sanctions the exchange Ferrow',
    text: 'The U.S. Treasury Department has imposed sanctions on the exchange Ferrow. The Office of Foreign Assets Control (OFAC) also designated two of its owners (Ulvar Teskey and Pavel Roe).',
    told: [
      { type: 'sanction', targets: ['Ferrow', 'Ulvar Teskey', 'Pavel Roe'], authorities: ['us-treasury', 'us-ofac'], date: '2025-06' },
    ],
  },
  {
    what: 'what a relative clause tells of the object',
    text: 'Coins went to Garantex, which OFAC sanctioned in April 2022.',
    told: [{ type: 'sanction', targets: ['Garantex'], authorities: ['us-ofac'], date: '2022-04' }],
  },
  {
    what: 'a settlement with what is paid',
    text: 'Ferrow Labs has agreed to pay $1.2 million to settle charges by the CFTC that it traded without a licence.',
    told: [{ type: 'settlement', targets: ['Ferrow Labs'], amounts: ['$1.2 million'] }],
  },
  {
    what: 'what is settled is charged no more',
    text: 'The SEC today announced settled charges against Ferrow Labs and its founder, Ulvar Teskey. Without admitting the findings, Ferrow Labs will pay a civil penalty of $750,000.',
    told: [
      { type: 'settlement', targets: ['Ferrow Labs', 'Ulvar Teskey'], authorities: ['us-sec'], date: '2025-06-12', amounts: ['$750,000'] },
    ],
  },
  {
    what: 'a local court by the place it sits in',
    text: 'A court in Almaty on Friday sentenced Ulvar Teskey to four years in prison, the Financial Monitoring Agency said.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], authorities: ['court in Almaty'], date: '2025-06-06', sentences: ['four years'] },
    ],
  },
  {
    what: 'a crown court',
    text: 'Two brothers, Callum Petherick, 40, and Ulvar Petherick, 38, were jailed at Leeds Crown Court on Monday for seven years.',
    told: [
      {
        type: 'sentencing',
        targets: ['Callum Petherick', 'Ulvar Petherick'],
        authorities: ['Leeds Crown Court'],
        date: '2025-06-09',
        sentences: ['seven years'],
      },
    ],
  },
  {
    what: 'what has not happened',
    text: 'Ulvar Teskey has not been charged. He could face ten years if convicted. Prosecutors may seek his extradition. The firm denies that it was fined.',
    told: [],
  },
  {
    what: 'a threat hangs on the plea, not on the charge before it',
    text: 'Ulvar Teskey was charged in March with theft. He pleaded guilty on Monday and faces up to 20 years in prison.',
    told: [
      { type: 'charge', targets: ['Ulvar Teskey'], date: '2025-03', sentences: [] },
      { type: 'guilty_plea', targets: ['Ulvar Teskey'], date: '2025-06-09', sentences: ['20 years'] },
    ],
  },
  {
    what: 'a month counted from the date before',
    text: 'Police in Madrid arrested Ulvar Teskey in January 2024. One month later, prosecutors charged Maria Vandersloot with laundering.',
    told: [
      { type: 'arrest', targets: ['Ulvar Teskey'], date: '2024-01', country: 'ES' },
      { type: 'charge', targets: ['Maria Vandersloot'], date: '2024-02' },
    ],
  },
  {
    what: 'the date of a hack is not that of the charge',
    text: 'On Wednesday the Justice Department indicted Ulvar Teskey over a huge July 2020 wallet hack.',
    told: [{ type: 'charge', targets: ['Ulvar Teskey'], authorities: ['us-doj'], date: '2025-06-11' }],
  },
  {
    what: 'news in the perfect is of its month',
    title: 'Spanish police arrest five over coin scam',
    text: 'Spanish police have arrested five people over a scam that sold false tokens.',
    told: [{ type: 'arrest', targets: ['five people'], country: 'ES', date: '2025-06' }],
  },
  {
    what: 'an extradition that is sought',
    text: 'The United States is seeking to extradite Ulvar Teskey, who is in custody in Norway.',
    told: [
      { type: 'extradition', targets: ['Ulvar Teskey'] },
      { type: 'arrest', targets: ['Ulvar Teskey'] },
    ],
  },
  {
    what: 'his extradition',
    text: 'Ulvar Teskey was detained in Cyprus in 2021, a year before his extradition to Latvia in 2022.',
    told: [
      { type: 'arrest', targets: ['Ulvar Teskey'], date: '2021' },
      { type: 'extradition', targets: ['Ulvar Teskey'], date: '2022' },
    ],
  },
  {
    what: 'an investigation into firms without a name',
    text: 'The Financial Supervisory Service of South Korea said it was looking into two mid-sized exchanges.',
    told: [{ type: 'investigation', targets: ['two mid-sized exchanges'], authorities: ['kr-fss'] }],
  },
  {
    what: 'a raid',
    text: 'Police in Porto raided the offices of Ferrow Labs on Tuesday.',
    told: [{ type: 'investigation', targets: ['Ferrow Labs'], country: 'PT', date: '2025-06-10' }],
  },
  {
    what: 'a warning that a firm has no licence',
    text: 'BaFin warned on Monday of Ferrow Labs, which offers tokens without permission.',
    told: [{ type: 'warning', targets: ['Ferrow Labs'], authorities: ['de-bafin'], date: '2025-06-09' }],
  },
  {
    what: 'sites that are blocked',
    text: 'Indonesian authorities blocked 19 platforms in February.',
    told: [{ type: 'block', targets: ['19 platforms'], country: 'ID', date: '2025-02' }],
  },
  {
    what: 'a ban of a person with its length',
    text: 'FINMA has barred Ulvar Teskey, the former head of Ferrow Labs, from the industry for five years.',
    told: [{ type: 'ban', targets: ['Ulvar Teskey'], authorities: ['ch-finma'], country: 'CH', sentences: ['five years'] }],
  },
  {
    what: 'a licence that is granted',
    text: 'MAS granted Ferrow Labs a licence as a payment institution on Monday.',
    told: [{ type: 'license_granted', targets: ['Ferrow Labs'], authorities: ['sg-mas'], date: '2025-06-09' }],
  },
  {
    what: 'a case that is dropped',
    text: 'The SEC dropped its lawsuit against Ferrow Labs in February.',
    told: [{ type: 'dismissal', targets: ['Ferrow Labs'], authorities: ['us-sec'], date: '2025-02' }],
  },
  {
    what: 'a pardon',
    text: 'Ulvar Teskey was convicted of fraud in 2023 and pardoned in March.',
    told: [
      { type: 'conviction', targets: ['Ulvar Teskey'], date: '2023' },
      { type: 'dismissal', targets: ['Ulvar Teskey'], date: '2025-03' },
    ],
  },
  {
    what: 'customers who sue',
    text: 'Customers sued Ferrow Labs in Delaware last month.',
    told: [{ type: 'civil_suit', targets: ['Ferrow Labs'], date: '2025-05' }],
  },
  {
    what: 'a court of appeal',
    text: 'The Court of Appeal upheld the verdict in May.',
    told: [{ type: 'ruling', date: '2025-05' }],
  },
  {
    what: 'a rule that is published and a law in force',
    text: 'The Financial Conduct Authority published rules for stablecoins on Monday. Under the Digital Tokens Act, which took effect in July 2024, issuers need reserves.',
    told: [
      { type: 'rulemaking', authorities: ['gb-fca'], date: '2025-06-09' },
      { type: 'rulemaking', date: '2024-07' },
    ],
  },
  {
    what: 'coins attached in India',
    text: 'The Enforcement Directorate has attached assets worth Rs 18 crore of Ferrow Labs, it said on Monday.',
    told: [{ type: 'seizure', targets: ['Ferrow Labs'], authorities: ['in-ed'], amounts: ['Rs 18 crore'] }],
  },
  {
    what: 'losses and proceeds belong to no action',
    text: 'Ulvar Teskey was arrested in Lagos in April. Clients lost $40 million, and Teskey earned $3 million in fees.',
    told: [{ type: 'arrest', targets: ['Ulvar Teskey'], date: '2025-04', amounts: [] }],
  },
  {
    what: 'five men and six men',
    text: 'Police in Spain arrested five men on Monday. In April police arrested six men in Porto.',
    told: [
      { type: 'arrest', targets: ['five men'], date: '2025-06-09' },
      { type: 'arrest', targets: ['six men'], date: '2025-04' },
    ],
  },
  {
    what: 'a Bergen man who is named further down',
    title: 'Bergen man jailed over stolen coins',
    text: 'A Bergen man was jailed for four years on Monday.\n\nThe court heard that Ulvar Teskey, 41, took coins from clients. Teskey had no job. Teskey will appeal.',
    told: [{ type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-09', sentences: ['four years'] }],
  },
  {
    what: 'the pair named in the passage before',
    text: 'Pavel Teskey and Maria Vandersloot ran the shop. They were arrested in Oslo in May.',
    told: [{ type: 'arrest', targets: ['Pavel Teskey', 'Maria Vandersloot'], date: '2025-05' }],
  },
  {
    what: 'told by one verb and the next',
    text: 'In July the FBI arrested and charged Ulvar Teskey.',
    told: [
      { type: 'arrest', targets: ['Ulvar Teskey'], authorities: ['us-fbi'], date: '2024-07' },
      { type: 'charge', targets: ['Ulvar Teskey'], authorities: ['us-fbi'], date: '2024-07' },
    ],
  },
  {
    what: 'asked of the court and paid for by nobody yet',
    text: 'Prosecutors in Taipei indicted Ulvar Teskey on Tuesday. They are asking for 25 years in prison and the confiscation of $9 million.',
    told: [{ type: 'charge', targets: ['Ulvar Teskey'], date: '2025-06-10', amounts: ['$9 million'], sentences: ['25 years'] }],
  },
  {
    what: 'police at work with others, in an absolute clause',
    text: 'The sweep ended in Lisbon on Sunday, with police seizing €5 million in cash.',
    told: [{ type: 'seizure', amounts: ['€5 million'] }],
  },
  {
    what: 'a scanned release of an office: its own day, its own settlement, a seat behind the name, the time of the wrong',
    text: 'RELEASE OF THE OFFICE FOR JUNE 12 , 2025\n\nWho may be fined, and how much, OFAC tells in a booklet of its own.\n\nENTITIES\n\nThese pages also hold the list of all the penalties of former years, with the papers of each case.\n\nSorrel Pumps Inc. (“Sorrel”), of Provo, UT, has agreed \nto pay $42,000 to settle alle gations of sales against the rules that occurred between May 3, 2019 and June 8, 2020.',
    told: [{ type: 'settlement', targets: ['Sorrel Pumps Inc'], authorities: ['us-ofac'], date: '2025-06-12', amounts: ['$42,000'] }],
  },
  {
    what: 'restitution is of the sentence an article tells, and not of an older one told behind it',
    title: 'Ferrow affiliate jailed for seven years',
    text: 'Ulvar Teskey was sentenced last week to seven years in prison.\n\nThe court heard of many files.\n\nMore of them followed.\n\nThe judge ordered restitution to be paid to victims, including:\n\n* Alder Clinic: $91,400;\n\n* Birch Council: $2,700.\n\nA week before, Teskey was also sentenced to 4.5 years in prison over drugs.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], amounts: ['$91,400', '$2,700'], sentences: ['seven years'] },
      { type: 'sentencing', targets: ['Teskey'], amounts: [], sentences: ['4.5 years'] },
    ],
  },
  {
    what: 'a term that is none of the sentence told',
    text: 'Ulvar Teskey was sentenced on Monday to seven years in prison. The seven-year term runs beside a 54-month sentence in another matter.',
    told: [{ type: 'sentencing', targets: ['Ulvar Teskey'], sentences: ['seven years', 'seven-year'] }],
  },
  {
    what: 'a sum said again beside the sums of others',
    title: 'US seizes $2.8 million in crypto from gang member',
    text: 'The Justice Department announced the seizure of more than $2.8 million in cryptocurrency from Ulvar Teskey.\n\nHe was held in Texas.\n\nThe seizure of the $2.8 million follows similar steps, including the confiscation of $1 million from Ferrow Labs.',
    told: [
      { type: 'seizure', targets: ['Ulvar Teskey'], amounts: ['$2.8 million'] },
      { type: 'seizure', targets: ['Ferrow Labs'], amounts: ['$1 million'] },
    ],
  },
  {
    what: 'fines listed before an older fine is told',
    text: 'A court in Oslo has fined Ferrow Labs and Alder Group for keeping no books, the regulator said on Monday.\n\nThe fines are:\n\n* Ferrow Labs: €400,000\n\n* Alder Group: €150,000\n\nBoth were also fined €20,000 in 2021.',
    told: [
      { type: 'penalty', targets: ['Ferrow Labs', 'Alder Group'], amounts: ['€400,000', '€150,000'] },
      { type: 'penalty', targets: ['Ferrow Labs', 'Alder Group'], date: '2021', amounts: ['€20,000'] },
    ],
  },
  {
    what: 'what they were able to seize',
    text: 'Canadian officials were only able to seize 720 bitcoins from Ulvar Teskey in May.',
    told: [{ type: 'seizure', targets: ['Ulvar Teskey'], date: '2025-05', amounts: ['720 bitcoins'] }],
  },
  {
    what: 'a day behind a bracket, and not that of the paper',
    text: 'In a complaint unsealed today, the FBI said it seized 39 bitcoins worth $2.3 million at current prices ($1.5 million at the time) from the wallet of Ulvar Teskey on April 3, 2025.',
    told: [{ type: 'seizure', targets: ['Ulvar Teskey'], date: '2025-04-03' }],
  },
  {
    what: 'charges of the day on which their paper was filed',
    text: 'Prosecutors charged Ulvar Teskey with fraud.\n\nThe complaint, filed on February 3 in Oslo, says he kept the coins.',
    told: [{ type: 'charge', targets: ['Ulvar Teskey'], date: '2025-02-03' }],
  },
  {
    what: 'a plea of the day on which it was signed',
    text: 'Ulvar Teskey will plead guilty to fraud.\n\nAccording to a plea agreement signed by the defendant on May 29, he kept the coins.',
    told: [{ type: 'guilty_plea', targets: ['Ulvar Teskey'], date: '2025-05-29' }],
  },
  {
    what: 'a year before "when", the exacter of two dates, and the year of a law',
    text: 'Ulvar Teskey ran the shop from 2017 to 2020 when he was arrested for theft. Maria Vandersloot was sentenced last week, on June 2, to two years in prison. Norway has also introduced the 2012 Mint Act against theft.',
    told: [
      { type: 'arrest', targets: ['Ulvar Teskey'], date: '2020' },
      { type: 'sentencing', targets: ['Maria Vandersloot'], date: '2025-06-02' },
      { type: 'rulemaking', date: '2012' },
    ],
  },
  {
    what: 'several sentences by one verb',
    text: 'The court sentenced Ulvar Teskey to 70 months, Maria Vandersloot to 40 months and Per Holm to two years.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], sentences: ['70 months'] },
      { type: 'sentencing', targets: ['Maria Vandersloot'], sentences: ['40 months'] },
      { type: 'sentencing', targets: ['Per Holm'], sentences: ['two years'] },
    ],
  },
  {
    what: 'two terms of one man, and one of his partner',
    text: 'Ulvar Teskey was sentenced on Monday to five years in prison and three years of supervised release, and his partner Maria Vandersloot to 30 months.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], date: '2025-06-09', sentences: ['five years', 'three years'] },
      { type: 'sentencing', targets: ['Maria Vandersloot'], date: '2025-06-09', sentences: ['30 months'] },
    ],
  },
  {
    what: 'two sentences by one verb, and what both must give up',
    text: 'Ulvar Teskey was sentenced to five years and Maria Vandersloot to three years; both forfeited $2 million.',
    told: [
      { type: 'sentencing', targets: ['Ulvar Teskey'], sentences: ['five years'], amounts: ['$2 million'] },
      { type: 'sentencing', targets: ['Maria Vandersloot'], sentences: ['three years'], amounts: ['$2 million'] },
    ],
  },
  {
    what: 'one of a gang is not the gang, and the day of a report is not that of the deed',
    text: 'The FBI seized $2.3 million from a well-known REvil and Ferrow ransomware affiliate, says a paper published on May 3.',
    told: [{ type: 'seizure', targets: ['well-known REvil and Ferrow ransomware affiliate'], amounts: ['$2.3 million'] }],
  },
]
