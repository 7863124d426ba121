#include "suggest/cue_tables.h"

#include <algorithm>
#include <array>
#include <string>

#include "suggest/vocabulary.h"
#include "text/heap_sort.h"
#include "text/utf8.h"

namespace sayso::suggest {

namespace {

/// Words between spaces, in lower case.
struct Words {
    CueWord word;
    std::string_view words;
};

constexpr Words german[] = {
    {CueWord::verb,
     "sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten schrieb schreibt schrieben berichtete "
     "berichtet berichteten behauptete behauptet meinte meint meinten forderte fordert forderten warnte warnt warnten "
     "bestätigte bestätigt bestätigten versicherte ergänzte kritisierte kritisiert äußerte antwortete fragte "
     "unterstrich mahnte verkündete verlautete beteuerte beklagte"},
    {CueWord::separable, "teilte teilt teilten gab gibt gaben räumte räumten kündigte kündigten fügte fügt hob"},
    {CueWord::particle, "mit bekannt an ein hinzu hervor"},
    {CueWord::after_name, "zufolge"},
    {CueWord::so, "so"},
    {CueWord::article, "der die das dem den ein eine einer einem einen sein seine ihr ihre beide mehrere"},
    {CueWord::pronoun, "er sie es wir ich"},
    {CueWord::link, "von vom van des für zu"},
    {CueWord::stop,
     "am im in an auf aus bei beim nach vor seit über unter um mit ohne gegen durch während gestern heute morgen zuvor "
     "später danach dazu dabei darauf darüber damit außerdem zudem auch weiter und aber doch jedoch oder denn wenn als "
     "weil hier dort dann nun gegenüber zum zur ob wie was wer nicht so laut montag dienstag mittwoch donnerstag "
     "freitag samstag sonntag"},
    {CueWord::that, "dass daß"},
    {CueWord::speaker,
     "sprecher sprecherin chef chefin präsident präsidentin minister ministerin vorsitzende vorsitzender leiter "
     "leiterin direktor direktorin polizei angaben medienberichten"},
};

constexpr Words french[] = {
    {CueWord::verb,
     "dit disait déclare déclarait affirme affirmait affirma explique expliquait annonce indique indiquait estime "
     "estimait souligne soulignait assure assurait précise précisait ajoute ajoutait confirme rappelle raconte "
     "regrette "
     "insiste reconnaît déplore rapporte avertit répond répondit dit-il dit-elle disent-ils affirme-t-il "
     "affirme-t-elle "
     "explique-t-il explique-t-elle estime-t-il estime-t-elle assure-t-il assure-t-elle ajoute-t-il ajoute-t-elle "
     "précise-t-il précise-t-elle souligne-t-il souligne-t-elle déclare-t-il déclare-t-elle raconte-t-il "
     "raconte-t-elle poursuit-il poursuit-elle"},
    {CueWord::auxiliary, "a ont avait avaient a-t-il a-t-elle a-t-on ont-ils ont-elles"},
    {CueWord::participle,
     "dit déclaré affirmé expliqué annoncé indiqué estimé souligné assuré précisé ajouté confirmé rappelé raconté "
     "regretté insisté reconnu déploré rapporté averti répondu lancé écrit martelé promis prévenu dénoncé"},
    {CueWord::article, "le la les l' un une des son sa ses ce cette plusieurs certains deux"},
    {CueWord::pronoun, "il elle ils elles on qui lui eux"},
    {CueWord::link, "de du des d' von van ben al et"},
    {CueWord::stop,
     "à au aux dans en sur sous lors pour par avec sans devant avant après depuis pendant lundi mardi mercredi jeudi "
     "vendredi samedi dimanche hier demain matin soir mais ou où comme ainsi également aussi selon ne pas "
     "est sont a ont si quand lorsque jusqu' auprès vers dont alors"},
    {CueWord::that, "que"},
    {CueWord::speaker,
     "ministre ministère président présidente porte-parole police gouvernement maire mairie préfet préfète préfecture "
     "procureur procureure parquet avocat avocate directeur directrice source sources autorités étude rapport sondage "
     "armée syndicat parti agence journal quotidien experts chercheurs député députée sénateur sénatrice responsable "
     "responsables témoin témoins communiqué médias presse enquêteurs organisation institut"},
};

constexpr Words spanish[] = {
    {CueWord::verb,
     "dijo dice dijeron afirmó afirma afirmaron aseguró asegura aseguraron declaró declara declararon explicó explica "
     "explicaron señaló señala señalaron indicó indica indicaron anunció anuncia anunciaron informó informa informaron "
     "añadió añade agregó manifestó manifestaron sostuvo sostiene subrayó destacó destaca recordó advirtió advirtieron "
     "confirmó confirmaron reconoció admitió negó denunció denunciaron insistió respondió precisó apuntó expresó "
     "comentó "
     "escribió reiteró criticó lamentó contó aclaró detalló"},
    {CueWord::auxiliary, "ha han había habían"},
    {CueWord::participle,
     "dicho afirmado asegurado declarado explicado señalado indicado anunciado informado añadido agregado manifestado "
     "sostenido subrayado destacado recordado advertido confirmado reconocido admitido negado denunciado insistido "
     "respondido precisado apuntado expresado comentado escrito reiterado lamentado"},
    {CueWord::article, "el la los las un una unos unas su sus este esta varios varias dos"},
    {CueWord::pronoun, "él ella ellos ellas quien"},
    {CueWord::link, "de del von van y e"},
    {CueWord::stop,
     "a al en con sin sobre para por durante tras ante hasta desde entre lunes martes miércoles jueves viernes sábado "
     "domingo ayer hoy mañana pero o como también además no se ha han es son según cuando donde si mientras luego "
     "así entonces"},
    {CueWord::that, "que"},
    {CueWord::speaker,
     "ministro ministra ministerio presidente presidenta portavoz vocero vocera policía gobierno alcalde alcaldesa "
     "ayuntamiento fiscal fiscalía juez jueza abogado abogada director directora fuente fuentes autoridades estudio "
     "informe encuesta ejército sindicato partido agencia diario periódico expertos investigadores diputado diputada "
     "senador senadora responsable responsables testigo testigos comunicado medios prensa organización instituto "
     "gobernador gobernadora"},
};

constexpr Words arabic[] = {
    {CueWord::verb,
     "قال قالت قالوا يقول تقول اكد اكدت اكدوا يؤكد تؤكد اضاف اضافت اعلن اعلنت يعلن اوضح اوضحت صرح صرحت ذكر ذكرت اشار "
     "اشارت شدد شددت افاد افادت اعتبر اعتبرت كشف كشفت تابع تابعت كتب كتبت حذر حذرت زعم زعمت نفى نفت لفت"},
    {CueWord::that, "ان بان انه انها انهم بانه بانها الى"},
    {CueWord::stop,
     "في خلال عقب بعد قبل يوم امس اليوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت على عن من مع امام عبر "
     "لوكالة للصحفيين للصحافيين لقناة لصحيفة ايضا"},
    {CueWord::pronoun, "هو هي"},
};

constexpr std::string_view german_according[] = {
    "nach angaben von",  "nach angaben",     "nach auskunft von", "nach auskunft", "nach einschätzung von",
    "nach einschätzung", "nach ansicht von", "nach ansicht",      "laut",
};
constexpr std::string_view french_according[] = {"d'après", "d’après", "aux dires de", "selon"};
constexpr std::string_view spanish_according[] = {"de acuerdo con", "en palabras de", "a juicio de", "según"};
constexpr std::string_view arabic_according[] = {"وفقا", "طبقا", "نقلا عن", "بحسب", "حسب"};

constexpr std::string_view chinese[] = {"回应称", "回应说", "解释说", "补充说", "补充道", "透露说", "表示",
                                        "指出",   "认为",   "强调",   "宣布",   "透露",   "声称",   "宣称",
                                        "坦言",   "说道",   "写道",   "呼吁",   "介绍",   "说",     "称"};

}  // namespace

CueTable::CueTable(Language language) {
    std::span<const Words> all;
    switch (language) {
        case Language::german:
            all = german;
            according_ = german_according;
            break;
        case Language::french:
            all = french;
            according_ = french_according;
            break;
        case Language::spanish:
            all = spanish;
            according_ = spanish_according;
            break;
        case Language::arabic:
            all = arabic;
            according_ = arabic_according;
            break;
        default:
            break;
    }
    for (const Words& list : all) {
        for (std::string_view rest = list.words; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            words_.push_back({hash_of_word(rest.substr(0, end)), list.word});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    // A word of two lists is what the first says.
    std::vector<Known> sorted;
    text::heap_sort(words_, [](const Known& one, const Known& other) {
        return one.hash != other.hash ? one.hash < other.hash : one.word < other.word;
    });
    for (const Known& known : words_)
        if (sorted.empty() || sorted.back().hash != known.hash) sorted.push_back(known);
    words_ = std::move(sorted);
}

const CueTable& CueTable::of(Language language) {
    static const std::array<CueTable, 5> tables = {CueTable(Language::german), CueTable(Language::french),
                                                   CueTable(Language::spanish), CueTable(Language::arabic),
                                                   CueTable(Language::other)};
    switch (language) {
        case Language::german:
            return tables[0];
        case Language::french:
            return tables[1];
        case Language::spanish:
            return tables[2];
        case Language::arabic:
            return tables[3];
        default:
            return tables[4];
    }
}

CueWord CueTable::word(std::uint32_t hash) const {
    const auto found = std::ranges::lower_bound(words_, hash, {}, &Known::hash);
    return found != words_.end() && found->hash == hash ? found->word : CueWord::none;
}

std::string plain_arabic(std::string_view word) {
    std::string plain;
    for (std::size_t place = 0; place < word.size();) {
        const text::DecodedCodePoint decoded = text::decode_first(word.substr(place));
        place += decoded.length;
        const char32_t letter = decoded.code_point;
        if ((letter >= 0x064B && letter <= 0x0652) || letter == 0x0640) continue;
        const bool alif = letter == 0x0622 || letter == 0x0623 || letter == 0x0625;
        text::append_utf8(plain, alif ? char32_t{0x0627} : letter);
    }
    return plain;
}

std::span<const std::string_view> chinese_verbs() {
    return chinese;
}

}  // namespace sayso::suggest
