/** How common words are in news about crypto and courts: what stands in every thirtieth text tells no matter from another, what stands in every hundredth tells little. */

/** In 3 of 100 texts and more. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  ability able about above abuse access accessibility according account accountable accounts accused across act acted acting action
  actions active actively activities activity actors acts actual actually add added adding addition additional additionally address
  addresses administration admitted adoption advanced advantage advice advisory aerospace affairs affect affected after again against age
  agencies agency agent agents aggravated aggravating ago agreed agreement ahead aims alcohol all allegations alleged allegedly allow
  allowed allowing allows almost alone along alongside already also altcoin altcoins alternative although always amended america american
  amid among amount amounts ana anaheim analysis analyst analysts analytics and angeles announced announcement annual anonimas anonymous
  another answer anti any anyone anything apartment app apparent appear appeared appears appendix applicable application applications
  approach approached appropriate approval approved approximately april are area areas argued around arraigned arraignment arrest arrested
  arrests arrived article asia ask asked asking assault assaulting asset assets assistance assistant associated attack attacker attackers
  attacks attempt attempted attempting attempts attention attorney attorneys aug august author authorities authority available avenue
  average avoid aware awareness away back backed background bad bail balance bank banking banks bao base based basis beach became because
  become becomes becoming been before began begin beginning behalf behavior behind being believe believed believes belonging below benefit
  benefits best better between beyond bieu big biggest bill billion binance bitcoin black bleeping block blockchain blocked blocking blood
  bloomberg board bodily body border both breach break breaking bring bringing broader broken brooklyn brother brought btc build building
  built bull bullish bureau bureaus burglary business businesses but buy buyers buying calif california call called calls came campaign
  can canada cannot cao cap capital car card cards care careers carried carry carrying case cases cash cause caused causing cell center
  central centralized ceo certain cfr cftc chain challenges change changed changes changing charge charged charges chart check checks
  chief child children china choice chun circumstances city civil civpen claim claimed claims clarity clear click clients close closed
  code coin coinbase coins cointelegraph cold collected com combined come comes coming comment comments commercial commission commit
  commitment committed committing commodity common community companies company compared complaint complete complex compliance comply
  compromised computer con conceal concerning concerns conclusion condado conditions conduct conducted conducting confidence confirm
  confirmed cong connect connected connection consequences consider consideration considered considering conspiracy constitute constituted
  consumer contact contacted content context continue continued continues continuing contract contracts control controlled controls
  convicted conviction convictions cooperated cooperation copies core corporate corporation cost costa costs could counsel count countries
  country counts county couple course court cover coverage crash create created creating credentials credit crime crimes criminal
  criminals critical cross crypto cryptocurrencies cryptocurrency cua cuba cuban cung currencies currency current currently custody
  customer customers cut cyber cybercrime cybercriminals cybersecurity cycle daily damage danh dark dash data date daughter david day days
  dead deadly deal dealing death debt dec december decentralized decision decisions defendant defendants defense defi degree del deliver
  demand demonstrated denuncia denuncias department deposit deposits deputy described design designated designed despite detailed details
  detective determine determined develop developer developers development device devices did didn died different difficult digital direct
  directe directly director disclaimer disclose disclosed discovered discussed disregard distributed distribution district distrito
  diversion division document documents doe does doesn doing doj dollar dollars don donald done door down drive driven driver driving drop
  dropped drove drug due during each earlier earliest early easily east easy economic economy ecosystem eds effect effective effectively
  efficiency effort efforts egregious eight either email emami emergency emerging employed employee employees empty enabled enacted
  encouraged encrypted end ended energy enforcement engage engaged engagement engaging engineering enhancement enhancements enough ensure
  ensuring enter entered entering entire entities entity entry environment equipment equivalent eric especially establish established
  estimated etf etfs eth ether ethereum europe european even event events eventually ever every everyone everything evidence exactly
  example exchange exchanges execution executive existing expand expanding expected experience experienced experts explained exploit
  exploitation exploited exploits export exported exposed exposure expressed extensive face facebook faced faces facilitate facilitated
  facilitating facing fact factor factors facts failed failing failure fake fall falling false falsely family far farrah fast faster
  father fbi fear features feb february fed federal fee fees felony female fera few ffice fiat field fight file filed files filing final
  finally finance financial find finding fine fire firearm firm firms first fiscalia five fled fleeing focus focused follow followed
  following follows for force forced foreign form formal former formulario forward found foundation founder four fourth framework fraud
  frauds fraudulent free frequently friday friend friendly friends from front full fullerton fully fund funding funds further furthermore
  future futures gain gained gains game gang garden gave general generated get getting girl girlfriend girls give given gives giving gkn
  global goal goes goi going gold gonzalez good goods google got gov governing government grand great greater gross ground group groups
  grove growing growth guidelines guilty gun hack hacker hackers hacking had hai half hand handle happened hard harm has have having
  hazardous head hearing held help helped helping her here high higher highlights highly highs him himself his history hit hold holders
  holding holdings holds home homicide hospital hotline hour hours house how however human hundreds huntington identification identified
  identify identifying identity illegal illegally illicit image immediate immediately immigrant impact implement implemented important inc
  incident incidente incidents include included includes including increase increased increasing increasingly independent index indicating
  indicted indictment individual individuals industry inflows influence inform informacion information infrastructure initial initially
  initiatives injuries injury innocent innovation inside instead institution institutional institutions insurance integration integrity
  intelligence intended intent interest interesting interim internal international internet internships interview into introduced invest
  investigated investigating investigation investigations investigator investigators investing investment investments investor investors
  involved involvement involving iran iranian irvine isn issuance issue issued issues istrict its itself jail james jan jane january jay
  john join joint joseph judge july june jury just justice kang keep keeping kept keu key keys kill killed killing kind knew know
  knowledge known korea kyc lack lani large largest last late later latest launch launched launder laundering law laws layer lead leaders
  leadership leading learn least leave leaving led left legal legitimate lei less let letter level levels lewd liability liberty license
  lien lieu life light like likely limit limitations limited line linea link linked liquidity list listed little live lives living local
  located location logo long longer look looking los losing loss losses lost lot low lower made main mainstream maintain maintained
  maintaining major majority make makes making malicious malware man manage managed management manager manner manslaughter many march mark
  market markets marks massive materiales materials matter matters mau maximum may mayo mean means meanwhile measures media medical meet
  meeting member members men message messages met michael mid middle might million millions min mining minor minutes misdemeanor missing
  mission mitigating mobile model moment momentum monday monetary money monitor monitoring month months more morning most mother move
  moved moves moving much multi multiple murder murdering must nam name named names national nationals native nature near nearly necessary
  need needed needs net network networks never new newport news newsletter newsroom next ngay nguy nhan night nine non nong north not note
  noted nothing notice notices nov november now number numbers numerous objectives observed obtain obtained occasions occurred occurring
  ocda oct october ocurrido ofac off offender offer offered offering offers office officer officers offices official officials often old
  once one ongoing online only open opened opening operate operated operating operation operational operations operator operators opinion
  opportunities opportunity options orange order ordered orders org organization organizations organized original other others otherwise
  our out outlook outside over overall oversight own owned owner ownership pages paid park parole part participants particular
  particularly parties partner partners partnership partnerships party passed passenger past path patrol pattern paul pay paying payment
  payments pdf peak peligrosos penalties penalty people per percent perform performance performed performing perhaps period person
  personal persons phase phishing phone phong physical place placed placentia plan plans platform platforms play playing plea pleaded
  please plus png podcasts point pointed points police policies policy political pool popular portfolio portion position positions
  positive possessing possession possibility possible post posted posting posts potential potentially power powerful practice practices
  pre preceding presence present presented president press pressure prevent previous previously price prices primarily primary prior
  prison privacy private probation problem procedures proceeds process processed processes processing product products profile profit
  profits program programs prohibited project projects promising proof properly property proposed proposition prosecuted prosecuting
  prosecution prosecutions prosecutor prosecutors prostitution protect protecting protection protocol protocols prove provide provided
  provider providers provides providing public publicly published pulled purchase purchased purchases purpose purposes pursuant push
  pushed put quan quarter question questions quickly raise raised rally ran range ransom ransomware rape rate rates rather reach reached
  reaching read reading real really reason receive received receiving recent recently reckless recommendations record recorded records
  recovered recovery recruitment red reduce reduced references referred reflects reg regarding regardless register registered registration
  regulated regulation regulations regulators regulatory related relationship release released releases relevant remain remains remedial
  remove removed repeatedly replace report reported reportedly reporting reports represent represents request requests require required
  requirements requires research researchers reserve reserves resistance resources respect respond responded response responsible rest
  restitution result resulted resulting retail return returned returns revealed revenue review rewards richard right rights ripple rise
  rising risk risks road robbery robert robust role rooklyn room roughly rule rules run running russia russian ryan safe safety said sale
  sales same san sanctioned sanctions santa saw say says scale scam scams scene scheduled scheme schemes school schroeder scroll seal
  search sec second section sector secure securities security see seeing seek seeking seeks seems seen seized seizure self sell selling
  send sending senior sensitive sent sentence sentenced sentencing sentiment separate sept september series serious serve served servers
  service services set setting settle settlement settles seven several severe sex sexual sexually shall share shared shares she sheriff
  shift shooting short shortly shot should show showed shower showing shows shut side sign signal signals signed significant significantly
  signs similar simple simply since single site sites six skip small smart sobre social software solana sold solicitan solutions some
  someone something son soon sophisticated source south space special specific specifically speed spent spitzer spokesperson spot
  stability stablecoin stablecoins staff stage staking standard standing start started starting state stated statement statements states
  status statute stay steal stealing step steps still stock stole stolen stop stopped store story strategic strategy street strength
  strike strong struck structure subject submitted subsequent subsequently substance substantial successful such suffered sufficient
  suggested suggests summer supervising supervision supply support supported supporting supreme surge surged surrounding surveillance
  susan suspect suspected suspicious sustained swap system systems tagged tags tai take taken takes taking target targeted targeting
  targets task tax team tech technical technologies technology telegram term terms testimony texas text than thang thanks that the theft
  their them themselves then there therefore these they things think third this thomas thong those though thousands threat threatened
  threatening threats three through throughout thursday tied tiep time times tin tip today todd together token tokens told tolling
  tomorrow too took tool tools top tor total totaling toward towards track trade traded traders trades trading tradingview traditional
  traffic traffickers trafficking training transaction transactions transfer transferred transfers transparency transported travel
  treasury treated trend trial tried truc true trump trust trying ttorney tuesday turn turned turning tuyen twitter two type typically
  ultimately unable unauthorized uncertainty under undercover underlying understand unique unit united units university unlawful until
  update updated updates uploads upon upside url usd usdt use used user users uses using utility value valued van vao variety various vat
  vehicle verify version very via victim victims video view views violated violating violation violations violence violent virtual visit
  volatility volume voluntarily vulnerability vulnerable waiting walking wall wallet wallets want wanted warned warning warrant was
  washington watch way ways weapon weapons web website websites wednesday week weekly weeks well went were west westminster what when
  where whether which while white who whole whom whose why wide wife will window wire with within without witness woman women won work
  worked working works world worldwide worth would writing written wrote xay xrp year years yesterday yet york you young your youth
  youtube zdnet zero zone`
    .trim()
    .split(/\s+/u),
)

/** In about 1 or 2 of 100. */
export const FREQUENT_WORDS: ReadonlySet<string> = new Set(
  `
  aave abandoned abroad absence absorb abused abusing accelerate accelerating accept acceptance accepted acceptedanswer accepting accessed
  accessible accessing accident accompanied accompanying accomplice accomplished accordingly accountability accounting accumulating
  accumulation accuracy accurate accusations accusatory achieve achieved acknowledge acknowledged acknowledges acquiesce acquire acquired
  acquiring acquisition activated actor adam adapt addressed addressing adds adequate adjusted admin administered administrative
  administrator administrators admitting adopt adopted adopting adult adults advance advantages advertised advertisement advertisements
  advertising advised advisor advisories advocates affecting affiliate affiliated affiliates africa african afternoon ages aggregate
  aggressive aggressively agree agreeing agreements agrees aimed aiming airdrop airport alamitos alarm alert alerted alerts alex alexander
  algorithms alias aliases aligned alignment aligns alike aliso alive alle allegation allege alleges alleging alley alliance allocate
  allocation allocations alpha altering amazon americans amongst analyze analyzing anchor andrew android animal announce announcements
  announces announcing annually anonymity answers anthony anticipated anticipating antonio anywhere apart apparently appeal appealing
  appeals appearance appetite apple applied apply appointed appointment appreciation apprehended apprehending approaches approaching
  approvals approve apps arab arbitrage architecture aren arena argue arguing argument arising arizona armed arms armstrong arranged
  arrangement arranging arrive arriving arson articles artificial asian aside asks aspect aspx assaulted assaults assess assessed
  assessment assessments assigned assist assisted assisting associate associates association assumed ated ation ations atkins atms
  attacked attacking attend attended attending attract attracted attracting attractive attributed audience audit audits austin australia
  australian authentication authorization authorized autogenerated automated automatic automatically autonomous avalanche avax averages
  avoided avoiding awaiting award awarded baby backing bags balanced balances banned banner bans barbara barred barrier barriers bars
  basic basketball bathroom battery battle bear bearish bears beat beating bedford bedroom begins begun belief bell belonged benchmark
  beneficial beneficiaries beneficiary besides beta biden bigger billions bills birth bitcoins bitget blackrock blank bleeding
  bleepingcomputer blockchains blocks blog blow blue blunt bodies bolster bolt bond bondage bonds book booked books boost boosting borders
  born borrow borrowing bottom bought boulevard bound bounty boyfriend boys brain branch brand branded brands brave brazen brazil breached
  breaches breakdown breakout breaks brian bridge bridges bridging brief briefly brings british broad broadly broadway broke broker
  brokerage brokers brown browser brutal bryan budget bugs builders builds bulgaria bullet bulls buracchio burmese burned burning busy
  butchering butler buyer buys buzz bypass cacr calculated calculation calling camera camp campaigns campus canadian candidate
  capabilities capability capable capacity capitalization capitalize capped captain capture captured cardano career careful carefully
  cargo carolina carries cars catalyst catalysts catch category caught causes caution cautionary cautious cease celebrities cement
  censorship centers centralization centre certificates certified certik chainalysis chains chair chairman challenge challenging chance
  channel channels chaos characteristics charging charles charlie charter chartered chase chased chasing chat chatgpt chavis cheap cheaper
  checking chest chicago chinese choose chose chris christopher chrome church cigars circle circulating circulation circumstance
  circumvent cited cities citing citizen citizens civilian claiming class classes classic classified clean clearer clearing clearly
  clemente clicking client climb climbed climbing clock closely closer closing closure clothes clothing cloud club cnbc coach cocaine
  codes coercion coffee coingecko coinmarketcap coinotag cointurk collaboration collapse collapsed collar collateral collect collecting
  collection collective collectively college collision columbia combat combination combining command commenced commented commerce
  commercially commissioner commitments committee commodities commonly communicate communication communications communities compare
  comparison compel compensation compete competing competition competitive competitors complaints completed completely completion
  complexity compliant component components comprehensive compromise computers computing concealed concealing concentrated concept concern
  concerned concluded concurrent condition conference conferred confidential configuration confirmation confirming confirms confiscate
  confiscated confiscating conflict congress connecting connections consecutive consensus consent conservative considerations considers
  consistent consistently consolidate consolidating consolidation conspirators conspired conspiring constant constantly consultation
  consumed consumers contacting contain contained containing conti continent continuation continuous contractor contrast contribute
  contributed contributing contributors controlling controversial controversy conversation conversations convert converted convertible
  converting convinced convincing cooperate coordinated coordination copulating copulation copy copyright corner corp correct correction
  corrections corrective corrupt corruption couldn council counter counterparties counterparty counties covered covering covers covid
  crack crackdown cracked crashed crashing creates creation creator creators credibility criminally crisis criteria criticism critics
  crossed crowd crown crucial crying cryptography cryptonews cryptopotato cryptoquant cryptos culture cumulative curb curve custodial
  custodians custom customs cuts cutting cyberattacks cybercriminal cycles cynthia dallas damages dana danews danewscenter danger
  dangerous daniel danny dapps darknet darkside dashboard database dated datemodified datepublished dates dating dealer dealers dealings
  deals dealt debate debit decade decades deceit decentralised decentralization deception deceptive decide decided decides decisive
  declaration declared decline declined declines declining decrease decryption dedicated deemed deep deeper deeply default defend defenses
  deferred define defined defines definition defraud defrauded defrauding delaware delay delayed delays deleted delivered delivering
  delivers delivery demanded demanding demands democratic demonstrate demonstrates denial denied dennis deny denying departments depend
  depending depends deploy deployed deploying deployment deposited deprivation depriving depth deputies derivatives derived deriving
  descending describe describes description deserve deserves designation desist desktop destination destined destroy destroyed destroying
  destruction detail detained detect detected detection detectives determination determining devastating developed developing developments
  diego dies difference digest digitally diligence diluted directed directing direction directors disability discharge disclosing
  disclosure disclosures discord discount discover discovering discovery discuss discussing discussion discussions disgorgement disguised
  dismantled dismantling dismissed display displayed dispute disrupt disrupted disrupting disruption disruptions distinct distribute
  distributing divergence diverse diversify dividend dividends doctor documentation dodge doge dogecoin domain domains domestic dominance
  dominant dominate donations doors double doubt download downloaded downside dozen dozens dprk draft dragged drain drained draining draw
  drawing drawn dream drinking drivers drives dropping drugs drunk drunken dual dubai dubbed ducation dump dumped duress duties duty
  dwight dynamic dynamics earn earned earning earnings ease easier easing eastbound eastern edge editing editor education edward effects
  efficient elder elderly elected election electricity electronic electronics element elevated eligible elizabeth elliptic elon else
  elsewhere emails embargo embezzlement embezzling embrace emerge emerged emergence emirates emotional emphasized employer employment
  enable enables enabling encourage encourages encouraging encrypt encryption endangerment ending ends enemy enfguide enforce enforcem
  engine engineer english enhance enhanced enhancing enjoy ensures enterprise enterprises enters entertainment enthusiasts entirely
  entirety entitled entrepreneur entries environments episode equal equities equity error escape escondido escrow esources essential
  essentially establishing establishment estate estimate estimates europol evade evading evaluate evaluation evasion evening everyday
  evolution evolve evolving exact examination examined examples exceed exceeding except exception excess excessive exchanged exchanging
  excited excitement exclusive execute executed executing executives exercise exist existence exists exit exited expanded expands
  expansion expect expectations expects expense expenses expensive expert expertise explain explaining explains explicit explicitly
  exploiting explore exploring explosive exponential exportation exporting exports expose exposing express extend extended extends
  extension extensions extent external extort extortion extra extradited extradition extreme extremely eyeing eyes facilitates facility
  fail fails fair fairly faith fallen falls falsifying familiar families faqpage fargo farm fashion fatal fatally favor favorable favors
  fdic fears feature featured featuring feedburner feel feels feet fell fellow felon felonies felt fernando fictitious fifth fighting
  figure figures filings fill filled financially financing fincen findings finds fined fines fintech firearms fired firing firmly fiscal
  fixed flag flagged flags flash flat flatbush flaw flee flexibility flight floating floor florida flow flows fluctuations focuses
  focusing food foot footage footprint forces forcible forcibly forcing ford forecast forecasts forensic forest forever forfeit forfeiture
  forged forgery forging fork formed formerly forming forms forth fortune forum forums fought founded founders fountain fractured frame
  frameworks france francisco frank franklin fraudsters fraudulently freedom freeway freeze french frenzy fresh frozen fuel fueled
  fugitive function functionality functions fundamental fundamentals funded fungible funneled gaining gambling games gaming gangs garcia
  gary gather gauge gavel gemini generally generate generating generation genius gensler genuine geographic geopolitical georgia german
  germany gets giant giants gift giveaway glass glassnode globally globe goals golden gone gotten gough governance governments governor
  grab grabbed grabbing grade gradually grant granted granting graphic grateful grayscale greece green gregory grew grey grow grown grows
  guarantee guaranteed guidance guide guilt guise gunpoint guns gunshot habra hacked hacks haiti hall halt handicap handing handled
  handling hands happen happening happens happy harbor harder hardship hardware harmed harris hasn hate haven hawaiian hbpd headed heading
  headline headlines headquartered headquarters health healthcare healthy hear heard hearings heart heat heavily heavy hedge heightened
  heights heist heists helps herein heritage herself hickson hidden hide hiding highest highlight highlighted highlighting highway hijack
  hijacked hijacking hill hills hire hired hispanic historic historical historically hits hitting holden holder homeland homes honest hong
  honor honorable hope hopes horrific hospitals host hosted hosting hotel housing houston howto howtostep huge hunting hurling hurt
  husband hybrid hype idea ideal ideas identities ignored illinois imageobject images imagine immigration impacted impair impersonate
  implementation implementing implicated implications implied import importance importantly impose imposed imposes impossible impressive
  imprisonment improper improve improved improvement improvements improving inaccurate inadequate inauguration incarcerated incentive
  incentives inclusion income incoming incorporate incorporated increases incredible incurring indeed independently india indian indicate
  indicated indicates indicator indicators indirectly industrial industries infamous infected infection inflation inflicting inflow influx
  info informal informat informational informed inherent initiated initiative injured injuring inmate inmates innocence innovations
  innovative input inquiry insider insiders insight insights inspector instagram install installed instance instances instant instantly
  instantsend institute instructed instructing instructions instrument integrate integrated integrating intel intense intention
  intentionally inter interactions intercourse interested interests interface intermediaries intermediary internationally interoperability
  interpol interpret intersection interviews intoxicated intoxication introduce introduces introducing introduction intrusions invested
  investigate investigative invests invoices involve involves iolations ions islamic island islander isolated israel israeli issuer
  issuers issuing italy item items itsr jack japan japanese jason jeff jennifer jersey jessica jewelry jinse jobs johnson joined joining
  jointly jonathan jones jose joshua journal journalist jpeg juan judgment judicial jump jumped jumping jurisdiction jurisdictions justin
  kcda keeps keith kenneth kevin keybase kicked kicking kidnapping kimberly kinds king kingdom knife knocked knowing knowingly knows kong
  korean kraken labor labreche labs lacked laguna laid lake landscape lane lanes language laptop larceny largely larger larry latter
  launches launching laundered laura lawmakers lawsuit lawyer lawyers lazarus leader leads league leak leaked learned learning leaves
  ledger legacy legally legislation legislative legitimacy leila lending lenel lengthy lets letters leverage leveraged leveraging licensed
  licenses licensing lies lieutenant lifetime lightning likelihood limiting limits linda lines linkedin linking links liquid liquidation
  lisa listing listings lists litecoin lithuania litigation lived load loaded loading loan loans locate locations lock lockbit locked
  locking logic login london looked looks loot lopez lose love loved lowest lucrative luis lured luxury lying machine machines macro
  macroeconomic magazine mail mainentity mainentityofpage mainly mainnet maintains maintenance makers male mali managers managing manal
  mandatory manhattan manipulate manipulated manipulation manual marc margin marijuana marine marked marketing marketplace marketplaces
  marking married marsy martin maryland mass master match matched matches matching material materially matt matthew maybe mcdonald mcneill
  meaning meaningful meant measure mechanics mechanism mechanisms median medina medium meetings meets meme memecoin memecoins memory
  menace mental mention mentioned merchant merchants merely merger mesa messaging meta metal metamask methamphetamine method methods
  metric metrics metropolitan mexico miami mica microsoft microstrategy mike miles milestone military mind mine mined miner miners minimal
  minimize minimum minister minors mint minted minting misconduct misleading miss missed mitigate mitigation mixed mixer mixers mixing
  models modern modest modified molesting moments monero monthly moreover morgan moscow mostly motel motion motivated motor movement
  movements murdered murders music musk mutual namely nancy narcotics narrative nasdaq natalie nation nations natural nctions nearby
  necessarily neck needing negative negligence negotiate negotiated negotiation negotiations neighbor neighborhood neighbors neither
  netherlands netwalker networking neutral nevertheless newcomers newer newly newsarticle newswire nfts nguyen nice niche nicholas nicole
  nigeria niguel nikki njrat node nodes none nonetheless nonphysical normal northbound northern nose notable notably notes noticed
  notified noting notorious nuclear nypd nyse obama obfuscate object objection objective obligations observers obtaining obvious obviously
  occasion occur occurs ocdapa ocean ochttf ocsd odds offenders offense offenses offerings officially offline offshore older onboard
  onboarding onchain ones onto openly operates opinions oppose opposite optimism optimistic option oral orally orangecountyda orcement
  orchestrated ordering ordinance ordinary origin originally originated originating origins ounce outcome outcomes outlet outlined
  outlines outstanding overbear overnight overseas overview owners owning owns pace pacific pack package page pain pair pairs palm
  panderers pandering panel panic paper paperwork paralegal parallel parent parents parked parking parks partial partially participant
  participate participated participating participation partnered parts pass passage passengers passes passing passport password passwords
  paths patient patricia patrick patterns pause paused paypal peace peer penal pending penetrating penetration penis pennsylvania
  percentage perfect periods perjury permanent permanently permission permissionless permitted perp perpetrated perpetrators persistent
  personally personnel perspective persuading peter pham philippines phones photo photographs photos phrase phrases physically pick picked
  picks picture pictures piece pieces pimp pimping pimps ping pioneer pipeline pivotal places placing planned planning plate playbook
  played player players plays plead pleading pleads pleas pointing politicians politics ponzi pools poor popularity population pornography
  port portal portfolios pose posed poses posing positioned positioning possess possibly powered powers pparent practical precedent
  precinct precious predators predict predictable predicted prediction predictions preferred pregnant preliminary premium prepare prepared
  preparing presale prescription presenting presents presidential pressures pretense pretty prevailing prevented preventing prevention
  prey priced pricing prime principal priorities priority proactively probability probably problems proceedings proclaimed procuring
  produce produced producing production professional professionals profitable progress prohibit prohibiting prohibitions prohibits
  proliferators prolific prominent promise promised promises promote promoted promoting promotion promotional prompt prompted prompting
  promptly pronounced proofs prop proper properties proportion proposal proposals proposing proprietary prosecute prospect prostitute
  protected protections proud proved proven proves provision provisions proxy pseudonymous psychological publication publish publisher
  publishing pull pullback pulling pump punch punched punching punishment purchasers purchasing purported purportedly pursue pursued
  pursuing pursuit pushes pushing puts putting quality quarterly queens questioned quick quietly quite raas racial rackauckas raids rails
  raises raising rallies rampant rancho random randy ranging rank ransoms raped rapid rapidly raping rare rating ratio reaches reader
  readers reads ready realistic reality realize realized rear reasonable reasonably reasons rebound receipt receives recklessly reclaim
  recognition recognize recognized recommended recommends recording recover recreational recruited recurrence recurring reddit reducing
  reduction reed refer reference referenced referring refers reflect reflected reflecting reform refused regard regime region regional
  regions registering regul regular regularly regulate regulating regulator rehabilitation reinforcing reissued reject rejected rekt
  relating relation relationships relative relatively reliable reliance relied relief relies rely relying remained remaining remarks
  remember reminder remit remitted remote remotely removing renamed render renewed rent rented repeat repeated replaced reporters
  representative representatives represented representing republic republican reputation reputational requested requesting requirement
  requiring researcher reserved reset reshape residence resident residential residents resilience resist resized resolution resolve
  resolved resource respective respectively responding responsibilities responsibility restaurant restore restraining restraint restrict
  restricted restricting restriction restrictions results resumed retailer retain retaining retired retirement retribution returning
  reuters reveal reveals revenues reversal reverse reversed reviewed reviews revil revised reward rhone rich ride riding ring rings risen
  rises risky rival rivals riverside roadmap robbed robbing robinhood rodriguez roger roles roll rolled roman romance romantic roof
  roommates root rose rosecution rosini round route routed routing royal ruling runs rush ryuk safeguard safeguards safely safer sake
  salary sample samples sanchez sanction sandiegoda sapd satisfied saturday save saved saving savings saying saylor scalability scalable
  scales scaling scammers scarcity scenario schedule schema schools science scope score scott screen screening screenshot script scrutiny
  sdcda sean searched searches searching seasoned seat seconds secret secretary secretly sectors secured securely securing sedan seed seem
  seemed sees seize seizing select selected selection sellers sells senate senator sense senseless sentences separately sergeant serial
  seriously server serves serving session sessions sets settled settlements settling setup severely shady shape shareholders sharing sharp
  sharply shattered sheet shell shifted shifting shifts ship shipment shipments shipped shipping shock shoot shooter shootings shopping
  shots shoulder shouldn shown shutdown shutting sidewalk signaling signature significance signing silent silicon similarly simultaneously
  singapore sister sits sitting situation size skeptical skinhead slight slightly slow slower slowly slurs smaller smith smoke soared
  society sodomy solely solicit solicitation solicited soliciting solid solution solve solving sometime sometimes sophistication sort
  sought sound sounds sources southbound southcrest southeast southern spain spanish spark sparked speak speaking specialized specially
  specified speculate speculation speculative speech speeding speeds spend spending spike split spoke sponsored sports spotlight spotted
  spread spreads spree squad stabbed stabbing stable stages staggering stake staked stalking stance stand standards stands stanton star
  stark starts startup startups stash stating station statutory stayed staying steadily steady stellar stemming stephan stephen stepped
  steve steven stocks stomach stood stopping stops storage stored stores stories storm straight strategies stream streaming streets
  strengthen strengthening strengthens stress strict strictly striker striking string stronger strongly structural structured struggle
  struggled struggling stuck student students study stuyvesant style submissions submit submitting subpoena subscribe subsidiaries
  subsidiary substantially success successfully successor sudan sudanese suddenly suffering sufficiently suggest suggesting suit suite
  sultan summary summit sunday superior supervised supervisor supervisors supplied suppliers supplies supporters supports supposed sure
  surfaced surpass surpassed surpassing surprise survive survived suspects suspended suspicion sustain sustainability sustainable suzanne
  swapping swaps swift swings switzerland systemic table tabloid tactic tactical tactics takeaways takedown talk talked talking talks
  tariff tariffs tattoos taxes taylor teacher teams techniques technological teen teenage teenager teens telecommunications television
  tell telling tells temporarily temporary tend tends tens tensions terminated territory terrorism terrorist test tested testified
  testifying testing testnet tests tether thank thanked thefts themed themes thereafter thereby thieves thing thinking thompson thorough
  thought thoughts threatactor threatpost threshold threw thrive throwing thus ticket tier ties tiktok timeframe timeline timely
  timestabloid timing timothy tion tions tips title titled tokenization tokenized tolerance tolerate toll tony topic topics tops tornado
  totaled touch touched touching tough town toyota trace traced tracing tracked tracker tracking tracks traction trader trafficked
  trafficker trail train trajectory transact transactional transferring transformative transmitting transparent transport transportation
  trap trapped trauma traumatic traveled traveling treas treasuries treat treatment trending trends trick tricked trigger triggered
  trillion trip tron truck truly trusted truth turkey turns tustin tweet twice types typical uber ublicity ukraine ukrainian ultimate
  unborn unclear uncomfortable unconscious uncover uncovered underage underground undermines underscores understanding understood
  undertaken undertook underway unexpected unfortunately unidentified unified union unknown unless unlicensed unlike unlikely unlock
  unnamed unnecessary unprecedented unregistered unrelated unsealed unsuspecting unusual upcoming upgrade upgraded upgrades upper upward
  urged urging usage usdc useful usually utilize utilized utilizing uyeda valid validate validation validator validators valley valuable
  valuation valuations values vandalism variant vary vast vector vehicles vehicular vendor vendors venezuela venture ventures verdict
  verification verified versions versus vessel vessels veteran viable vice vicinity videos viejo vietnam viewed viewing vigilant
  vigorously vincent viol viola violate violati virginia visa vision visitors vista voice volatile volumes voluntary vote vulnerabilities
  wait waited wake walk walked walker wants warn warnings warns warrants warren wary wasn watching water waters wave wayne weak weakness
  wealth wearing webp webpage weekend weight welcome wells weren westbound western whale whales whatever whatsapp wheel wholly widely
  wider widespread wild willful willfully william williams willing windows winner winners wired wish withdraw withdrawal withdrawals
  withdrawn witnessed witnesses word words worker workers worried worry worse worst wound wounds wrapped wright write wrong yelled yelling
  yield yields yoon yorba younger yourself`
    .trim()
    .split(/\s+/u),
)
