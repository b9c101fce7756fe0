/** A country as texts name it; "EU" and "XX" (international) are no countries, but authorities may belong to them. */
export interface Jurisdiction {
  /** ISO 3166 alpha-2, or "EU". */
  readonly code: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly demonyms: readonly string[]
  /** Capitals, financial centres and other places that newspapers name alone. */
  readonly places: readonly string[]
  /** Currency words that belong to this country alone. */
  readonly currency: readonly string[]
}

/** code | name; other names | demonyms | places | currency words */
const TABLE = `
AD|Andorra|Andorran|Andorra la Vella|
AE|United Arab Emirates;UAE;Emirates|Emirati|Dubai;Abu Dhabi;Sharjah;Ras Al Khaimah|dirhams;dirham;AED
AF|Afghanistan|Afghan|Kabul|afghani
AG|Antigua and Barbuda;Antigua|Antiguan||
AI|Anguilla|Anguillan||
AL|Albania|Albanian|Tirana|lek
AM|Armenia|Armenian|Yerevan|dram;drams
AO|Angola|Angolan|Luanda|kwanza
AR|Argentina|Argentine;Argentinian;Argentinean|Buenos Aires|Argentine pesos;ARS
AT|Austria|Austrian|Vienna;Graz;Innsbruck|
AU|Australia|Australian;Aussie|Sydney;Melbourne;Brisbane;Perth;Canberra;Queensland;New South Wales;Adelaide|Australian dollars;AUD
AW|Aruba|Aruban||
AZ|Azerbaijan|Azerbaijani;Azeri|Baku|manat
BA|Bosnia and Herzegovina;Bosnia|Bosnian|Sarajevo;Banja Luka|
BB|Barbados|Barbadian|Bridgetown|
BD|Bangladesh|Bangladeshi|Dhaka|taka
BE|Belgium|Belgian|Antwerp;Ghent;Liège|
BF|Burkina Faso|Burkinabe|Ouagadougou|
BG|Bulgaria|Bulgarian|Sofia;Plovdiv;Varna|leva
BH|Bahrain|Bahraini|Manama|
BI|Burundi|Burundian|Bujumbura|
BJ|Benin|Beninese|Cotonou|
BM|Bermuda|Bermudian|Hamilton, Bermuda|
BN|Brunei;Brunei Darussalam|Bruneian||
BO|Bolivia|Bolivian|La Paz|bolivianos
BR|Brazil|Brazilian|Brasilia;Brasília;Sao Paulo;São Paulo;Rio de Janeiro|reais;BRL
BS|Bahamas;The Bahamas|Bahamian|Nassau|
BT|Bhutan|Bhutanese|Thimphu;Gelephu|ngultrum
BW|Botswana|Botswanan|Gaborone|pula
BY|Belarus|Belarusian;Belarussian|Minsk|Belarusian rubles
BZ|Belize|Belizean|Belize City;Belmopan|
CA|Canada|Canadian|Toronto;Ottawa;Ontario;Quebec;Québec;British Columbia;Alberta;Vancouver;Montreal;Calgary|Canadian dollars;CAD
CD|Democratic Republic of the Congo|Congolese|Kinshasa|
CF|Central African Republic|Central African|Bangui|
CG|Republic of the Congo|||
CH|Switzerland|Swiss|Zurich;Zürich;Geneva;Bern;Zug;Lugano;Lausanne|Swiss francs;CHF
CI|Ivory Coast;Côte d'Ivoire|Ivorian|Abidjan|
CK|Cook Islands|Cook Islander|Rarotonga|
CL|Chile|Chilean|Santiago|Chilean pesos
CM|Cameroon|Cameroonian|Yaounde;Douala|
CN|China;Mainland China;People's Republic of China;PRC|Chinese|Beijing;Shanghai;Shenzhen;Guangdong;Sichuan;Zhejiang;Hangzhou;Guangzhou;Hubei;Henan;Jiangsu;Inner Mongolia;Xinjiang;Tianjin;Chongqing|yuan;renminbi;RMB;CNY
CO|Colombia|Colombian|Bogota;Bogotá;Medellin;Medellín|Colombian pesos
CR|Costa Rica|Costa Rican|San José, Costa Rica|
CU|Cuba|Cuban|Havana|
CV|Cape Verde;Cabo Verde|Cape Verdean||
CW|Curaçao;Curacao|Curaçaoan|Willemstad|
CY|Cyprus|Cypriot|Nicosia;Limassol|
CZ|Czech Republic;Czechia|Czech|Prague;Brno|koruna;korunas;CZK
DE|Germany|German|Berlin;Frankfurt;Munich;Hamburg;Cologne;Bonn;Dresden;Leipzig;Bamberg;Bavaria;Bavarian;Saxony;Hesse;Stuttgart|
DJ|Djibouti|Djiboutian||
DK|Denmark|Danish|Copenhagen;Aarhus|Danish kroner;DKK
DM|Dominica|||
DO|Dominican Republic|Dominican|Santo Domingo|
DZ|Algeria|Algerian|Algiers|
EC|Ecuador|Ecuadorian;Ecuadorean|Quito;Guayaquil|
EE|Estonia|Estonian|Tallinn;Tartu|
EG|Egypt|Egyptian|Cairo|Egyptian pounds
ER|Eritrea|Eritrean|Asmara|
ES|Spain|Spanish|Madrid;Barcelona;Valencia;Seville;Alicante;Catalonia|
ET|Ethiopia|Ethiopian|Addis Ababa|birr
EU|European Union;EU;Europe;European Parliament;Brussels|European||
FI|Finland|Finnish|Helsinki|
FJ|Fiji|Fijian|Suva|
FO|Faroe Islands|Faroese||
FR|France|French|Paris;Lyon;Marseille;Nanterre|
GA|Gabon|Gabonese|Libreville|
GB|United Kingdom;UK;U.K.;Britain;Great Britain;England;Scotland;Wales;Northern Ireland|British;Scottish;Welsh|London;Manchester;Birmingham;Leeds;Edinburgh;Glasgow;Cardiff;Belfast;Liverpool;Southwark|pounds sterling;sterling;GBP
GD|Grenada|Grenadian||
GE|Republic of Georgia|Georgian|Tbilisi;Batumi|lari
GG|Guernsey||St Peter Port|
GH|Ghana|Ghanaian|Accra;Kumasi|cedis;cedi
GI|Gibraltar|Gibraltarian||
GL|Greenland|Greenlandic|Nuuk|
GM|The Gambia;Gambia|Gambian|Banjul|dalasi
GN|Guinea|Guinean|Conakry|
GQ|Equatorial Guinea|Equatoguinean|Malabo|
GR|Greece|Greek;Hellenic|Athens;Thessaloniki|
GT|Guatemala|Guatemalan|Guatemala City|quetzales
GW|Guinea-Bissau||Bissau|
GY|Guyana|Guyanese|Georgetown, Guyana|
HK|Hong Kong;Hong Kong SAR|Hong Konger|Kowloon;Wan Chai|Hong Kong dollars;HKD;HK$
HN|Honduras|Honduran|Tegucigalpa;Prospera|lempiras
HR|Croatia|Croatian|Zagreb|
HT|Haiti|Haitian|Port-au-Prince|
HU|Hungary|Hungarian|Budapest|forints;forint;HUF
ID|Indonesia|Indonesian|Jakarta;Bali;Bandung;Surabaya|rupiah;IDR
IE|Ireland;Republic of Ireland|Irish|Dublin;Cork|
IL|Israel|Israeli|Tel Aviv;Jerusalem;Haifa;Beersheba|shekels;shekel;NIS
IM|Isle of Man|Manx||
IN|India|Indian|New Delhi;Delhi;Mumbai;Bengaluru;Bangalore;Kolkata;Chennai;Hyderabad;Gujarat;Ahmedabad;Surat;Kerala;Karnataka;Maharashtra;Tamil Nadu;Punjab;Ladakh;Uttar Pradesh;Rajasthan;Assam;Odisha;Telangana;Pune;Gurugram;Noida;Goa;Bihar;Haryana|crore;lakh;INR;Rs
IQ|Iraq|Iraqi|Baghdad|
IR|Iran|Iranian|Tehran|rials;rial;tomans
IS|Iceland|Icelandic|Reykjavik;Reykjavík|
IT|Italy|Italian|Rome;Milan;Naples;Florence;Turin;Palermo|
JE|Jersey, Channel Islands;Bailiwick of Jersey||Saint Helier;St Helier|
JM|Jamaica|Jamaican||
JO|Jordan|Jordanian|Amman|
JP|Japan|Japanese|Tokyo;Osaka;Kyoto;Nagoya;Fukuoka|yen;JPY
KE|Kenya|Kenyan|Nairobi;Mombasa|Kenyan shillings;KES;Ksh;KSh
KG|Kyrgyzstan|Kyrgyz;Kyrgyzstani|Bishkek|
KH|Cambodia|Cambodian|Phnom Penh;Sihanoukville|riel
KI|Kiribati|I-Kiribati||
KM|Comoros|Comorian|Moroni|
KN|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts|Kittitian|Basseterre|
KP|North Korea;DPRK|North Korean|Pyongyang|
KR|South Korea;Republic of Korea;Korea|South Korean;Korean|Seoul;Busan;Incheon;Daegu;Gwangju;Daejeon;Gyeonggi;Jeju;Suwon;Gangnam|Korean won;South Korean won;KRW
KW|Kuwait|Kuwaiti|Kuwait City|
KY|Cayman Islands;Caymans;Cayman|Caymanian|Grand Cayman|
KZ|Kazakhstan|Kazakh;Kazakhstani|Astana;Almaty;Nur-Sultan;Shymkent;Karaganda|tenge;KZT
LA|Laos|Laotian;Lao|Vientiane|kip
LB|Lebanon|Lebanese|Beirut|
LC|Saint Lucia;St. Lucia|Saint Lucian||
LI|Liechtenstein|Liechtensteiner|Vaduz|
LK|Sri Lanka|Sri Lankan|Colombo|
LR|Liberia|Liberian|Monrovia|
LS|Lesotho|Basotho|Maseru|
LT|Lithuania|Lithuanian|Vilnius;Kaunas|
LU|Luxembourg|Luxembourgish;Luxembourgian|Luxembourg City|
LV|Latvia|Latvian|Riga|
LY|Libya|Libyan|Tripoli;Benghazi|
MA|Morocco|Moroccan|Rabat;Casablanca|
MC|Monaco|Monegasque;Monégasque|Monte Carlo|
MD|Moldova|Moldovan|Chisinau;Chișinău|
ME|Montenegro|Montenegrin|Podgorica|
MG|Madagascar|Malagasy|Antananarivo|
MH|Marshall Islands|Marshallese|Majuro|
MK|North Macedonia;Macedonia|Macedonian|Skopje|
ML|Mali|Malian|Bamako|
MM|Myanmar;Burma|Burmese|Yangon;Naypyidaw;Myawaddy|kyat
MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator|tugrik
MO|Macau;Macao|Macanese||
MR|Mauritania|Mauritanian|Nouakchott|
MS|Montserrat|||
MT|Malta|Maltese|Valletta|
MU|Mauritius|Mauritian|Port Louis|
MV|Maldives|Maldivian||
MW|Malawi|Malawian|Lilongwe|
MX|Mexico|Mexican|Mexico City;Guadalajara;Monterrey|Mexican pesos;MXN
MY|Malaysia|Malaysian|Kuala Lumpur;Penang;Johor;Labuan;Sarawak;Selangor;Perak;Putrajaya|ringgit;MYR;RM
MZ|Mozambique|Mozambican|Maputo|
NA|Namibia|Namibian|Windhoek|
NE|Niger|Nigerien|Niamey|
NG|Nigeria|Nigerian|Abuja;Lagos;Ibadan;Kano;Port Harcourt|naira;NGN
NI|Nicaragua|Nicaraguan|Managua|
NL|Netherlands;The Netherlands;Holland|Dutch|Amsterdam;Rotterdam;The Hague;Utrecht;Eindhoven|
NO|Norway|Norwegian|Oslo;Bergen|Norwegian kroner;NOK
NP|Nepal|Nepali;Nepalese|Kathmandu|
NR|Nauru|Nauruan||
NZ|New Zealand|New Zealander;Kiwi|Wellington;Auckland;Christchurch|New Zealand dollars;NZD
OM|Oman|Omani|Muscat|
PA|Panama|Panamanian|Panama City|
PE|Peru|Peruvian|Lima|soles
PG|Papua New Guinea|Papua New Guinean|Port Moresby|kina
PH|Philippines;The Philippines|Philippine;Filipino|Manila;Makati;Quezon City;Cebu;Pasig;Pampanga;Cavite;Taguig|Philippine pesos;PHP
PK|Pakistan|Pakistani|Islamabad;Karachi;Lahore;Rawalpindi;Peshawar|PKR;Pakistani rupees
PL|Poland|Polish|Warsaw;Krakow;Kraków;Katowice;Wroclaw|zloty;zlotys;PLN
PR|Puerto Rico|Puerto Rican||
PS|Palestine;Gaza|Palestinian|Ramallah|
PT|Portugal|Portuguese|Lisbon;Porto|
PW|Palau|Palauan||
PY|Paraguay|Paraguayan|Asuncion;Asunción|guaranies
QA|Qatar|Qatari|Doha|
RO|Romania|Romanian|Bucharest;Cluj|lei;RON
RS|Serbia|Serbian|Belgrade|dinars
RU|Russia;Russian Federation|Russian|Moscow;St. Petersburg;Saint Petersburg;Kremlin;Irkutsk;Novosibirsk;Dagestan;Buryatia|rubles;roubles;ruble;rouble;RUB
RW|Rwanda|Rwandan|Kigali|
SA|Saudi Arabia|Saudi|Riyadh;Jeddah|riyals;SAR
SB|Solomon Islands|Solomon Islander|Honiara|
SC|Seychelles|Seychellois|Mahé|
SD|Sudan|Sudanese|Khartoum|
SE|Sweden|Swedish|Stockholm;Gothenburg;Malmo;Malmö|kronor;SEK
SG|Singapore|Singaporean||Singapore dollars;SGD;S$
SI|Slovenia|Slovenian;Slovene|Ljubljana|
SK|Slovakia|Slovak;Slovakian|Bratislava|
SL|Sierra Leone|Sierra Leonean|Freetown|
SM|San Marino|Sammarinese||
SN|Senegal|Senegalese|Dakar|
SO|Somalia|Somali|Mogadishu|
SR|Suriname|Surinamese|Paramaribo|
SS|South Sudan|South Sudanese|Juba|
ST|São Tomé and Príncipe|São Toméan||
SV|El Salvador|Salvadoran|San Salvador|
SX|Sint Maarten|||
SY|Syria|Syrian|Damascus|
SZ|Eswatini|Swazi|Mbabane|
TC|Turks and Caicos Islands;Turks and Caicos|||
TD|Chad|Chadian|N'Djamena|
TG|Togo|Togolese|Lomé|
TH|Thailand|Thai|Bangkok;Phuket;Pattaya;Chiang Mai|baht;THB
TJ|Tajikistan|Tajik|Dushanbe|
TL|Timor-Leste;East Timor|Timorese|Dili|
TM|Turkmenistan|Turkmen|Ashgabat|
TN|Tunisia|Tunisian|Tunis|
TO|Tonga|Tongan||
TR|Turkey;Türkiye;Turkiye|Turkish|Ankara;Istanbul;Izmir;Antalya|lira;liras;Turkish lira
TT|Trinidad and Tobago|Trinidadian|Port of Spain|
TV|Tuvalu|Tuvaluan||
TW|Taiwan|Taiwanese|Taipei;Taichung;Kaohsiung|NT$;TWD;New Taiwan dollars
TZ|Tanzania|Tanzanian|Dar es Salaam;Dodoma;Zanzibar|
UA|Ukraine|Ukrainian|Kyiv;Kiev;Kharkiv;Lviv;Odesa;Odessa;Dnipro|hryvnia;hryvnias;UAH
UG|Uganda|Ugandan|Kampala|
US|United States;U.S.;US;USA;America;United States of America|American|Washington;New York;Manhattan;Brooklyn;California;Texas;Florida;Miami;Los Angeles;San Francisco;Chicago;Boston;New Jersey;Massachusetts;Nevada;Las Vegas;Illinois;Virginia;Delaware;Seattle;Ohio;Michigan;Wyoming;Capitol Hill;Congress|
UY|Uruguay|Uruguayan|Montevideo|
UZ|Uzbekistan|Uzbek|Tashkent|soums
VA|Vatican City;Vatican|||
VC|Saint Vincent and the Grenadines;St. Vincent and the Grenadines|Vincentian||
VE|Venezuela|Venezuelan|Caracas|bolivars
VG|British Virgin Islands;BVI||Tortola|
VN|Vietnam|Vietnamese|Hanoi;Ho Chi Minh City;Da Nang|
VU|Vanuatu|Ni-Vanuatu|Port Vila|vatu
WS|Samoa|Samoan|Apia|
XK|Kosovo|Kosovar|Pristina|
YE|Yemen|Yemeni|Sanaa|
ZA|South Africa|South African|Johannesburg;Cape Town;Pretoria;Durban|rand;ZAR
ZM|Zambia|Zambian|Lusaka|
ZW|Zimbabwe|Zimbabwean|Harare|
`

export const jurisdictions: readonly Jurisdiction[] = TABLE.trim().split('\n').map(toJurisdiction)

function toJurisdiction(line: string): Jurisdiction {
  const [code = '', names = '', demonyms = '', places = '', currency = ''] = line.split('|')
  const list = (cell: string): string[] => cell.split(';').filter(Boolean)
  const [name = '', ...otherNames] = list(names)
  return { code, name, otherNames, demonyms: list(demonyms), places: list(places), currency: list(currency) }
}
