/**
 * What a word says about an article: that it is about crypto, law, crime, both crypto and crime ("rug pull"), markets, products,
 * or crime in which crypto is only a means.
 */
export type Topic = 'crypto' | 'law' | 'punishment' | 'crime' | 'crypto-crime' | 'market' | 'product' | 'other-crime'

export interface TopicCue {
  /** "relevance/<kebab-case>". */
  readonly id: string
  readonly topic: Topic
  /** How much one hit counts; a hint counts less than a word that nothing else explains. */
  readonly weight: number
  /** Lower-case words and phrases, plurals written out; a phrase counts once, its words not again. */
  readonly words: string
  /** A text of ours in which the cue is found. */
  readonly example: string
}

/** Words are parted by commas. */
export const topicCues: readonly TopicCue[] = [
  {
    id: 'relevance/crypto-word',
    topic: 'crypto',
    weight: 1,
    words:
      'crypto, cryptos, cryptocurrency, cryptocurrencies, cryptoasset, cryptoassets, bitcoin, bitcoins, btc, ether, ethereum, eth, blockchain, stablecoin, stablecoins, altcoin, altcoins, memecoin, memecoins, meme coin, meme coins, defi, nft, nfts, xrp, usdt, usdc, tether, solana, dogecoin, litecoin, monero, digital asset, digital assets, digital currency, digital currencies, virtual currency, virtual currencies, virtual asset, virtual assets, digital token, digital tokens, cryptowallet, cryptowallets, hot wallet, hot wallets, cold wallet, cold wallets, xrpl, xmr, bnb, cardano, ripple, dex, dexs, decentralized finance, decentralised finance, decentralized exchange, non-fungible token, non-fungible tokens, crypto asset, crypto assets, web3, on-chain, onchain, dao, initial coin offering, ico, hashrate, vasp, vasps, casp, casps, crypto-assets, crypto-asset, crypto-currency, bitcoin atm, bitcoin atms, crypto atm, crypto atms',
    example: 'The trader moved bitcoin to a foreign wallet.',
  },
  {
    id: 'relevance/crypto-hint',
    topic: 'crypto',
    weight: 0.4,
    words: 'token, tokens, coin, coins, wallet, wallets, mining, miners, ledger, protocol, bridge, smart contract, smart contracts',
    example: 'Two wallets were emptied.',
  },
  {
    id: 'relevance/regulation',
    topic: 'law',
    weight: 1,
    words:
      'legalize, legalizing, legalized, legalise, legal tender, regulator, regulators, regulation, regulations, regulatory, regulate, regulated, regulating, lawmaker, lawmakers, legislation, legislators, bill, bills, charter, debanking, executive order, attorney general, framework, oversight, compliance, enforcement, jurisdiction, securities law, securities laws, rulemaking, guidance, licence, licences, licensing, licensed, license, licenses, unlicensed, unregistered, anti-money laundering, aml, know-your-customer, kyc, supervisory, watchdog, watchdogs, policymakers, rules, laws, act, approval, approve, approved, commission, commissioner, mica, senate, congress, parliament, ban, bans, banned, prohibited, crackdown, task force, registration, shutdown, greenlight, hearing, hearings, tax authority, consent order, cease and desist, cease-and-desist, emergency order, money transmitter, money transmitters, money transmission, travel rule, fatf, moratorium, tax office, tax offices, taxman, crypto tax, crypto taxes, senator, senators, minister, ministers, ministry',
    example: 'The watchdog published its framework for stablecoins.',
  },
  {
    id: 'relevance/litigation',
    topic: 'law',
    weight: 1.2,
    words:
      'lawsuit, lawsuits, sued, sues, suing, court, courts, judge, litigation, complaint, appeal, ruling, ruled, injunction, settlement, settle, settled, settles, violations, violated, violating, violation, apparent violations, defendants, defendant, plaintiff, plaintiffs, class action, subpoena, trial, alleged, allegedly, alleges, allegations',
    example: 'A judge dismissed the lawsuit.',
  },
  {
    id: 'relevance/punishment',
    topic: 'punishment',
    weight: 1.2,
    words:
      'arrest, arrested, arrests, charged, charges, indicted, indictment, indicts, prosecutors, prosecutor, prosecution, pleaded guilty, pleads guilty, plead guilty, pled guilty, guilty, convicted, conviction, sentenced, sentence, sentencing, prison, jail, jailed, fined, fine, fines, penalty, penalties, seized, seize, seizes, seizure, seizures, confiscated, forfeit, forfeiture, frozen, froze, sanction, sanctions, sanctioned, designated, extradited, extradition, police, law enforcement, investigators, investigation, investigations, investigating, probe, authorities, detained, detains, freed, imprisoned, imprisonment, pardon, pardoned, conspiracy, accused, dismantled, dismantles, took down, takes down, restitution, behind bars, disgorgement, disgorge, forfeited, confiscate, confiscates, confiscation, blacklisted, cracked down, cracks down, jails',
    example: 'Two men were arrested and their wallets seized.',
  },
  {
    id: 'relevance/crime',
    topic: 'crime',
    weight: 1,
    words:
      'fraud, frauds, steals, launders, scamming, defraud, defrauds, defrauding, fraudster, embezzle, embezzling, ponzi scheme, ponzi schemes, pyramid schemes, victim, kidnap, kidnapper, kidnappers, extort, extorted, extorting, misappropriating, swindle, swindled, swindler, swindlers, cheated, impostor, impostors, deceived, conned, robbed, robbery, kidnapped, fraudulent, fraudsters, defrauded, scam, scams, scammer, scammers, scammed, ponzi, pyramid scheme, money laundering, launder, laundered, laundering, launderer, illicit, illegal, illegally, criminal, criminals, crime, crimes, darknet, dark web, victims, stolen, stole, steal, stealing, theft, thefts, thief, thieves, embezzled, embezzlement, misappropriated, extortion, insider trading, wash trading, market manipulation, terrorist financing, sanctions evasion, kidnapping, scheme, schemes',
    example: 'The pyramid scheme took money from victims abroad.',
  },
  {
    id: 'relevance/hack',
    topic: 'crime',
    weight: 1,
    words:
      'hack, hacked, hacks, hacker, hackers, hacking, exploit, exploited, exploiter, exploits, attacker, attackers, attack, drained, drain, phishing, social engineering, impersonating, impersonated, hijacked, post-mortem, siphoned, vulnerability, audited, auditors, unaudited, anonymous team, funds stolen, loot, heist, compromised',
    example: 'The attacker drained the lending protocol by a flash loan.',
  },
  {
    id: 'relevance/crypto-theft',
    topic: 'crypto-crime',
    weight: 1,
    words:
      'crypto heist, crypto heists, crypto theft, crypto thefts, crypto hack, crypto hacks, crypto crime, cryptocurrency theft, stolen crypto, stolen cryptocurrency, stolen bitcoin, drainer, drainers, cryptodrainer, cryptodrainers, wallet drainer, wallet drainers, private key, private keys, seed phrase, seed phrases, recovery phrase, recovery phrases, address poisoning, flash loan, flash loans, flashloan, reentrancy, rekt, cryptojacking, cryptojacker, cryptojackers',
    example: 'He typed his seed phrase into a false page.',
  },
  {
    id: 'relevance/crypto-fraud',
    topic: 'crypto-crime',
    weight: 1,
    words:
      'crypto scam, crypto scams, crypto fraud, cryptocurrency scam, cryptocurrency scams, cryptocurrency fraud, pig butchering, romance baiting, rug pull, rug pulls, rugpull, rugged, rug, exit scam, exit scams',
    example: 'Buyers of the coin speak of a rug pull.',
  },
  {
    id: 'relevance/mixing',
    topic: 'crypto-crime',
    weight: 1,
    words: 'mixer, mixers, tumbler, tumblers, cryptomixer, cryptomixers, mixing service, mixing services, tornado cash',
    example: 'The money went through a mixing service.',
  },
  {
    id: 'relevance/market',
    topic: 'market',
    weight: 1,
    words:
      'price, prices, priced, bull, bulls, bullish, bear, bears, bearish, rally, rallies, rallied, surge, surges, surged, soar, soared, soars, plunge, plunged, dip, dips, rebound, resistance, support level, support levels, breakout, breakdown, all-time high, all-time highs, ath, highs, lows, market cap, market capitalization, trading volume, chart, charts, analyst, analysts, prediction, predictions, predicts, predict, forecast, forecasts, momentum, sentiment, upside, downside, rsi, macd, moving average, inflow, inflows, outflow, outflows, investor, investors, trader, traders, whale, whales, accumulation, liquidity, volatility, volatile, opportunity, opportunities, undervalued, gem, roi, reach, hits, targets, target, eyes, halving, cycle, open interest, gains, profit-taking, altseason, fed, inflation, interest rates, stocks, shares, stock, portfolio, holdings, bought, buying, buy, buys, purchase, purchased, purchases, acquired, acquire, treasury strategy, treasury company, treasuries, valuation',
    example: 'Analysts see a bullish breakout above resistance.',
  },
  {
    id: 'relevance/product',
    topic: 'product',
    weight: 1,
    words:
      'launch, launches, launched, launching, partnership, partners, partnered, integration, integrates, integrated, roadmap, mainnet, testnet, upgrade, upgrades, airdrop, airdrops, presale, staking, ecosystem, adoption, developers, innovation, innovative, announces, unveils, unveiled, community, scalability, funding round, raised, raises, venture, fund, funds, endowment, startup, ceo, features, rewards, gaming, metaverse, collaboration, tokenization, infrastructure, expansion, hiring, conference, interview, podcast, casino, casinos, betting, gambling, university, merchants, payments, yield',
    example: 'The startup unveiled its roadmap and an airdrop.',
  },
  {
    id: 'relevance/malware',
    topic: 'other-crime',
    weight: 1,
    words:
      'ransomware, ransom, ransoms, ransomware-as-a-service, raas, malware, botnet, trojan, infostealer, encrypt, encrypted, encryption, encrypting, decryptor, affiliates, affiliate, data breach, breach, breached, backdoor, cyberattack, cyberattacks, cyber attack, cyber attacks, leak site, data leak, stolen data, microsoft, windows, remote code execution, malicious, credentials, sim swap, sim swapping, hospitals, breachforums, initial access',
    example: 'The ransomware gang encrypted hospitals and asked for a ransom.',
  },
  {
    id: 'relevance/contraband',
    topic: 'other-crime',
    weight: 1,
    words:
      'drug, drugs, fentanyl, narcotics, cocaine, methamphetamine, firearms, guns, weapons, vendors, pounds, carding, credit card, credit cards, espionage, spy, piracy, counterfeit, counterfeiting, identity theft, child, murder, nuclear, streaming',
    example: 'The vendors sold drugs and firearms.',
  },
  {
    id: 'relevance/foreign-crypto',
    topic: 'crypto',
    weight: 1,
    words:
      'cryptoactif, cryptoactifs, crypto-actif, crypto-actifs, cryptomonnaie, cryptomonnaies, crypto-monnaie, crypto-monnaies, actifs numériques, monnaie virtuelle, monnaies virtuelles, krypto, kryptowährung, kryptowährungen, kryptowerte, kryptobörse, kryptobörsen, kryptoverwahrer, kryptoverwahrung, criptomoneda, criptomonedas, criptoactivo, criptoactivos, activos virtuales, monedas virtuales, criptomoeda, criptomoedas, criptoativo, criptoativos, ativos virtuais, criptovaluta, criptovalute, cripto-attività, cryptovaluta, cryptomunten, kryptovaluta',
    example: 'Une plateforme de cryptoactifs a fermé.',
  },
  {
    id: 'relevance/foreign-law',
    topic: 'law',
    weight: 1,
    words:
      'régulateur, régulateurs, réglementation, autorité, autorités, loi, projet de loi, agrément, tribunal, tribunaux, juge, juges, procès, aufsicht, finanzaufsicht, aufsichtsbehörde, regulierung, verordnung, gesetz, gericht, klage, erlaubnis, regulador, reguladora, regulación, ley, licencia, juzgado, juez, juicio, autoridad, autoridades, regulação, lei, juiz, justiça, processo, licença, legge, autorità, giudice, tribunale, toezichthouder, rechtbank, wet, vergunning',
    example: 'Das Gericht prüft die Klage.',
  },
  {
    id: 'relevance/foreign-punishment',
    topic: 'punishment',
    weight: 1.2,
    words:
      'amende, amendes, arrêté, arrêtés, interpellé, interpellés, condamné, condamnés, saisi, saisis, blocage, parquet, procureur, garde à vue, bußgeld, bußgelder, geldbuße, festgenommen, verhaftet, verurteilt, haftstrafe, beschlagnahmt, staatsanwaltschaft, polizei, ermittler, ermittlungen, multa, multas, detenido, detenidos, detenida, detenidas, detención, detenciones, prisión, cárcel, condenado, condenados, incautado, incautados, incautó, fiscalía, policía, guardia civil, bloqueo, preso, presos, prende, prisão, prisões, mandados, apreendido, apreendidos, apreensão, polícia, polícia federal, ministério público, condanna, arrestato, arrestati, arresti, sequestro, sequestrati, polizia, procura, boete, veroordeeld, aangehouden, politie, openbaar ministerie, gevangenisstraf',
    example: 'La policía anuncia doce detenidos.',
  },
  {
    id: 'relevance/foreign-crime',
    topic: 'crime',
    weight: 1,
    words:
      'escroquerie, escroqueries, escrocs, arnaque, arnaques, blanchiment, victime, victimes, volé, volés, détourné, détournés, betrug, betrüger, anlagebetrug, geldwäsche, opfer, geschädigte, gestohlen, schneeballsystem, fraude, fraudes, estafa, estafas, estafó, estafados, estafadores, blanqueo, víctimas, robado, robados, golpe, golpes, golpistas, lavagem de dinheiro, vítimas, pirâmide, roubados, pirámide, truffa, truffe, riciclaggio, vittime, oplichting, witwassen, slachtoffers',
    example: 'Die Opfer verloren durch den Betrug alles.',
  },
]
