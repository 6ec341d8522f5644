/** Services that schools and parents write on, as they write their own names. */
const names: readonly string[] = [
  ...[
    'WhatsApp',
    'Signal',
    'Telegram',
    'Facebook Messenger',
    'Messenger',
    'Facebook',
    'Instagram',
    'Snapchat',
    'Discord',
  ],
  ...['Slack', 'Viber', 'WeChat', 'Microsoft Teams', 'Teams', 'Google Classroom', 'Google Chat', 'iMessage', 'GroupMe'],
  ...[
    'Class List',
    'Classlist',
    'ClassDojo',
    'Class Dojo',
    'Dojo',
    'Seesaw',
    'Tapestry',
    'ParentMail',
    'ParentPay',
    'Arbor',
  ],
  ...['Weduc', 'Bromcom', 'Schoolcomms', 'Studybugs', 'School Gateway', 'MyEd', 'eSchools', 'Satchel One', 'Nextdoor'],
  ...['Spond', 'School Ping', 'MarvellousMe', 'Marvellous Me', 'Teachers2Parents', 'Edulink One', 'Firefly', 'Famly'],
  ...['Reach More Parents', 'School Spider', 'My Child At School', 'MCAS', 'ParentHub', 'Parent Hub'],
];

/** Other ways to write them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ...names.map((name) => [name.toLowerCase(), name] as const),
  ...[
    "what's app",
    'whats app',
    'whatsap',
    'watsapp',
    'whatsup',
    "what'sapp",
    'whats-app',
    'wattsapp',
    'watsap',
    'wattsap',
    'whatsaap',
    'whatapp',
    'whatsapps',
    'wats app',
    'wa',
  ].map((spelt) => [spelt, 'WhatsApp'] as const),
  ['fb', 'Facebook'],
  ['face book', 'Facebook'],
  ['fb messenger', 'Facebook Messenger'],
  ['ms teams', 'Microsoft Teams'],
  ['parent mail', 'ParentMail'],
  ['parent pay', 'ParentPay'],
  ['i-message', 'iMessage'],
]);

/** A service by its name in any letters, as it writes itself. */
export const serviceCalled = (words: string): string | undefined =>
  spellings.get(words.toLowerCase().replaceAll('’', "'"));

const among = names.map((name) => [name, new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu')] as const);

/** A known service among other words. */
export const serviceWithin = (words: string): string | undefined =>
  among.find(([, pattern]) => pattern.test(words))?.[0];
