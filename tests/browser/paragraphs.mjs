// Plain sentences in many scripts, for pixels.test.mjs: each is one paragraph of an article. Written for this test.

/** @typedef {{ script: string, texts: string[] }} ScriptSample */

/** @type {ScriptSample[]} */
export const samples = [
    {
        script: "Latin",
        texts: [
            // No word that begins with AV: at ratio 2 the V would lie just between two of the quarters of a pixel that Chromium
            // draws letters at, and to which of them it rounds depends on where on its canvas the word is drawn.
            "OVAL, WAVE, “To Tyre,” Yves told Wanda: kerning pulls these letters together.",
            "The office staff filed five difficult, baffling, affluent and afflicted fjords in the official offprint.",
            "She said, “We will not sign a blank cheque – not now, not ever,” and left the hall before the vote was taken.",
            "Čeští občané říkají, že příliš žluťoučký kůň úpěl ďábelské ódy, a ministr s nimi souhlasí.",
            "Bà Nguyễn Thị Hồng nói rằng chính phủ sẽ xem xét lại kế hoạch trước cuối tháng này.",
            "Marks that combine stay over their letters: café, naïve, Zürich, ǫ̀ and x̌ and n̈.",
            "İstanbul’da konuşan bakan, “Işıklar söndü,” dedi ve ağır ağır salondan çıktı.",
            "In 2024 the budget rose by 3.5 % to €1,250,000 (up from £980,000), officials told reporters on 12/03.",
            "Þórður sagði að það væri æskilegt; Łukasz odpowiedział, że źródła są pewne.",
        ],
    },
    {
        script: "Greek",
        texts: [
            "Ο υπουργός δήλωσε ότι το σχέδιο θα εξεταστεί ξανά πριν από το τέλος του μήνα.",
            "«Δεν θα υπογράψουμε», είπε η δήμαρχος, «ούτε σήμερα ούτε αύριο».",
            "Ἐν ἀρχῇ ἦν ὁ λόγος, ὡς ἔφη ὁ γέρων, καὶ πάντες ἐσίγησαν.",
        ],
    },
    {
        script: "Cyrillic",
        texts: [
            "Мэр города заявила, что решение будет принято только после открытых слушаний.",
            "Міністерка сказала: «Ми не підпишемо порожній чек», і її підтримали депутати.",
            "Градоначелник је рекао да ће се о мосту гласати у суботу; ђаци су љуто њега чекали.",
        ],
    },
    {
        script: "Armenian",
        texts: [
            "Քաղաքապետը հայտարարեց, որ որոշումը կընդունվի միայն հանրային քննարկումից հետո.",
            "Նախարարը ասաց, որ նոր կամուրջը կկառուցվի մինչև տարվա վերջը.",
        ],
    },
    {
        script: "Georgian",
        texts: [
            "მერმა განაცხადა, რომ გადაწყვეტილება მხოლოდ საჯარო განხილვის შემდეგ იქნება მიღებული.",
            "მინისტრმა თქვა, რომ ახალი ხიდი წლის ბოლომდე აშენდება.",
        ],
    },
    {
        script: "Devanagari",
        texts: [
            "मंत्री ने कहा कि नई योजना पर महीने के अंत से पहले फिर से विचार किया जाएगा।",
            "“हम खाली चेक पर हस्ताक्षर नहीं करेंगे,” महापौर ने पत्रकारों से स्पष्ट शब्दों में कहा।",
            "विद्यार्थियों ने क्षेत्रीय समिति के सामने अपनी माँगें दृढ़ता से रखीं।",
        ],
    },
    {
        script: "Bengali",
        texts: [
            "মন্ত্রী বলেছেন, মাস শেষ হওয়ার আগেই নতুন পরিকল্পনাটি আবার দেখা হবে।",
            "শহরের মেয়র জানিয়েছেন যে সেতু নির্মাণের খরচ দ্বিগুণ হয়েছে।",
        ],
    },
    {
        script: "Tamil",
        texts: [
            "புதிய திட்டம் மாத இறுதிக்குள் மீண்டும் பரிசீலிக்கப்படும் என்று அமைச்சர் கூறினார்.",
            "நகர மேயர் செய்தியாளர்களிடம் பேசும்போது செலவு இரு மடங்காகிவிட்டது என்றார்.",
        ],
    },
    {
        script: "Thai",
        // No line is broken inside: the app has no dictionary of Thai words, as browsers do.
        texts: [
            "รัฐมนตรีกล่าวว่าแผนใหม่จะได้รับการพิจารณาอีกครั้ง ก่อนสิ้นเดือนนี้.",
            "นายกเทศมนตรีบอกผู้สื่อข่าวว่า ค่าใช้จ่ายเพิ่มขึ้นเป็นสองเท่า.",
        ],
    },
    {
        script: "Chinese",
        texts: [
            "市长表示，在公开听证会之前不会作出任何决定，所有意见都会被认真考虑。",
            "“我们不会签空白支票。”她对记者说，随后离开了会议厅，没有回答其他问题。",
            "部長說，新計畫將在月底之前重新審議，預算則增加了百分之三點五。",
        ],
    },
    {
        script: "Japanese",
        texts: [
            "市長は、公開の聴聞会が終わるまで決定は下さないと記者団に語った。",
            "「白紙の小切手には署名しません」と彼女は述べ、すぐに会場を後にした。",
            "トンネルのコストは2024年に約3.5倍になったと、エンジニアが説明している。",
        ],
    },
    {
        script: "Korean",
        texts: [
            "시장은 공청회가 끝날 때까지 어떠한 결정도 내리지 않겠다고 기자들에게 말했다.",
            "“우리는 백지 수표에 서명하지 않을 것입니다.” 장관은 이렇게 밝히고 회의장을 떠났다.",
        ],
    },
    {
        script: "Ethiopic",
        texts: [
            "ከንቲባዋ ውሳኔው ከሕዝብ ውይይት በኋላ ብቻ እንደሚሰጥ ለጋዜጠኞች ተናግረዋል.",
            "ሚኒስትሩ አዲሱ ዕቅድ ከወሩ መጨረሻ በፊት እንደገና ይታያል ብለዋል.",
        ],
    },
    {
        script: "emoji",
        texts: [
            "The family 👨‍👩‍👧‍👦 waved 👋🏽 and the flags 🇫🇷 🇯🇵 🇧🇷 stood beside a scientist 👩🏿‍🔬 and a rainbow 🏳️‍🌈.",
            "Keycaps 1️⃣ and 2️⃣, a heart ❤️, a thumb 👍🏻 and a sun ☀️ came with the minister’s words 🎉.",
        ],
    },
    {
        script: "mixed",
        texts: [
            "Reuters quoted Путин, Μητσοτάκης, 習近平 and 尹錫悅 in one sentence, and नरेन्द्र मोदी in another.",
        ],
    },
    {
        script: "Arabic",
        texts: [
            "قالت رئيسة البلدية إن القرار لن يتخذ إلا بعد جلسة استماع علنية.",
            "وأضاف الوزير أن الميزانية ارتفعت بنسبة 3.5 في المئة خلال عام 2024.",
        ],
    },
    {
        script: "Hebrew",
        texts: [
            "ראש העירייה אמרה כי ההחלטה תתקבל רק לאחר שימוע ציבורי.",
            "השר הוסיף שהתקציב גדל ב־3.5 אחוזים בשנת 2024.",
        ],
    },
];
