import type { Context } from '../entry.ts'

/** Around "Treasury" these make it a security or a company's holdings: "Treasury yields", "Bitcoin Treasury". */
export const NO_MINISTRY: Context = {
  before:
    /\b(?:Minist(?:ry|er) of|[Bb]itcoin|[Ee]ther(?:eum)?|[Ss]olana|[Cc]rypto\w*|[Cc]orporate|[Dd]igital|[Aa]ssets?|[Cc]ompany|[Ss]trategic|[Cc]ommunity|[Pp]rotocol|[Ee]cosystem|\w+[Cc]oin|[Nn]etwork|[Mm]ajesty's|HM|[Ll]ong-term|[Ss]hort-term|[Tt]okenized|[Yy]ear|[Mm]onth|BTC|ETH|SOL|XRP|DAO|BNB)[ -]$/u,
  after:
    /^s?[ -](?:yields?|BV\b|Inc\b|DAO\b|bonds?|bills?|notes?|che(?:ck|que)s?|securit|compan|strateg|reserves?|holdings?|manage|stocks?|firms?|plays?|markets?|auctions?|rates?|futures|tokens?|wallets?|funds?|directors?|curve|assets?|operations?|models?|committee|select|allocation|vehicles?|shares?|balances?|single)/iu,
}
