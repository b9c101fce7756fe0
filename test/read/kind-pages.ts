/** Pages that hold no article, as sites of several countries and systems build them. By kind: what they are, and their HTML. */

interface Shell {
  readonly lang: string
  readonly title: string
  readonly head?: string
  readonly site: string
}

const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`

/** A blog system's theme. */
const blog = ({ lang, title, head = '', site }: Shell, main: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title} – ${site}</title><meta property="og:site_name" content="${site}">${head}</head>
<body class="single has-sidebar"><header class="site-header"><p class="site-title"><a href="/">${site}</a></p><nav class="main-navigation"><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main">${main}</main>
<aside class="widget-area"><section class="widget"><h2>${site}</h2><ul><li><a href="/1">1</a></li><li><a href="/2">2</a></li></ul></section></aside></div>
<footer class="site-footer"><p>© ${site}</p></footer></body></html>`

/** A publisher's own system: divisions with class names that a machine made. */
const bundled = ({ lang, title, head = '', site }: Shell, main: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title} | ${site}</title><meta property="og:site_name" content="${site}">${head}</head>
<body><div id="__next"><div class="css-1x2y"><div class="css-9az"><a href="/">${site}</a></div></div><div class="css-7k3">${main}</div><div class="css-foot"><span>© ${site}</span></div></div><script>window.__DATA__={}</script></body></html>`

/** An authority's site of the years of tables. */
const tables = ({ lang, title, head = '', site }: Shell, main: string): string =>
  `<html lang="${lang}"><head><title>${site}: ${title}</title>${head}</head><body bgcolor="#ffffff"><table width="100%"><tr><td colspan="2"><a href="/">${site}</a></td></tr>
<tr><td width="150"><a href="/a">A</a><br><a href="/b">B</a></td><td>${main}</td></tr></table></body></html>`

const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

const LEAD_EN =
  'The Harbour Conduct Board has fined the trading venue Lumen $4.2 million for taking deposits without a licence, in a decision that lawyers expect to be tested in court.'
const LEAD_DE =
  'Die Hafenaufsicht hat gegen den Handelsplatz Lumen ein Bußgeld von vier Millionen Euro verhängt, weil dieser ohne Erlaubnis Einlagen angenommen hatte.'
const LEAD_FR =
  'Le Conseil du port a infligé une amende de quatre millions d’euros à la plateforme Lumen, qui avait accepté des dépôts sans y être autorisée.'
const LEAD_ES =
  'La Junta del Puerto multó con cuatro millones de euros a la plataforma Lumen por aceptar depósitos sin licencia durante casi dos años.'
const LEAD_RU = 'Портовый совет оштрафовал площадку Lumen на четыре миллиона евро за приём вкладов без лицензии в течение почти двух лет.'
const LEAD_JA =
  '港湾委員会は、免許なしに二年近く預かり金を受け入れていたとして、取引所ルーメンに四百万ユーロの罰金を科した。同社は不服を申し立てる方針だ。'

const article = (data: object): string => jsonLd({ '@type': 'NewsArticle', headline: 'Lumen', ...data })
const NOT_FREE = article({
  isAccessibleForFree: false,
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.wall' },
})

type NamedPage = readonly [string, string]

export const PAYWALLS: readonly NamedPage[] = [
  [
    'an English stub with an offer',
    bundled(
      { lang: 'en', title: 'Lumen fined', site: 'Harbour Daily', head: NOT_FREE },
      `<h1>Lumen fined</h1>${paragraphs(LEAD_EN)}<div class="wall"><h2>Keep reading for $1 a week</h2><p>Choose a plan that suits you. Cancel at any time.</p><button>Subscribe</button></div>`,
    ),
  ],
  [
    'an English stub that says it in words only',
    blog(
      { lang: 'en', title: 'Lumen fined', site: 'Harbour Daily' },
      `<article><h1>Lumen fined</h1>${paragraphs(LEAD_EN)}<p>To read the rest of this story, please sign in or subscribe to Harbour Daily.</p></article>`,
    ),
  ],
  [
    'a German stub',
    bundled(
      { lang: 'de', title: 'Bußgeld gegen Lumen', site: 'Hafenblatt' },
      `<h1>Bußgeld gegen Lumen</h1>${paragraphs(LEAD_DE)}<div class="css-pw"><p>Jetzt weiterlesen mit Hafenblatt Plus</p><p>Sie haben bereits ein Abo? Hier anmelden.</p></div>`,
    ),
  ],
  [
    'a German stub of a registered reader’s article',
    blog(
      { lang: 'de', title: 'Bußgeld gegen Lumen', site: 'Hafenblatt' },
      `<article><h1>Bußgeld gegen Lumen</h1>${paragraphs(LEAD_DE)}<div class="entry-locked"><p>Dieser Artikel ist nur für Abonnenten zugänglich.</p></div></article>`,
    ),
  ],
  [
    'a French stub',
    bundled(
      { lang: 'fr', title: 'Amende pour Lumen', site: 'Le Port' },
      `<h1>Amende pour Lumen</h1>${paragraphs(LEAD_FR)}<section><p>Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.</p></section>`,
    ),
  ],
  [
    'a Spanish stub',
    blog(
      { lang: 'es', title: 'Multa a Lumen', site: 'El Puerto' },
      `<article><h1>Multa a Lumen</h1>${paragraphs(LEAD_ES)}<div class="muro"><p>Suscríbete para seguir leyendo</p><p>¿Ya eres suscriptor? Inicia sesión.</p></div></article>`,
    ),
  ],
  [
    'an Italian stub',
    bundled(
      { lang: 'it', title: 'Multa a Lumen', site: 'Il Porto' },
      `<h1>Multa a Lumen</h1>${paragraphs('Il consiglio del porto ha multato la piattaforma Lumen per quattro milioni di euro, perché aveva accettato depositi senza licenza per quasi due anni.')}<div><p>Abbonati per continuare a leggere questo articolo.</p></div>`,
    ),
  ],
  [
    'a Russian stub',
    blog(
      { lang: 'ru', title: 'Штраф для Lumen', site: 'Порт' },
      `<article><h1>Штраф для Lumen</h1>${paragraphs(LEAD_RU)}<p>Материал доступен только подписчикам. Оформите подписку, чтобы читать дальше.</p></article>`,
    ),
  ],
  [
    'a Japanese stub',
    bundled(
      { lang: 'ja', title: 'ルーメンに罰金', site: '港湾日報' },
      `<h1>ルーメンに罰金</h1>${paragraphs(LEAD_JA)}<div><p>この記事は有料会員限定です。残り1,200文字</p><p>会員登録をして続きを読む</p></div>`,
    ),
  ],
  [
    'a Portuguese stub',
    blog(
      { lang: 'pt', title: 'Multa à Lumen', site: 'O Porto' },
      `<article><h1>Multa à Lumen</h1>${paragraphs('A junta do porto multou a plataforma Lumen em quatro milhões de euros por aceitar depósitos sem licença durante quase dois anos.')}<p>Conteúdo exclusivo para assinantes. Assine para continuar lendo.</p></article>`,
    ),
  ],
]

export const TEASERS: readonly NamedPage[] = [
  [
    'an aggregator’s summary',
    blog(
      { lang: 'en', title: 'Lumen fined', site: 'Wire Digest' },
      `<article><h1>Lumen fined</h1><p>The Harbour Conduct Board has fined the trading venue Lumen for taking deposits without a licence […]</p><p><a href="https://daily.example/lumen">Read the full story at Harbour Daily</a></p></article>`,
    ),
  ],
  [
    'a feed’s excerpt that ends in a link',
    bundled(
      { lang: 'en', title: 'Lumen fined', site: 'Coin Links' },
      `<h1>Lumen fined</h1>${paragraphs('The Harbour Conduct Board has fined the trading venue Lumen $4.2 million for taking deposits… <a href="https://daily.example/lumen">Continue reading</a>')}`,
    ),
  ],
  [
    'a German pointer',
    blog(
      { lang: 'de', title: 'Bußgeld gegen Lumen', site: 'Presseschau' },
      `<article><h1>Bußgeld gegen Lumen</h1><p>Die Hafenaufsicht hat gegen den Handelsplatz Lumen ein Bußgeld verhängt …</p><p><a href="https://blatt.example/lumen">Den ganzen Artikel lesen</a></p></article>`,
    ),
  ],
  [
    'a French pointer',
    blog(
      { lang: 'fr', title: 'Amende pour Lumen', site: 'Revue' },
      `<article><h1>Amende pour Lumen</h1><p>Le Conseil du port a infligé une amende à la plateforme Lumen, qui avait accepté des dépôts [...]</p><p><a href="https://port.example/lumen">Lire la suite de l’article</a></p></article>`,
    ),
  ],
]

export const CONSENT_WALLS: readonly NamedPage[] = [
  [
    'an English one',
    bundled(
      { lang: 'en', title: 'Before you continue', site: 'Harbour Daily' },
      '<h1>Before you continue to Harbour Daily</h1><p>We and our 812 partners use cookies and similar tools to store and read data on your device.</p><ul><li>Deliver and measure the site’s services</li><li>Show personalised ads, depending on your settings</li></ul><button>Accept all</button><button>Reject all</button>',
    ),
  ],
  [
    'a German one with a paid way out',
    bundled(
      { lang: 'de', title: 'Hafenblatt mit Werbung oder im Abo lesen', site: 'Hafenblatt' },
      '<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie hafenblatt.example wie gewohnt mit Werbung und Tracking. Sie können Ihre Zustimmung jederzeit widerrufen.</p><p>Wir und unsere Partner verarbeiten Daten mit Hilfe von Cookies, um Inhalte und Anzeigen zu messen. Einzelheiten stehen in der Datenschutzerklärung.</p><button>Einwilligen und weiter</button>',
    ),
  ],
  [
    'a French one',
    bundled(
      { lang: 'fr', title: 'Le Port', site: 'Le Port' },
      '<h1>Le respect de votre vie privée est notre priorité</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et consulter des données personnelles.</p><p>Vous pouvez retirer votre consentement à tout moment dans notre politique de confidentialité.</p><button>Accepter</button>',
    ),
  ],
  [
    'a Spanish one',
    blog(
      { lang: 'es', title: 'Tu privacidad es importante', site: 'El Puerto' },
      '<h1>Tu privacidad es importante para nosotros</h1><p>Nosotros y nuestros socios utilizamos cookies para almacenar información en su dispositivo y tratar datos personales.</p><p>Puede aceptar o retirar su consentimiento en cualquier momento.</p><button>Aceptar y continuar gratis</button>',
    ),
  ],
]

export const ERRORS: readonly NamedPage[] = [
  [
    'an English one in the site’s voice',
    blog(
      { lang: 'en', title: 'Nothing found', site: 'Harbour Daily' },
      '<section class="error-404"><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p></section>',
    ),
  ],
  [
    'an English one whose title is the site’s name',
    bundled(
      { lang: 'en', title: 'Harbour Daily', site: 'Harbour Daily' },
      '<h1>Sorry, we couldn’t find that page</h1><p>The story you are looking for may have been moved or deleted. Check the address, or return to our front page.</p>',
    ),
  ],
  [
    'an authority’s',
    tables(
      { lang: 'en', title: 'Error', site: 'Harbour Conduct Board' },
      '<h2>The page you requested is not available</h2><p>The document may have been archived or removed from this server. Please use the search form or contact the webmaster.</p>',
    ),
  ],
  [
    'a German one',
    blog(
      { lang: 'de', title: 'Seite nicht gefunden', site: 'Hafenblatt' },
      '<h1>Diese Seite gibt es leider nicht</h1><p>Die gewünschte Seite wurde verschoben oder gelöscht. Bitte nutzen Sie die Suche oder gehen Sie zur Startseite.</p>',
    ),
  ],
  [
    'a French one whose title says nothing',
    bundled(
      { lang: 'fr', title: 'Le Port', site: 'Le Port' },
      '<h1>Cette page n’existe pas ou plus</h1><p>Le lien que vous avez suivi est peut-être rompu, ou la page a été supprimée. Retournez à l’accueil du site.</p>',
    ),
  ],
  [
    'a Spanish one',
    blog(
      { lang: 'es', title: 'Página no encontrada', site: 'El Puerto' },
      '<h1>Error 404</h1><p>Lo sentimos, la página que busca no existe o ha cambiado de dirección. Vuelva a la portada.</p>',
    ),
  ],
  [
    'a check for robots',
    bundled(
      { lang: 'en', title: 'daily.example', site: 'Harbour Daily' },
      '<h1>Please verify you are a human</h1><p>Access to this page has been denied because we believe you are using automation tools to browse the website. Please enable JavaScript and cookies.</p><p>Reference ID: 81f0</p>',
    ),
  ],
]

const teaser = (index: number, text: string): string =>
  `<article class="card"><h3><a href="/news/${index}">${text} ${index}</a></h3><p>${text} ${index}, and what it means.</p><time datetime="2025-01-0${(index % 9) + 1}">${index} Jan</time></article>`

export const LISTINGS: readonly NamedPage[] = [
  [
    'a section front',
    bundled(
      { lang: 'en', title: 'Regulation', site: 'Harbour Daily', head: '<meta property="og:type" content="website">' },
      `<h1>Regulation</h1><div class="css-grid">${Array.from({ length: 14 }, (_, index) => teaser(index, 'Board fines another venue over deposits')).join('')}</div><a href="?page=2">Next</a>`,
    ),
  ],
  [
    'a category of a blog with long excerpts',
    blog(
      { lang: 'en', title: 'Category: Enforcement', site: 'Coin Notes' },
      `<h1 class="page-title">Category: Enforcement</h1>${Array.from({ length: 8 }, (_, index) => `<article class="post"><h2 class="entry-title"><a href="/p/${index}">Venue number ${index} is fined</a></h2><div class="entry-summary"><p>The board has fined venue number ${index} for taking deposits without a licence, and the venue has agreed to pay by the end of the month and to close the accounts that it cannot […] <a class="more-link" href="/p/${index}">Read more</a></p></div></article>`).join('')}`,
    ),
  ],
  [
    'an authority’s list of releases',
    tables(
      { lang: 'en', title: 'Press releases', site: 'Harbour Conduct Board' },
      `<h2>Press releases</h2><table>${Array.from({ length: 25 }, (_, index) => `<tr><td>2025-01-${String(index + 1).padStart(2, '0')}</td><td><a href="/pr/${index}">Board announces decision ${index} against a trading venue</a></td></tr>`).join('')}</table>`,
    ),
  ],
  [
    'a German topic page',
    blog(
      { lang: 'de', title: 'Thema: Lumen', site: 'Hafenblatt' },
      `<h1>Thema: Lumen</h1><p>Alle Nachrichten und Hintergründe zum Handelsplatz Lumen auf einen Blick.</p><ul class="teaser-list">${Array.from({ length: 12 }, (_, index) => `<li><a href="/a/${index}"><h3>Aufsicht prüft Lumen erneut, Folge ${index}</h3><p>Was die Aufsicht am Tag ${index} beschloss</p></a></li>`).join('')}</ul>`,
    ),
  ],
  [
    'results of a search',
    bundled(
      {
        lang: 'es',
        title: 'Resultados de la búsqueda: lumen',
        site: 'El Puerto',
        head: jsonLd({ '@type': 'SearchResultsPage', name: 'lumen' }),
      },
      `<h1>Resultados: lumen</h1>${Array.from({ length: 9 }, (_, index) => `<div><h2><a href="/n/${index}">La Junta multa a Lumen por ${index} vez</a></h2><p>La Junta del Puerto multó a la plataforma por aceptar depósitos.</p></div>`).join('')}`,
    ),
  ],
  [
    'an author’s page',
    blog(
      {
        lang: 'en',
        title: 'Ana Gil, Author at Coin Notes',
        site: 'Coin Notes',
        head: jsonLd({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Ana Gil' } }),
      },
      `<h1>Ana Gil</h1><p>Ana Gil writes on the law of trading venues, and has done so since the first of them opened in the harbour.</p>${Array.from({ length: 7 }, (_, index) => `<h2><a href="/p/${index}">Venue number ${index} is fined</a></h2>`).join('')}`,
    ),
  ],
]

const VIDEO = jsonLd({ '@type': 'VideoObject', name: 'Lumen fined', uploadDate: '2025-01-22', contentUrl: 'https://video.example/1.mp4' })

export const VIDEOS: readonly NamedPage[] = [
  [
    'a player with a line below',
    bundled(
      {
        lang: 'en',
        title: 'Watch: why Lumen was fined',
        site: 'Harbour TV',
        head: `${VIDEO}<meta property="og:type" content="video.other">`,
      },
      '<video controls src="/v.mp4"></video><h1>Watch: why Lumen was fined</h1><p>The chair of the board tells our reporter why the fine is as high as it is.</p><span>03:41</span>',
    ),
  ],
  [
    'a German media library',
    blog(
      { lang: 'de', title: 'Video: Bußgeld gegen Lumen', site: 'Hafen TV', head: VIDEO },
      '<h1>Video: Bußgeld gegen Lumen</h1><div class="player"><iframe src="https://player.example/1"></iframe></div><p>Die Vorsitzende der Aufsicht erklärt im Gespräch, warum das Bußgeld so hoch ausfällt.</p><p>Dauer: 4 Minuten</p>',
    ),
  ],
  [
    'one that calls itself an article and is a video by its address',
    bundled(
      {
        lang: 'fr',
        title: 'Amende pour Lumen',
        site: 'Port TV',
        head: `${VIDEO}<meta property="og:type" content="article"><meta property="og:video" content="https://video.example/1.mp4"><link rel="canonical" href="https://daily.test/video/amende-lumen">`,
      },
      '<h1>Amende pour Lumen</h1><video src="/v.mp4"></video><p>La présidente du Conseil explique le montant de l’amende au micro de notre rédaction.</p>',
    ),
  ],
  [
    'an episode of a podcast',
    blog(
      { lang: 'en', title: 'Episode 12: the fine', site: 'Harbour Talk', head: jsonLd({ '@type': 'PodcastEpisode', name: 'Episode 12' }) },
      '<h1>Episode 12: the fine</h1><audio controls src="/12.mp3"></audio><p>We talk to a lawyer about the fine against Lumen and about what other venues can learn from it.</p>',
    ),
  ],
]

const entry = (index: number, text: string, stamp = `${9 + index}:${index % 6}5`): string =>
  `<div class="entry"><time>${stamp}</time><h3>Update ${index}</h3><p>${text}</p></div>`

const LIVE_TEXTS = [
  'The hearing has begun. The chair of the board reads out the list of the accounts that were opened without proof of identity.',
  'A lawyer of the venue asks for a break, since two of the files have only been handed over this morning. The board refuses.',
  'The first witness says that she had warned the managers twice in writing, and that nobody had answered her letters.',
  'The board adjourns for lunch. In the street some thirty customers wait for news of their deposits, as they have done for days.',
  'Back in the hall, the head of the venue says for the first time that he is sorry, and offers to pay half of the fine at once.',
  'The decision is out: the venue has to pay $4.2 million in three instalments and to hire an outside monitor.',
  'Shares of the venue’s parent fall by a tenth. Trading in them had been halted for an hour before the decision.',
]

export const TICKERS: readonly NamedPage[] = [
  [
    'an English live blog',
    bundled(
      {
        lang: 'en',
        title: 'Lumen hearing live: board decides on fine',
        site: 'Harbour Daily',
        head: jsonLd({ '@type': 'LiveBlogPosting', headline: 'Lumen hearing live', coverageStartTime: '2025-01-22T09:00:00Z' }),
      },
      `<h1>Lumen hearing live: board decides on fine</h1><p>Follow the hearing here as it happens.</p>${LIVE_TEXTS.map((text, index) => entry(index, text, `${9 + index}.1${index}am GMT`)).join('')}`,
    ),
  ],
  [
    'a German one that says so in its title',
    blog(
      { lang: 'de', title: 'Liveticker: Anhörung zu Lumen', site: 'Hafenblatt' },
      `<h1>Liveticker: Anhörung zu Lumen</h1>${Array.from({ length: 8 }, (_, index) => entry(index, `Die Anhörung geht weiter. Die Vorsitzende verliest den Teil ${index} der Akten, und die Anwälte des Handelsplatzes widersprechen ihr in drei Punkten.`, `${9 + index}:15 Uhr`)).join('')}`,
    ),
  ],
  [
    'a French one',
    bundled(
      { lang: 'fr', title: 'EN DIRECT - Lumen devant le Conseil du port', site: 'Le Port' },
      `<h1>EN DIRECT - Lumen devant le Conseil du port</h1>${Array.from({ length: 7 }, (_, index) => entry(index, `L’audience se poursuit. La présidente lit la partie ${index} du dossier et les avocats de la plateforme la contestent sur trois points précis.`, `${9 + index}h20`)).join('')}`,
    ),
  ],
  [
    'a Russian one',
    blog(
      { lang: 'ru', title: 'Заседание по делу Lumen. Онлайн', site: 'Порт' },
      `<h1>Заседание по делу Lumen. Онлайн</h1>${Array.from({ length: 7 }, (_, index) => entry(index, `Заседание продолжается. Председатель зачитывает часть ${index} материалов, и юристы площадки возражают ей сразу по трём пунктам.`)).join('')}`,
    ),
  ],
]
