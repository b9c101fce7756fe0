/** A crypto asset, with the names and tickers that texts write after a number. */
export interface Asset {
  /** The ticker as the value's currency: "BTC". */
  readonly ticker: string
  readonly name: string
  /** Names that mean it after any number: "80,000 ether", "1.2 million Bitcoin". Small initials and a plural -s need not be listed. */
  readonly names: readonly string[]
  /** Tickers that mean it after any number, former ones among them. */
  readonly tickers: readonly string[]
  /** Names and tickers that are ordinary words or abbreviations, and count only before "tokens" or "coins": "500,000 ONE tokens". */
  readonly weak: readonly string[]
}

/** ticker; names | other tickers. "~" marks a name or ticker that means other things too. By standing, then by kind. */
const TABLE = `
BTC; Bitcoin, Bit coin | XBT
ETH; Ether, Ethereum, Ethers
USDT; Tether, Tether USD, USD Tether, USDt | USD₮, USDT.e
USDC; USD Coin, USDCoin | USDC.e
XRP; XRP, ~Ripple
BNB; BNB, Binance Coin, Binancecoin
SOL; Solana
DOGE; Dogecoin, Doge
TRX; Tron, Tronix, TRON
~ADA; Cardano, ~Ada
LTC; Litecoin
BCH; Bitcoin Cash, Bcash | BCHABC
BSV; Bitcoin SV, Bitcoin Satoshi Vision
BTG; Bitcoin Gold
BCD; Bitcoin Diamond
XMR; Monero
ZEC; Zcash
~DASH; ~Dash
~ETC; Ethereum Classic
DAI; Dai stablecoin, ~Dai
USDS; Sky Dollar
~SKY; ~Sky
BUSD; Binance USD, BUSD
TUSD; TrueUSD
USDP; Pax Dollar | USDP
~PAX; Paxos Standard
GUSD; Gemini Dollar
FDUSD; First Digital USD
PYUSD; PayPal USD
RLUSD; Ripple USD
USDE; Ethena USDe, USDe
ENA; Ethena
USD1; USD1
USDD; Decentralized USD
FRAX; ~Frax
LUSD; Liquity USD
EURC; Euro Coin
EURT; Tether EURt
A7A5; A7A5
UST; TerraUSD, TerraUSD Classic | USTC
~LUNA; ~Luna, ~Terra, Terra Luna | LUNC
WBTC; Wrapped Bitcoin
WETH; Wrapped Ether, Wrapped Ethereum
STETH; Lido Staked Ether, Staked Ether, stETH
WSTETH; wstETH
CBBTC; Coinbase Wrapped BTC, cbBTC
RETH; Rocket Pool ETH, rETH
RPL; Rocket Pool
LDO; Lido DAO, ~Lido
~DOT; Polkadot
KSM; Kusama
AVAX; ~Avalanche
~LINK; Chainlink
MATIC; ~Polygon
~POL; ~Polygon Ecosystem Token
SHIB; Shiba Inu, Shiba Inus
~TON; Toncoin
XLM; ~Stellar, Stellar Lumens, ~Lumens
~ATOM; ~Cosmos
~UNI; Uniswap
AAVE; ~Aave
~COMP; ~Compound
MKR; ~Maker
~SNX; Synthetix
CRV; ~Curve DAO
~CVX; Convex Finance
SUSHI; SushiSwap, ~Sushi
~CAKE; PancakeSwap
YFI; yearn.finance
1INCH; 1inch
DYDX; dYdX
~BAL; ~Balancer
~GMX; GMX
~JUP; ~Jupiter
~RAY; ~Raydium
JTO; ~Jito
PYTH; Pyth Network, ~Pyth
ONDO; ~Ondo
PENDLE; ~Pendle
MORPHO; ~Morpho
~HYPE; Hyperliquid
FIL; Filecoin
~ICP; Internet Computer
~NEAR; NEAR Protocol
~APT; Aptos
~SUI; ~Sui
ARB; Arbitrum
~OP; ~Optimism
~SEI; ~Sei
TIA; ~Celestia
~INJ; ~Injective
~STX; ~Stacks
IMX; Immutable X
ALGO; Algorand
HBAR; Hedera, Hedera Hashgraph
~VET; VeChain
EOS; EOS
XTZ; Tezos, Tez
NEO; ~Neo
~GAS; NeoGas
QTUM; Qtum
~ONT; Ontology
~WAVES; ~Waves
XEM; NEM
~IOTA; ~Iota | MIOTA
THETA; ~Theta
~FLOW; ~Flow
EGLD; MultiversX, Elrond
~KAS; Kaspa
~ONE; ~Harmony
ZIL; Zilliqa
ICX; ~Icon
CELO; ~Celo
KAVA; ~Kava
~RUNE; THORChain
MINA; ~Mina
~FTM; ~Fantom
~S; ~Sonic
~CRO; Cronos, Crypto.com Coin
OKB; OKB
KCS; KuCoin Token
~LEO; UNUS SED LEO
FTT; FTX Token
~HT; Huobi Token
BGB; Bitget Token
~GT; ~GateToken
~BIT; BitDAO
~MNT; ~Mantle
~HOT; ~Holo
~NEXO; ~Nexo
~CEL; Celsius token
VGX; Voyager Token
~BAT; Basic Attention Token
ZRX; 0x
~ENJ; Enjin Coin
~MANA; Decentraland
~SAND; ~The Sandbox
~AXS; Axie Infinity
SLP; Smooth Love Potion
~RON; ~Ronin
~GALA; ~Gala
~APE; ApeCoin
CHZ; Chiliz
~GRT; ~The Graph
RNDR; Render Token, ~Render | RENDER
~FET; Fetch.ai
~TAO; Bittensor
WLD; Worldcoin
~AR; Arweave
STORJ; Storj
~SC; Siacoin
HNT; ~Helium
~FLR; ~Flare
XDC; XDC Network
QNT; ~Quant
~ENS; Ethereum Name Service
~LPT; Livepeer
ANKR; Ankr
~OCEAN; Ocean Protocol
~REN; ~Ren
KNC; Kyber Network
LRC; Loopring
~BNT; Bancor
~OMG; OmiseGO, OMG Network
PEPE; ~Pepe, Pepecoin
BONK; Bonk
WIF; dogwifhat
FLOKI; Floki, Floki Inu
~TRUMP; TRUMP, Official Trump
~MELANIA; MELANIA, Melania Meme
WLFI; World Liberty Financial
~LIBRA; ~Libra
~MEME; ~Memecoin
FARTCOIN; Fartcoin
PENGU; Pudgy Penguins
~PUMP; Pump.fun
MOG; Mog Coin
~TURBO; ~Turbo
DGB; DigiByte
XVG; ~Verge
RVN; Ravencoin
DCR; Decred
BTT; BitTorrent
~SUN; Sun Token
JST; ~JUST
~WIN; WINkLink
NMC; Namecoin
PPC; Peercoin
~FTC; Feathercoin
XPM; Primecoin
~BLK; Blackcoin
MONA; Monacoin
~NXT; Nxt
GRIN; ~Grin
~BEAM; ~Beam
~ZEN; Horizen
KMD; ~Komodo
LSK; Lisk
STEEM; Steem
~HIVE; ~Hive
STRAX; Stratis
~ARK; ~Ark
~NANO; ~Nano, Nano coin | XNO
IOTX; IoTeX
ASTR; ~Astar
GLMR; ~Moonbeam
MOVR; Moonriver
~ROSE; Oasis Network
~CFX; Conflux
CKB; Nervos Network
XCH; ~Chia
~PI; ~Pi
HEX; ~Hex
PLS; PulseChain
SAFEMOON; SafeMoon
~SPELL; Spell Token
MIM; Magic Internet Money
OHM; OlympusDAO
XVS; ~Venus
GNO; ~Gnosis
~UMA; UMA Protocol
~REP; ~Augur
~MLN; ~Enzyme
GNT; ~Golem | GLM
CVC; ~Civic
~FUN; FUNToken
~KIN; ~Kin
~GRAM; ~Gram
LBC; LBRY Credits, LBRY Credit
~BLUR; ~Blur
STRK; Starknet
~ZK; ZKsync
ZRO; LayerZero
~W; ~Wormhole
EIGEN; EigenLayer
ETHFI; ether.fi
BERA; Berachain
~MOVE; ~Movement
~IP; ~Story
KAIA; ~Kaia
KLAY; Klaytn
WEMIX; Wemix
~BORA; ~Bora
PAXG; PAX Gold
XAUT; Tether Gold
ORDI; Ordi
~SATS; ~1000SATS
~RUNES; ~Runes
KAITO; Kaito
~VIRTUAL; Virtuals Protocol
AI16Z; ai16z
~GOAT; Goatseus Maximus
POPCAT; Popcat
`

const split = (text: string | undefined, separator: string): readonly string[] =>
  (text ?? '').split(separator).flatMap((part) => part.trim() || [])

function toAsset(line: string): Asset {
  const [head = '', other] = line.split(' | ')
  const [symbol = '', listed] = head.split('; ')
  const ticker = symbol.replace('~', '')
  const names = split(listed, ',')
  const sure = (forms: readonly string[]): readonly string[] => forms.filter((form) => !form.startsWith('~'))
  const weak = [symbol, ...names].filter((form) => form.startsWith('~')).map((form) => form.slice(1))
  return {
    ticker,
    name: (names[0] ?? ticker).replace('~', ''),
    names: sure(names),
    tickers: [...sure([symbol]), ...split(other, ',')],
    weak,
  }
}

/** The best-known crypto assets. A line of the table adds one. */
export const assets: readonly Asset[] = TABLE.trim().split('\n').map(toAsset)
