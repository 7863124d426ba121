// The tables. The one that is looked up is made of them when first asked.
#include "suggest/name_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "suggest/hash_filter.h"
#include "suggest/vocabulary.h"

namespace sayso::suggest {

namespace {

struct Known {
    std::uint32_t flags;
    std::string_view words;
};

using namespace known_as;

constexpr std::array<Known, 39> known_words = {{
    {title,
     "president premier minister prime secretary senator governor mayor pope judge justice chancellor chair ceo "
     "director gen. lt. lt col. col sgt. sgt capt. capt sen. sen rep. rep gov. gov prof. prof rev. rev sens. "
     "reps. representative ambassador speaker sheriff detective officer attorney general commissioner chief leader "
     "candidate nominee coach professor economist doctor bishop cardinal archbishop imam rabbi sheikh emir sultan "
     "ayatollah captain commander admiral marshal deputy vice former councilor councillor judge lieutenant colonel "
     "sergeant major private whip treasurer emperor inspector superintendent adviser advisor chief-of-staff "
     "undersecretary co-founder founder editor columnist rep-elect president-elect comptroller delegate "
     "committeeman strategist pastor republican democrat independent libertarian ag acting interim incoming outgoing "
     "longtime retired assistant cllr cllr. executive constable mp mep msp cfo coo"},
    {title | male, "mr. mr king prince lord sir congressman chairman spokesman duke councilman assemblyman alderman"},
    {title | female,
     "queen princess lady congresswoman chairwoman spokeswoman duchess councilwoman "
     "assemblywoman"},
    {title | male | generic, "mr. mr sir"},
    {title | female | generic, "mrs. mrs ms. ms miss dame"},
    {title | generic, "dr. dr"},
    {person_noun,
     "president premier minister secretary senator governor mayor pope judge justice chancellor chair ceo director "
     "representative ambassador speaker sheriff detective officer attorney commissioner chief leader candidate "
     "nominee coach professor economist doctor captain commander admiral deputy adviser advisor founder co-founder "
     "editor columnist strategist pastor spokesperson analyst expert aide official source critic lawmaker lawyer "
     "author member manager consultant pollster reporter journalist correspondent commentator activist supporter "
     "owner executive chairperson head operative contributor scholar researcher scientist historian fellow voter "
     "resident student teacher farmer engineer witness veteran billionaire donor opponent rival lobbyist "
     "vice-president host moderator neurosurgeon surgeon physician partner associate organizer delegate author "
     "frontrunner front-runner contender counsel investigator prosecutor writer blogger actor singer artist "
     "director-general assistant dean mogul businessperson legislator politician comedian superdelegate "
     "neighbor neighbour friend cousin person user driver worker nurse soldier clerk constable"},
    {person_noun | male,
     "man spokesman chairman congressman king prince husband father son brother boy businessman "
     "fisherman widower uncle grandfather"},
    {person_noun | female,
     "woman spokeswoman chairwoman congresswoman queen princess wife mother daughter sister girl "
     "businesswoman actress widow aunt grandmother"},
    {given | male,
     "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
     "donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary "
     "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick "
     "raymond "
     "jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy "
     "christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse bryan joe billy bruce "
     "albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny "
     "barack bill bernie ted marco jeb rand mike chris ben jim bob tom dan dave steve tim jeff greg matt joey rick ron "
     "rob don ken phil sam tony andy fred ray stuart craig doug todd barry neil ian simon martin ivan vladimir sergei "
     "dmitry dmitri boris mikhail igor oleg viktor victor volodymyr emmanuel francois pierre jean jacques hans klaus "
     "wolfgang jürgen olaf friedrich anders lars erik nils tomasz jan piotr andrzej giuseppe mario luigi matteo silvio "
     "carlos luis jorge pedro pablo miguel diego javier fernando rafael alejandro antonio francisco manuel mohammed "
     "mohammad muhammad mohamed ahmed ahmad ali hassan hussein omar ibrahim mahmoud abdul khalid bashar benjamin "
     "binyamin recep narendra rahul rajiv raj shinzo hiroshi kenji nigel boris keir rishi gordon jeremy reince corey "
     "roger newt mitch harry chuck rudy karl lindsey marc josh brad troy evan luke lou al gene hugh dean dick robby "
     "jake jay kirk howard herman clarence leonard ernest stanley norman oliver edwin elon jared kofi ban xavier "
     "khizr"},
    {given | female,
     "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
     "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia "
     "kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel "
     "carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina "
     "joan "
     "evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn "
     "janice abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella "
     "theresa diana natalie brittany charlotte marie kayla alexis hillary carly kellyanne melania ivanka chelsea "
     "elena huma loretta debbie sally wendy jill kate katie jane ellen claire nikki susana kamala tulsi nina ingrid "
     "astrid ursula annalena greta marta oona léa lea chloé camille sophie marine ségolène christiane brigitte claudia "
     "monica carmen lucia isabel rosa ana carla giorgia chiara francesca olga natalia svetlana yulia irina tatiana "
     "oksana fatima aisha leila malala benazir indira priya sonia yoko mariko theresa margot jacinda penny julianne "
     "megyn tina cindy cathy joni dianne kirsten heidi jeanne maggie molly lucy eva rose dana gwen bay simone galia "
     "misha faiza symone paula erin caroline kristen kirstie allison alison leslie lynn peggy annie beth meg vera "
     "ivana "
     "jodi"},
    {organisation,
     "ministry department office bank court party council committee commission university association institute "
     "center centre authority chamber union house senate congress police army navy administration campaign fund "
     "foundation board bureau federation league society church school college hospital parliament assembly cabinet "
     "coalition alliance museum forum academy network initiative project organization organisation institution "
     "secretariat service laboratory treasury team club caucus pac conference supreme pentagon kremlin legislature "
     "nations force forces embassy front airlines systems technologies industries pharmaceuticals partners holdings "
     "associates labs"},
    {organisation | generic, "agency group company inc. inc corp. corp co. ltd. ltd llc plc corporation firm"},
    {organisation | government, "government authorities regime govt"},
    {media_name,
     "reuters xinhua ap afp bloomberg cnn bbc nbc abc cbs msnbc npr pbs politico tass interfax ria kcna yonhap kyodo "
     "dpa efe ansa pti ani anadolu irna aljazeera al-jazeera axios buzzfeed breitbart vox newsweek spiegel bild "
     "lemonde "
     "figaro c-span cnbc univision telemundo haaretz ndtv dawn nhk rt sputnik wapo mcclatchy gannett propublica "
     "huffpost wnyc theblaze newsmax wikinews cctv cgtn arirang"},
    {media_end,
     "times post journal news herald tribune courier gazette chronicle globe guardian observer telegraph press "
     "broadcasting radio television tv magazine daily independent mirror inquirer examiner sun standard mail express "
     "review dispatch bulletin beast monitor register sentinel digest today newspaper jazeera "
     "reporter blaze intercept caller hill monde país zeitung economist"},
    {media_noun,
     "media newspaper agency broadcaster network outlet outlets press paper magazine television radio channel wire "
     "newspapers station tabloid website daily weekly newswire reports news"},
    {plural,
     "officials people analysts experts sources aides critics lawmakers supporters leaders reporters republicans "
     "democrats americans conservatives liberals voters residents police authorities sides others many some several "
     "both most few those all members researchers scientists students lawyers prosecutors investigators witnesses "
     "economists senators governors observers activists opponents advisers advisors allies candidates economists "
     "engineers workers parents men women children families doctors diplomats ministers users respondents "
     "participants delegates superdelegates evangelicals progressives protesters demonstrators villagers locals "
     "spokesmen executives donors investors companies countries states campaigns parties two three four five "
     "millennials polls surveys studies rivals backers historians professors scholars commentators pundits "
     "strategists operatives consultants insiders veterans teachers farmers judges mayors firms groups nations "
     "readers viewers christians muslims jews catholics men women latinos hispanics russians ukrainians israelis "
     "palestinians germans britons mexicans canadians europeans iranians brexiteers tories"},
    {never_name,
     "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
     "september october november december jan. feb. aug. sept. oct. nov. dec. english spanish god christmas easter "
     "internet covid covid-19 earth ok tv no. p.m. a.m. here there here's there's in yes no well oh today yesterday "
     "tomorrow however meanwhile instead moreover indeed perhaps still even just only "
     "unlike like despite under following given asked besides beyond within without since until unless such these "
     "those both either neither nor yet so not now then later when while where why how what according again also "
     "although though because if whether let as after before during amid citing speaking more most much many some "
     "several few others two three "
     "four five"},
    {particle, "de da del van von bin der la al el ibn den dos di du ter le"},
    {making,
     "sent send sends wrote written issued released published penned delivered posted sending issuing "
     "drafted submitted releases issues publishes penning tweeted authored filed"},
    {suffix, "jr. jr sr. sr ii iii iv"},
    {male | singular, "he him his himself he'll he'd"},
    {female | singular, "she her hers herself she'll she'd"},
    {they, "they them their theirs themselves they'll they'd they've they're"},
    {it, "it its itself it'll it'd"},
    {first_person, "i me my myself we us our ours ourselves i'm i'll i'd i've we'll we'd we've we're"},
    {relative, "who which that whose whom"},
    {definite, "the this that these those"},
    {indefinite, "a an another one"},
    {of | joins, "of"},
    {joins, "for"},
    {ampersand, "&"},
    {both, "and or"},
    {possessive, "'s '"},
    {place, "in at from near to across outside into toward towards around through via on with against about over"},
    {writing,
     "letter statement statements report reports study poll polls survey surveys speech interview email e-mail memo "
     "tweet post message announcement document documents op-ed editorial article column book paper ad advertisement "
     "release filing filings transcript affidavit lawsuit complaint indictment ruling opinion brief resolution "
     "excerpt excerpts communique communiqué text note notes record records data research analysis review draft "
     "manifesto petition "
     "declaration order testimony remarks tweets emails e-mails summary video plan website page proposal bill law "
     "headline caption press-release blog agreement deal treaty constitution census forecast figures statistics"},
    {passing_on, "per via"},
    {organisation | media_noun, "networks"},
}};

/// Names, adjectives and capitals of a country, parted by "/"; two words are joined by "_".
constexpr std::array<std::string_view, 64> countries = {
    "u.s. us u.s usa u.s.a. u.s.a america united_states/american/washington",
    "china prc/chinese/beijing",
    "north_korea dprk/north_korean/pyongyang",
    "south_korea/south_korean/seoul",
    "russia/russian/moscow kremlin",
    "britain u.k. uk u.k united_kingdom/british/london",
    "france/french/paris",
    "germany/german/berlin",
    "japan/japanese/tokyo",
    "india/indian/delhi new_delhi",
    "iran/iranian/tehran",
    "iraq/iraqi/baghdad",
    "israel/israeli/jerusalem",
    "ukraine/ukrainian/kyiv kiev",
    "turkey türkiye/turkish/ankara",
    "syria/syrian/damascus",
    "egypt/egyptian/cairo",
    "saudi_arabia/saudi/riyadh",
    "pakistan/pakistani/islamabad",
    "afghanistan/afghan/kabul",
    "mexico/mexican/mexico_city",
    "canada/canadian/ottawa",
    "brazil/brazilian/brasilia",
    "argentina/argentine argentinian/buenos_aires",
    "chile/chilean/santiago",
    "colombia/colombian/bogota",
    "venezuela/venezuelan/caracas",
    "cuba/cuban/havana",
    "spain/spanish/madrid",
    "italy/italian/rome",
    "poland/polish/warsaw",
    "greece/greek/athens",
    "hungary/hungarian/budapest",
    "austria/austrian/vienna",
    "switzerland/swiss/bern",
    "netherlands/dutch/hague",
    "belgium/belgian/",
    "sweden/swedish/stockholm",
    "norway/norwegian/oslo",
    "denmark/danish/copenhagen",
    "finland/finnish/helsinki",
    "ireland/irish/dublin",
    "portugal/portuguese/lisbon",
    "romania/romanian/bucharest",
    "serbia/serbian/belgrade",
    "belarus/belarusian/minsk",
    "kazakhstan/kazakh/astana",
    "taiwan/taiwanese/taipei",
    "vietnam/vietnamese/hanoi",
    "thailand/thai/bangkok",
    "philippines/philippine filipino/manila",
    "indonesia/indonesian/jakarta",
    "malaysia/malaysian/",
    "singapore/singaporean/",
    "myanmar burma/burmese/naypyidaw",
    "australia/australian/canberra",
    "new_zealand/kiwi/wellington",
    "nigeria/nigerian/abuja",
    "kenya/kenyan/nairobi",
    "south_africa/south_african/pretoria",
    "ethiopia/ethiopian/addis_ababa",
    "sudan/sudanese/khartoum",
    "lebanon/lebanese/beirut",
    "qatar/qatari/doha",
};

constexpr std::size_t slots = 4096;

class Table {
  public:
    Table() {
        for (const Known& known : known_words)
            each(known.words, ' ', [&](std::string_view word) { add(hash_of_word(word), known.flags, 0); });
        std::uint8_t country = 0;
        for (const std::string_view row : countries) {
            ++country;
            int form = 0;
            each(row, '/', [&](std::string_view words) {
                each(words, ' ', [&](std::string_view word) {
                    const std::size_t joint = word.find('_');
                    const std::uint32_t hash =
                        joint == std::string_view::npos
                            ? hash_of_word(word)
                            : hash_of_two(hash_of_word(word.substr(0, joint)), hash_of_word(word.substr(joint + 1)));
                    add(hash, form == 1 ? std::uint32_t{adjective} : 0U, country);
                });
                ++form;
            });
        }
    }

    [[nodiscard]] NameWord find(std::uint32_t hash) const {
        if (!filter_.may_have(hash)) return {};
        for (std::size_t slot = hash % slots;; slot = (slot + 1) % slots) {
            const Entry& entry = entries_[slot];
            if (entry.hash == hash || is_free(entry)) return entry.word;
        }
    }

  private:
    struct Entry {
        std::uint32_t hash = 0;
        NameWord word;
    };

    static bool is_free(const Entry& entry) { return entry.word.flags == 0 && entry.word.country == 0; }

    template <typename Visit>
    static void each(std::string_view words, char between, Visit visit) {
        while (!words.empty()) {
            const std::size_t length = std::min(words.find(between), words.size());
            if (length != 0) visit(words.substr(0, length));
            words.remove_prefix(std::min(length + 1, words.size()));
        }
    }

    void add(std::uint32_t hash, std::uint32_t flags, std::uint8_t country) {
        std::size_t slot = hash % slots;
        while (!is_free(entries_[slot]) && entries_[slot].hash != hash)
            slot = (slot + 1) % slots;
        filter_.add(hash);
        entries_[slot].hash = hash;
        entries_[slot].word.flags |= flags;
        if (country != 0) entries_[slot].word.country = country;
    }

    std::array<Entry, slots> entries_{};
    HashFilter<slots * 4> filter_;
};

}  // namespace

NameWord name_word(std::uint32_t hash) {
    static const Table table;
    return table.find(hash);
}

}  // namespace sayso::suggest
