//! What the cards in `tests/cards/` say, by the standards and by what their producers mean.
//!
//! A card is its version and its name, then a line for each thing it holds: `⏎` is a line break, `|`
//! parts components, `/` the items of a list; the brackets hold the label and the preference.

/// The files in the order of their names, and what the cards and the errors of each say, in the order
/// of the text.
pub(crate) const FILES: [(&str, &[&str]); 21] = [
    ("agent-2.1.vcf", &[AGENT]),
    ("android-2.1.vcf", &[ANDROID, ANDROID_NUMBER]),
    ("apple-ios-3.0.vcf", &[APPLE_IOS]),
    (
        "apple-macos-groups-3.0.vcf",
        &[APPLE_MACOS, APPLE_MACOS_COMPANY],
    ),
    ("blackberry-2.1.vcf", &[BLACKBERRY]),
    ("evolution-3.0.vcf", &[EVOLUTION]),
    ("google-3.0.vcf", &[GOOGLE]),
    ("japanese-phone-2.1.vcf", &[JAPANESE_PHONE]),
    ("japanese-phone-iso-2022-jp-2.1.vcf", &[ISO_2022_JP]),
    ("kde-2.1.vcf", &[KDE_2_1]),
    ("kde-3.0.vcf", &[KDE_3_0]),
    ("missing-end-2.1.vcf", &[FIRST, MIDDLE, LAST]),
    ("nextcloud-3.0.vcf", &[NEXTCLOUD_3_0]),
    ("nextcloud-4.0.vcf", &[NEXTCLOUD_4_0]),
    ("nokia-2.1.vcf", &[NOKIA]),
    ("old-mac-cr-3.0.vcf", &[OLD_MAC]),
    ("outlook-2.1.vcf", &[OUTLOOK]),
    ("outlook-utf16le.vcf", &[OUTLOOK_UTF16]),
    (
        "text-around-3.0.vcf",
        &[PERSON, SHOP, "error text-after-card"],
    ),
    ("thunderbird-4.0.vcf", &[THUNDERBIRD]),
    // Only a card has a VERSION.
    ("without-begin-3.0.vcf", &[WITHOUT_BEGIN]),
];

// The fold of 2.1 keeps its blank, and the card goes on after the one inside it.
const AGENT: &str = "
2.1 Cecily Vane
name Vane|Cecily
note Rings the bell twice, then waits
phone [work] 555-010-0280
kept AGENT
";

// `;` is data where it is encoded, and a soft break may part the bytes of a character.
const ANDROID: &str = "
2.1 Jürgen Öztürk;Lund
name Öztürk;Lund|Jürgen
organization Werft Süd|Büro
birthday 1984-11-30
note Hört schlecht – bitte zweimal läuten.⏎Schlüssel bei Özlem.
phone [mobile, 1] 5550100130
phone [home fax] 5550100131
phone [Boot] 5550100132
phone [Hut] 5550100133
email [home] juergen@example.com
email [work] j.lund@yard.example
address [home] ||Möwenweg 4|Lübben||00130|Österland
photo image/jpeg 200
kept X-ANDROID-CUSTOM X-ANDROID-CUSTOM
";

const ANDROID_NUMBER: &str = "
2.1 5550100134
phone [mobile] 5550100134
";

const APPLE_IOS: &str = "
3.0 Ines Marlow
name Marlow|Ines
nickname Nes
organization Harbour Lights Ltd.
title Pilot
birthday 1987-03-09
note Tea, not coffee; rings twice.⏎Ask for Ines.
phone [iPhone, 1] +1 (555) 010-0101
phone [Apple Watch] (555) 010-0102
phone [home fax] (555) 010-0103
phone [main] (555) 010-0104
phone [other] (555) 010-0105
phone [Boat 🛥️] (555) 010-0106
phone [School] (555) 010-0107
email [home, 1] ines@example.com
email [work] i.marlow@harbour.example
url [HomePage, 1] https://ines.example/
address [home, 1] ||12 Quay Street⏎Flat 3|Port Ember|Kent|ZZ1 1ZZ|United Kingdom
messenger [home, 1] Skype: skype:ines.example
profile twitter: ines: https://social.example/ines
photo image/jpeg 150
kept PRODID
";

// A comma in a name that is not escaped parts it, in 3.0.
const APPLE_MACOS: &str = "
3.0 Dr. Tobias Ray Otto Quill
name Quill|Tobias|Ray/Otto|Dr.
organization Ember Rope Works|Splicing
birthday --0517
anniversary 2011-06-18
note Says \"knot\" at 10:30
phone [AssistantPhone, 1] 555-010-0111
email [Club, 1] tobias@example.org
url [HomePage, 1] http://quill.example/~tobias
address [work, 1] ||8 Ropewalk|Port Ember||ZZ2 2ZZ|United Kingdom
related [-, 1] spouse: Maud Quill
photo image/jpeg 173
kept PRODID X-PHONETIC-LAST-NAME X-ABADR X-ABUID
";

const APPLE_MACOS_COMPANY: &str = "
3.0 Ember Rope Works
organization Ember Rope Works
phone [work, 1] 555-010-0112
address [work, 1] ||8 Ropewalk|Port Ember||ZZ2 2ZZ|United Kingdom
kept PRODID X-ABADR X-ABUID
";

const BLACKBERRY: &str = "
2.1 Oren Salt
name Salt|Oren
organization Salt & Sons
phone [mobile] +15550100200
phone [work] +15550100201
email oren@example.com
photo image/jpeg 600
";

const EVOLUTION: &str = "
3.0 Ms. Linnea May, Sue Farrow BSc
name Farrow|Linnea|May, Sue|Ms.|BSc
nickname Linn
organization Fern & Farrow|Seeds|Trials
title Grower
role Head of trials
birthday 1968-12-01
anniversary 2009-10-10
note Ships only in spring; asks for the batch number, the weight and the sieve size every time she calls.⏎Never on a Thursday — market day.
category VIP/Seeds, organic
uid pas-id-5550100150000000
revision 2023-04-01T09:30:00Z
phone [work] 555-010-0150
phone [mobile] 555-010-0151
phone [work fax] 555-010-0152
phone [EVOLUTION-RADIO] 555-010-0153
email [work] linnea@fern.example
email [home] linnea@example.com
url https://fern.example/linnea
address [home] Box 15||3 Orchard Way|Little Fernham|Suffolk|ZZ3 3ZZ|United Kingdom
messenger [home] xmpp:linnea@chat.example
related spouse: Rolf
related manager: Ada Stone
kept PRODID X-EVOLUTION-FILE-AS LABEL X-EVOLUTION-BLOG-URL CALURI \
X-MOZILLA-HTML
";

// The address has an eighth component, or is in the second one as a whole.
const GOOGLE: &str = "
3.0 Priya Anand-Voss
name Anand-Voss|Priya
nickname Pri
organization Voss & Daughters, Bakers
title Baker
birthday 1990-02-14
anniversary 2015-09-05
note Open M-F:9A-5P; closed on Sunday. The \"old\" shop is next door, do not ring there.⏎Bring change.
category myContacts/starred
phone [mobile] +1 555-010-0120
phone [home fax] 555-010-0121
phone [GRAND_CENTRAL] 555-010-0122
email [home] priya@example.com
email priya@bakery.example
url [PROFILE] https://priya.example/blog
address ||40 Cedar Rd|Millbrook|OH|45000|US
address [work] |7 Mill Lane⏎Millbrook
related brother: Anil
kept X-PHONETIC-FIRST-NAME
";

// The second byte of a character may be a backslash, and `;` may follow it.
const JAPANESE_PHONE: &str = "
2.1 能力 表
name 能力|表
note 予約は十時から、電話で。
phone [mobile] 09000005550
phone [home] 0300005551
email nouriki@example.jp.example
address [home] ||芝浦5-5-5 ソレイユ|港区|東京都|000-0250|日本
kept SOUND X-CLASS
";

// The bytes of a character may be `;` and those of other delimiters.
const ISO_2022_JP: &str = "
2.1 山田 花子
name 山田|花子
note 工事の案内
phone [mobile] 09000005560
";

// The properties are in the order of their names, and VERSION among them.
const KDE_2_1: &str = "
2.1 Gerda Müßig
name Müßig|Gerda
organization Kontor, Nord|Lager
birthday 1971-01-20
note Brötchen: zwei, Semmeln; drei⏎Müsli auch
uid kAb0170xYz
revision 2010-02-03T04:05:06Z
phone [home, 1] 555-010-0170
phone [mobile, 1] 555-010-0171
phone [work fax] 555-010-0172
email [-, 1] gerda@example.org
email gerda@kontor.example
url http://kontor.example
address [home, 1] ||Birkenstraße 7|Neustadt||00170|Germany
related manager: Helmut
kept X-messaging-aim-All
";

const KDE_3_0: &str = "
3.0 Helmut Anders
name Anders|Helmut
nickname Helle
organization Kontor
role Clerk
birthday 1975-04-03
anniversary 2001-08-25
note First line⏎second, line
category KDE/Family
uid kAb0160xYz
zone +02:00
place 52.100000,13.400000
sorted Anders
revision 2022-10-01T08:00:00Z
phone [home, 1] 555-010-0160
phone [mobile] 555-010-0161
phone [work fax] 555-010-0162
email [-, 1] helmut@example.org
email helmut@kontor.example
url https://kontor.example
address [home, 1] ||Lindenallee 2|Neustadt||00160|Germany
related spouse: Gerda
kept CLASS LABEL MAILER NAME PRODID X-KADDRESSBOOK-BlogFeed X-KADDRESSBOOK-CRYPTOPROTOPREF \
X-messaging-xmpp-All
";

const FIRST: &str = "
2.1 Card First
name First|Card
phone [mobile] 555-010-0270
";

const MIDDLE: &str = "
2.1 Card Middle
name Middle|Card
phone [home] 555-010-0271
";

const LAST: &str = "
2.1 Card Last
name Last|Card
phone [work] 555-010-0272
";

const NEXTCLOUD_3_0: &str = "
3.0 Mikkel Holt
name Holt|Mikkel
birthday --0229
uid 0f5e0190-0000-4000-8000-000000000190
gender Male
revision 2020-10-28T12:27:02Z
phone [home] +4555500190
phone [mobile] +4555500191
phone [work fax] +4555500192
email [home] mikkel@example.com
address [work] ||Havnegade 1|Nordby||0190|Danmark
photo image/jpeg 100
kept PRODID
";

const NEXTCLOUD_4_0: &str = "
4.0 Lene Brandt
name Brandt|Lene
title Sanger
birthday 1992-08-13
anniversary 2016-06-04
category Familie/Kor
uid 0f5e0180-0000-4000-8000-000000000180
gender Female
revision 2024-03-01T07:15:00Z
phone [home] +45 5550 0180
phone [work] +45-5550-0181
phone [mobile] +45 5550 0182
email [home] lene@example.com
email [work, 1] lene@kor.example
url [Koret] https://lene.example
address [home] ||Birkeweg 5|Nordby||0180|Danmark
profile pixelfed: https://social.example/@lene
photo image/png 69
kept PRODID
";

// The charset that a line declares is not the one it is in.
const NOKIA: &str = "
2.1 Åse Mäkelä
name Mäkelä|Åse
organization Kärki Oy
title Yö
note Tässä kaksi⏎riviä
revision 2007-06-12T10:11:12Z
phone [mobile, 1] +358 555 0100 210
phone [home] +358 555 0100 211
phone [work] +358 555 0100 212
phone [fax] +358 555 0100 213
phone [pager] +358 555 0100 214
email ase@example.com
address [home] ||Rantakatu 1|Mänty||00210|Suomi
";

const OLD_MAC: &str = "
3.0 Clara Pettibone
name Pettibone|Clara
note Printed on the old machine, so the lines end with CR alone.
phone [home] 555-010-0240
email clara@example.com
";

// A comma is data in 2.1, and a line without a colon goes on with the one before it.
const OUTLOOK: &str = "
2.1 Frau Zoë Anna,Maria Grünfeld jun.
name Grünfeld|Zoë|Anna,Maria|Frau|jun.
nickname Zo
organization Küstenwerft GmbH|Einkauf – Süd
title Leiterin, Einkauf
role Käuferin
birthday 1979-05-23
anniversary 2005-07-16
note Erste Zeile mit fünf Wörtern⏎Zweite Zeile: 1 = 1⏎⏎Ende; wirklich, Ende⏎
revision 2024-01-05T10:15:00Z
phone [work] +49 (555) 0100-140
phone [home] +49 (555) 0100-141
phone [mobile] +49 (555) 0100-142
phone [work fax] +49 (555) 0100-143
email [-, 1] zoe@werft.example
url [work] http://werft.example
address [work, 1] |Tor 4|Hafenstraße 9 Hinterhaus|Emberhafen||00140|Deutschland
related manager: Jörg Pohl
related assistant: Ute Hagen
related spouse: André
photo image/jpeg 230
kept X-MS-TEL LABEL X-MS-OL-DEFAULT-POSTAL-ADDRESS KEY X-MS-IMADDRESS \
X-MS-OL-DESIGN FBURL
";

// A backslash is data in 2.1.
const OUTLOOK_UTF16: &str = r"
2.1 Łukasz Żuraw
name Żuraw|Łukasz
organization Żuraw i Syn, S.A.|Kraków
note Pliki w C:\nowe\karty
revision 2019-09-09T09:09:09Z
phone [work] +48 555 010 230
phone [mobile] +48 555 010 231
email [-, 1] lukasz@example.com
address [work] ||ul. Mokra 3⏎pok. 7|Wroniec||00-230|Polska
";

const PERSON: &str = "
3.0 Bryn Moss
name Moss|Bryn
phone [mobile] 555-010-0300
";

const SHOP: &str = "
3.0 Moss Lamps
organization Moss Lamps
email shop@example.com
";

const THUNDERBIRD: &str = "
4.0 Corin Hale
name Hale|Corin
nickname Cor
organization Hale Maps|Survey
title Surveyor
role Lead
birthday --0702
anniversary 2008-05-10
note Left a map; wants it back, soon.⏎Second floor.
uid 7c1a0220-0000-4000-8000-000000000220
zone Europe/Dublin
phone [work] 555-010-0220
phone [mobile] 555-010-0221
phone [home fax] 555-010-0222
email [-, 1] corin@example.com
email corin@hale.example
url [work] https://hale.example
address [home] ||2 Hill Road|Greyford||ZZ4 4ZZ|Ireland
kept X-CUSTOM1
";

/// What a property without a field says: the file, its name, a part of its text.
pub(crate) const KEPT: [(&str, &str, &str); 16] = [
    (
        "agent-2.1.vcf",
        "AGENT",
        "FN:Sam Friday\nTEL;CELL:555-010-0281\nEND:VCARD",
    ),
    (
        "android-2.1.vcf",
        "X-ANDROID-CUSTOM",
        "vnd.android.cursor.item/nickname;Jü;1;",
    ),
    (
        "apple-macos-groups-3.0.vcf",
        "X-ABUID",
        "000000000111:ABPerson",
    ),
    ("evolution-3.0.vcf", "X-EVOLUTION-FILE-AS", "Farrow, Linnea"),
    (
        "evolution-3.0.vcf",
        "LABEL",
        "3 Orchard Way\nLittle Fernham, Suffolk\nZZ3 3ZZ\nBox 15\nUnited Kingdom",
    ),
    ("japanese-phone-2.1.vcf", "SOUND", "ﾉｳﾘｷ;ｵﾓﾃ"),
    ("kde-2.1.vcf", "X-messaging-aim-All", "gerda0170"),
    ("kde-3.0.vcf", "X-messaging-xmpp-All", "helmut@chat.example"),
    ("nextcloud-3.0.vcf", "REV", "20201028T122702Z"),
    ("nextcloud-4.0.vcf", "REV", "20240301T071500Z"),
    (
        "outlook-2.1.vcf",
        "LABEL",
        "Tor 4\nHafenstraße 9 Hinterhaus\n00140 Emberhafen",
    ),
    // The lines of base64 are put together without a blank.
    (
        "outlook-2.1.vcf",
        "KEY",
        "hMOYQ6SSsX8lA812ihZPteexxI3wSokuv/Z",
    ),
    (
        "outlook-2.1.vcf",
        "X-MS-OL-DESIGN",
        "text=\"Zoë Grünfeld\"/>",
    ),
    ("outlook-2.1.vcf", "X-MS-MANAGER", "Jörg Pohl"),
    ("outlook-2.1.vcf", "X-MS-SPOUSE", "André"),
    ("thunderbird-4.0.vcf", "TZ", "Europe/Dublin"),
];

/// Codes among the repairs of a card: the file, the number of the card, the codes.
pub(crate) const REPAIRS: [(&str, usize, &[&str]); 4] = [
    ("kde-3.0.vcf", 0, &["bad-name"]),
    ("missing-end-2.1.vcf", 1, &["missing-end"]),
    ("old-mac-cr-3.0.vcf", 0, &["line-break"]),
    ("text-around-3.0.vcf", 0, &["text-outside-card"]),
];

/// The files whose cards need no repair.
pub(crate) const CLEAN: [&str; 6] = [
    "agent-2.1.vcf",
    "android-2.1.vcf",
    "apple-ios-3.0.vcf",
    "blackberry-2.1.vcf",
    "evolution-3.0.vcf",
    "nokia-2.1.vcf",
];

const WITHOUT_BEGIN: &str = "
3.0 Luca Lost
name Lost|Luca
phone [mobile] 555-010-0290
";
