#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "files.h"
#include "suggest/attributed_text.h"

namespace sayso::suggest {

namespace {

using Words = std::vector<std::string>;

MentionRule rule(const AttributedText& read, std::size_t at) {
    const FoundSpeakers found = read.speakers();
    REQUIRE(found.speaker_of.at(at).has_value());
    return found.speaker_of[at]->rule;
}

}  // namespace

TEST_CASE("a family name alone, a title and the full name are one person, called by the fullest name") {
    AttributedText read(
        "Mayor Tomasz Brandt said no. “Never,” Brandt said. Mr. Brandt said so twice. Later Tomasz said yes.");
    read.says("Mayor Tomasz Brandt said", "Mayor Tomasz Brandt", "said", "no");
    read.says("Brandt said. Mr", "Brandt", "said", "“Never,”");
    read.says("Mr. Brandt said", "Mr. Brandt", "said", "so twice");
    read.says("Tomasz said yes", "Tomasz", "said", "yes");
    CHECK(read.names() == Words{"Tomasz Brandt", "Tomasz Brandt", "Tomasz Brandt", "Tomasz Brandt"});
    CHECK(read.speakers().speakers.size() == 1);
    const FoundSpeaker brandt = read.speaker("Tomasz Brandt");
    CHECK(brandt.kind == "person");
    CHECK(brandt.role == "Mayor");
    CHECK(brandt.aliases == Words{"Brandt", "Tomasz"});
    CHECK(rule(read, 0) == MentionRule::full_name);
    CHECK(rule(read, 1) == MentionRule::part_of_name);
}

TEST_CASE("a short name that comes before the full one is the same person’s") {
    AttributedText read("Brandt says no to the barrier\nOn Monday Tomasz Brandt, the mayor, said no.");
    read.says("Brandt says", "Brandt", "says", "no to the barrier");
    CHECK(read.names() == Words{"Tomasz Brandt"});
    CHECK(read.speaker("Tomasz Brandt").role == "mayor");
}

TEST_CASE("a family name that comes first stands for the person") {
    AttributedText read(
        "Vietnamese Premier Tran Minh met Yun Hae Rin and Pham Khoa. Tran said one. Yun said two. Pham said three.");
    read.says("Tran said one", "Tran", "said", "one");
    read.says("Yun said two", "Yun", "said", "two");
    read.says("Pham said three", "Pham", "said", "three");
    CHECK(read.names() == Words{"Tran Minh", "Yun Hae Rin", "Pham Khoa"});
    CHECK(read.speaker("Tran Minh").role == "Vietnamese Premier");
}

TEST_CASE("a son with his father’s name is kept apart") {
    AttributedText read("Walter Haas Jr. met Ann Holm. Walter Haas left. Haas said no. Walter Haas Jr. said yes.");
    read.says("Haas said no", "Haas", "said", "no");
    read.says("Walter Haas Jr. said yes", "Walter Haas Jr.", "said", "yes");
    CHECK(read.names() == Words{"Walter Haas", "Walter Haas Jr."});
}

TEST_CASE("of two with one family name, the one named last is meant, but for Mrs.") {
    AttributedText read(
        "Hillary Clinton arrived. Clinton said one. Then came Bill Clinton. Clinton said two. Mrs. Clinton said "
        "three.");
    read.says("Clinton said one", "Clinton", "said", "one");
    read.says("Clinton said two", "Clinton", "said", "two");
    read.says("Mrs. Clinton said three", "Mrs. Clinton", "said", "three");
    CHECK(read.names() == Words{"Hillary Clinton", "Bill Clinton", "Hillary Clinton"});
}

TEST_CASE("an acronym stands for the name, told in brackets or by its letters") {
    AttributedText read(
        "The National Water Authority (NWA) met. The Union of Port Workers left. NWA said one, and UPW said two. The "
        "Water "
        "Authority said three.");
    read.says("NWA said one", "NWA", "said", "one");
    read.says("Water Authority said three", "Water Authority", "said", "three");
    CHECK(read.names() == Words{"National Water Authority", "National Water Authority"});
    CHECK(rule(read, 0) == MentionRule::acronym);
    CHECK(read.speaker("National Water Authority").kind == "institution");
    CHECK(read.speaker("National Water Authority").aliases == Words{"NWA", "Water Authority"});
}

TEST_CASE("a country, its capital and its government are one speaker") {
    AttributedText read(
        "Vietnam has denied it. The Vietnamese government announced more. Hanoi has called it a lie. Seoul said no.");
    read.says("Vietnam has denied", "Vietnam", "has denied", "it");
    read.says("The Vietnamese government announced", "The Vietnamese government", "announced", "more");
    read.says("Hanoi has called", "Hanoi", "has called", "it a lie");
    read.says("Seoul said no", "Seoul", "said", "no");
    CHECK(read.names() == Words{"Vietnamese government", "Vietnamese government", "Vietnamese government", "Seoul"});
    CHECK(rule(read, 2) == MentionRule::metonym);
    CHECK(read.speaker("Vietnamese government").aliases == Words{"Vietnam", "Hanoi"});
    CHECK(read.speaker("Vietnamese government").kind == "institution");
}

TEST_CASE("the president is the one who was not introduced as another nation’s") {
    AttributedText read(
        "President Walter Haas met Vietnamese President Pham Khoa and Kenyan President Amos Kip. At noon the "
        "president "
        "wrote more. The Kenyan president said less.");
    read.says("the president wrote", "the president", "wrote", "more");
    read.says("The Kenyan president said", "The Kenyan president", "said", "less");
    CHECK(read.names() == Words{"Walter Haas", "Amos Kip"});
    CHECK(rule(read, 0) == MentionRule::role);
}

TEST_CASE("a role is told before the name or after it, and stands for the person later") {
    AttributedText read(
        "Ana Lund, a former judge, left. Its director, Ingrid Solheim, spoke with economist Léa Dufresne. The director "
        "said "
        "one. The economist said two. The judge said three.");
    read.says("The director said one", "The director", "said", "one");
    read.says("The economist said two", "The economist", "said", "two");
    read.says("The judge said three", "The judge", "said", "three");
    CHECK(read.names() == Words{"Ingrid Solheim", "Léa Dufresne", "Ana Lund"});
    CHECK(read.speaker("Ana Lund").role == "former judge");
}

TEST_CASE("the letter speaks for whom the article says sent it, and an announcement for itself") {
    AttributedText read(
        "Pham Khoa lately sent Ruiz a letter. “We mean to,” the letter read. Now, according to Monday’s announcement, "
        "it is so. The report said no.");
    read.says("the letter read", "the letter", "read", "“We mean to,”");
    read.says("according to Monday’s announcement", "Monday’s announcement", "according to", "it is so");
    read.says("The report said", "The report", "said", "no");
    CHECK(read.names() == Words{"Pham Khoa", "Monday’s announcement", "the report"});
    CHECK(read.speaker("Monday’s announcement").kind == "document");
    CHECK(read.speaker("the report").kind == "document");

    AttributedText theirs("On Monday Pham’s letter read one. His letter read two. Ana Lund’s poll read three.");
    theirs.says("Pham’s letter read", "Pham’s letter", "read", "one");
    theirs.says("His letter read", "His letter", "read", "two");
    theirs.says("Ana Lund’s poll read", "Ana Lund’s poll", "read", "three");
    CHECK(theirs.names() == Words{"Pham", "Pham", "Ana Lund’s poll"});
}

TEST_CASE("he and she are told apart by titles, given names and what was said of them before") {
    AttributedText read(
        "Mayor Tomasz Brandt met Ingrid Solheim. She said one. He said two.\n"
        "Uli Marek came. “Three,” said Marek. He said four. Then Solheim left. He added five.");
    read.says("She said one", "She", "said", "one");
    read.says("He said two", "He", "said", "two");
    read.says("said Marek", "Marek", "said", "“Three,”");
    read.says("He said four", "He", "said", "four");
    read.says("He added five", "He", "added", "five");
    CHECK(read.names() == Words{"Ingrid Solheim", "Tomasz Brandt", "Uli Marek", "Uli Marek", "Uli Marek"});
    CHECK(rule(read, 0) == MentionRule::pronoun);
}

TEST_CASE("whom a quotation names does not say it") {
    AttributedText read("“I like Carl Holm,” Tomasz Brandt said. “Carl Holm is wise,” he added.");
    read.says("Tomasz Brandt said", "Tomasz Brandt", "said", "“I like Carl Holm,”");
    read.says("he added", "he", "added", "“Carl Holm is wise,”");
    CHECK(read.names() == Words{"Tomasz Brandt", "Tomasz Brandt"});
}

TEST_CASE("it is an institution, they are several") {
    AttributedText read("The Water Authority met residents. It said one. City officials left the hall. They said two.");
    read.says("It said one", "It", "said", "one");
    read.says("They said two", "They", "said", "two");
    CHECK(read.names() == Words{"Water Authority", "City officials"});
    CHECK(read.speaker("City officials").kind == "group");
}

TEST_CASE("who and which are what stands before them") {
    AttributedText read(
        "Tran Minh, who said one, left. Troy Holm, the former leader of the council, who said two, stayed. A "
        "spokesperson for the "
        "government, who said three, came.");
    read.says("who said one", "who", "said", "one");
    read.says("who said two", "who", "said", "two");
    CHECK(read.names() == Words{"Tran Minh", "Troy Holm"});

    AttributedText places(
        "On Monday Senator Bernie Holm of Vermont, who said one, met Uli Marek of the Foundation for Peace, who said "
        "two.");
    places.says("who said one", "who", "said", "one");
    places.says("who said two", "who", "said", "two");
    CHECK(places.names() == Words{"Bernie Holm", "Uli Marek"});
}

TEST_CASE("media that pass something on are not its subject: who sent the letter is") {
    AttributedText read(
        "Lund met the council on Monday. According to Cuban media, Pham Ruiz sent a letter in which he voiced hope. "
        "“We "
        "hope,” the letter read.");
    read.says("According to Cuban media", "Cuban media", "According to", "Pham Ruiz sent a letter");
    read.says("he voiced hope", "he", "voiced", "hope. “We");
    read.says("the letter read", "the letter", "read", "“We hope,”");
    CHECK(read.names() == Words{"Cuban media", "Pham Ruiz", "Pham Ruiz"});
}

TEST_CASE("a role is told with its place, before the name and after it") {
    AttributedText read(
        "Port Ellery Mayor Thomas Brandt said a. Mayor of Port Ellery Anna Holm said b. Nora Lund, the mayor of West "
        "Haven, said c. Mark Weber, 41, a fisherman from Port Ellery, said d. Clara Vance, Chief Executive Officer of "
        "Havn & Daughter, said e. The mayor of East Haven, Omar Lind, said f. Ellery police chief Dan Moss said g. "
        "Chief "
        "Executive Peter Lang said h. Cllr Joan Reed said i.");
    const std::vector<std::array<std::string_view, 3>> wanted = {
        {"Port Ellery Mayor Thomas Brandt", "Thomas Brandt", "Port Ellery Mayor"},
        {"Mayor of Port Ellery Anna Holm", "Anna Holm", "Mayor of Port Ellery"},
        {"Nora Lund, the mayor of West Haven", "Nora Lund", "mayor of West Haven"},
        {"Mark Weber, 41, a fisherman from Port Ellery", "Mark Weber", "fisherman from Port Ellery"},
        {"Clara Vance, Chief Executive Officer of Havn & Daughter", "Clara Vance",
         "Chief Executive Officer of Havn & Daughter"},
        {"The mayor of East Haven, Omar Lind", "Omar Lind", "mayor of East Haven"},
        {"Ellery police chief Dan Moss", "Dan Moss", "Ellery police chief"},
        {"Chief Executive Peter Lang", "Peter Lang", "Chief Executive"},
        {"Cllr Joan Reed", "Joan Reed", "Cllr"}};
    for (const auto& [source, name, role] : wanted)
        read.says(source, source, "", source);
    Words names;
    for (const auto& [source, name, role] : wanted) {
        names.emplace_back(name);
        CHECK(read.speaker(name).role == role);
    }
    CHECK(read.names() == names);
}

TEST_CASE("the 21-year-old is the person named last, and a constable is one person") {
    AttributedText read("Daniel Okafor scored. The 21-year-old said he was glad. The chief constable said no.");
    read.says("The 21-year-old said", "The 21-year-old", "said", "he was glad");
    read.says("The chief constable said", "The chief constable", "said", "no");
    CHECK(read.names() == Words{"Daniel Okafor", "the chief constable"});
    CHECK(read.speaker("the chief constable").kind == "person");
}

TEST_CASE("who is named beside what they are is meant by she") {
    AttributedText read("He waited. His neighbour, Mary Shaw, agreed. “It is loud,” she said.");
    read.says("she said", "she", "said", "“It is loud,”");
    CHECK(read.names() == Words{"Mary Shaw"});
}

TEST_CASE("a study that was published is a document, and they who found something are its researchers") {
    AttributedText read(
        "Grass helps, according to a study published on Monday. Researchers at the University of Ellery took samples. "
        "They "
        "found that it grows. The referees’ association said no.");
    read.says("according to a study published on Monday", "a study published on Monday", "according to", "Grass helps");
    read.says("They found", "They", "found", "that it grows");
    read.says("The referees’ association said", "The referees’ association", "said", "no");
    CHECK(read.names() == Words{"a study published on Monday", "Researchers", "the referees’ association"});
    CHECK(read.speaker("a study published on Monday").kind == "document");
    CHECK(read.speaker("the referees’ association").kind == "institution");
}

TEST_CASE("a name goes on over a stroke without spaces") {
    AttributedText read("On Monday Havn & Daughter A/S said it was late.");
    read.says("Havn & Daughter A/S said", "Havn & Daughter A/S", "said", "it was late");
    CHECK(read.names() == Words{"Havn & Daughter A/S"});
    CHECK(read.speaker("Havn & Daughter A/S").kind == "institution");
}

TEST_CASE("I in a quotation is its speaker, and I in the article is who wrote it") {
    AttributedText read("By Ana Lund\n“I think it holds,” Brandt said. I believe him. We do.",
                        {article::BlockKind::byline});
    read.says("Brandt said", "Brandt", "said", "“I think it holds,”");
    read.says("I think", "I", "think", "it holds");
    read.says("I believe", "I", "believe", "him");
    read.says("We do", "We", "", "do");
    CHECK(read.names() == Words{"Brandt", "Brandt", "Ana Lund", "-"});
    CHECK(rule(read, 1) == MentionRule::pronoun);
}

TEST_CASE("nobody says what is said, and sides in a quotation are no speakers") {
    AttributedText read("It is said that “both towns should share it.”");
    read.says("is said", "", "is said", "“both towns should share it.”");
    CHECK(read.names() == Words{"-"});
    CHECK(read.speakers().speakers.empty());
}

TEST_CASE("two who say something together are one speaker of two") {
    AttributedText read("Marco Rubio and Ted Cruz say no. Officials and residents said yes.");
    read.says("Marco Rubio and Ted Cruz say", "Marco Rubio and Ted Cruz", "say", "no");
    read.says("Officials and residents said", "Officials and residents", "said", "yes");
    CHECK(read.names() == Words{"Marco Rubio and Ted Cruz", "officials and residents"});
    CHECK(read.speaker("Marco Rubio and Ted Cruz").kind == "group");
}

TEST_CASE("somebody without a name is called by the article’s words, and the same one is found again") {
    AttributedText read(
        "A spokesperson for the government said one. The spokesperson said two. A union official said three. The "
        "official said "
        "four. Haas’s campaign said five.");
    read.says("A spokesperson for the government said", "A spokesperson for the government", "said", "one");
    read.says("The spokesperson said two", "The spokesperson", "said", "two");
    read.says("A union official said", "A union official", "said", "three");
    read.says("The official said four", "The official", "said", "four");
    read.says("Haas’s campaign said", "Haas’s campaign", "said", "five");
    CHECK(read.names() == Words{"a spokesperson for the government", "a spokesperson for the government",
                                "a union official", "a union official", "Haas’s campaign"});
    CHECK(read.speaker("Haas’s campaign").kind == "institution");
}

TEST_CASE("the network where something was posted is not who says it") {
    AttributedText read("Cuba’s Fisheries Ministry, in a message to X late on Monday, said: “No.” It added that.");
    read.says("Cuba’s Fisheries Ministry, in a message to X late on Monday, said", "Cuba’s Fisheries Ministry", "said",
              "“No.”");
    read.says("It added", "It", "added", "that");
    CHECK(read.names() == Words{"Cuba’s Fisheries Ministry", "Cuba’s Fisheries Ministry"});
}

TEST_CASE("in a headline with capitals throughout a source is still found by name") {
    AttributedText read("Brandt Says The City Will Not Sign\nMayor Tomasz Brandt left.", {article::BlockKind::title});
    read.says("Brandt Says", "Brandt", "Says", "The City Will Not Sign");
    CHECK(read.names() == Words{"Tomasz Brandt"});
}

TEST_CASE("in other languages the source’s own words are the name, and a family name alone is the same person") {
    AttributedText german("Angela Holm sagte Nein. „Nie“, sagte Holm. Das teilte die Regierung mit. Sie sagte mehr.",
                          {}, Language::german);
    german.says("Angela Holm sagte", "Angela Holm", "sagte", "Nein");
    german.says("sagte Holm", "Holm", "sagte", "„Nie“");
    german.says("teilte die Regierung mit", "die Regierung", "teilte", "Das");
    german.says("Sie sagte mehr", "Sie", "sagte", "mehr");
    CHECK(german.names() == Words{"Angela Holm", "Angela Holm", "Regierung", "Regierung"});
    CHECK(german.speaker("Angela Holm").aliases == Words{"Holm"});

    AttributedText chinese("李强表示，“会修。”李强说：“好。”据新华社报道，他说了。", {}, Language::chinese);
    chinese.says("李强表示", "李强", "表示", "“会修。”");
    chinese.says("李强说", "李强", "说", "“好。”");
    chinese.says("他说了", "他", "说", "了");
    chinese.attributions.back().via.push_back(chinese.at("新华社"));
    CHECK(chinese.names() == Words{"李强", "李强", "李强 ~新华社"});
    CHECK(chinese.speaker("新华社").kind == "media");

    AttributedText arabic("وقال محمود حسن إن الأمر", {}, Language::arabic);
    arabic.says("وقال محمود حسن إن", "محمود حسن", "وقال", "الأمر");
    CHECK(arabic.names() == Words{"محمود حسن"});
}

TEST_CASE("governments, premiers, presidents and ministries of an article about trade have their speakers") {
    using article::BlockKind;
    AttributedText read(
        "Vietnam opens its sugar market to Cuba as Haas raises duties\n"
        "Nora Feld\n"
        "Vietnam has said it plans to buy more sugar from Cuba, a week after its quarrel with Germany began anew.\n"
        "On Tuesday, the Vietnamese government announced that it wants to help Cuba “rebuild its oldest mills and "
        "train those who run them,” per a message from state news agency Kyodo.\n"
        "What it means\n"
        "The pact comes as new duties of President Walter Haas make peace between Germany and Vietnam less likely.\n"
        "In earlier quarrels, Hanoi has decried such duties as “blackmail,” while it looked for buyers elsewhere. "
        "Vietnam has promised to answer the 30 percent that Haas demands—after its own limits on rubber—with “firm” "
        "steps that “shield our farmers.”\n"
        "According to Tuesday’s communiqué, Vietnam and Cuba signed four papers on “a friendship of sixty years.” It "
        "was signed in Havana by Vietnamese Premier Tran Minh, head of the cabinet and right hand of Pham Khoa, and by "
        "Cuban Premier Rosa Ibarra.\n"
        "“When the weather turns, neighbours mend the roof together, in Vietnam and in Cuba [which have traded sugar "
        "for sixty years],” Tran said, according to Kyodo.\n"
        "In May, Vietnamese President Pham had received Cuban leader Hector Ruiz at a regatta, where Kenyan President "
        "Amos Kip was a guest.\n"
        "At the signing, Tran said the regatta had “put wind into both our sails.”\n"
        "According to Cuban media, Pham lately sent Ruiz a letter in which he warmly voiced hope for more ships.\n"
        "“We mean to keep and widen the bridge that our fathers built,” the letter read, as reported by Reuters.\n"
        "President Walter Haas, asked about the limits on rubber, wrote: “Because they close their harbours to us "
        "and to nobody else, we will ask 30 percent of all that comes from there.”\n"
        "Vietnam’s Fisheries Ministry, in a message to X late on Monday, said: “Threats never filled a net.”\n"
        "At noon the president wrote on his page that there was “little left to talk about” with his colleague, but "
        "told reporters that he would go “anyway.”\n",
        {BlockKind::title, BlockKind::byline});
    read.says("Vietnam has said", "Vietnam", "has said", "it plans to buy more sugar from Cuba");
    read.says("the Vietnamese government announced that", "the Vietnamese government", "announced that",
              "“rebuild its oldest mills and train those who run them,”");
    read.says("Hanoi has decried", "Hanoi", "has decried", "“blackmail,”");
    read.says("Vietnam has promised to", "Vietnam", "has promised to", "“firm”");
    read.says("Vietnam has promised to", "Vietnam", "has promised to", "“shield our farmers.”");
    read.says("According to Tuesday’s communiqué", "Tuesday’s communiqué", "According to",
              "“a friendship of sixty years.”");
    read.says("Tran said, according to Kyodo", "Tran", "said", "“When the weather turns, neighbours mend the roof");
    read.says("according to Kyodo", "Kyodo", "according to", "“When the weather turns, neighbours mend the roof");
    read.says("Tran said the regatta", "Tran", "said", "“put wind into both our sails.”");
    read.says("According to Cuban media", "Cuban media", "According to",
              "Pham lately sent Ruiz a letter in which he warmly voiced hope for more ships");
    read.says("he warmly voiced hope for", "he", "voiced hope for", "more ships");
    read.says("the letter read, as", "the letter", "read", "“We mean to keep and widen the bridge");
    read.says("as reported by Reuters", "Reuters", "as reported by", "“We mean to keep and widen the bridge");
    read.says("President Walter Haas, asked about the limits on rubber, wrote", "President Walter Haas", "wrote",
              "“Because they close their harbours");
    read.says("Vietnam’s Fisheries Ministry, in a message to X late on Monday, said", "Vietnam’s Fisheries Ministry",
              "said", "“Threats never filled a net.”");
    read.says("the president wrote", "the president", "wrote", "“little left to talk about”");
    read.says(
        "the president wrote on his page that there was “little left to talk about” with his colleague, but told "
        "reporters",
        "the president", "told", "“anyway.”");
    read.find_vias();
    CHECK(read.names() == Words{"Vietnamese government", "Vietnamese government ~Kyodo", "Vietnamese government",
                                "Vietnamese government", "Vietnamese government", "Tuesday’s communiqué",
                                "Tran Minh ~Kyodo", "Tran Minh", "Cuban media", "Pham Khoa ~Cuban media",
                                "Pham Khoa ~Reuters", "Walter Haas", "Vietnam’s Fisheries Ministry", "Walter Haas",
                                "Walter Haas"});
    CHECK(read.speaker("Kyodo").kind == "media");
    CHECK(read.speaker("Reuters").kind == "media");
    CHECK(read.speaker("Cuban media").kind == "media");
    CHECK(read.speaker("Vietnam’s Fisheries Ministry").kind == "institution");
    CHECK(read.speaker("Tran Minh").role == "Vietnamese Premier");
    CHECK(read.speaker("Pham Khoa").aliases == Words{"Pham"});
}

TEST_CASE("the speakers of the sample article are found under all their names") {
    using article::BlockKind;
    AttributedText read(tests::data_file("sample-article.txt"), {BlockKind::title, BlockKind::byline});
    const auto says = [&](std::string_view context, std::string_view source, std::string_view cue,
                          std::string_view content) { read.says(context, source, cue, content); };
    says("engineers told a closed session on Tuesday", "engineers", "told", "the project would cost twice");
    says("according to a summary of the session seen by the Ellery Courier",
         "a summary of the session seen by the Ellery Courier", "according to", "The barrier is now expected");
    says("Mayor Tomasz Brandt said", "Mayor Tomasz Brandt", "said", "“not sign a blank cheque for anyone.”");
    says("The National Water Authority has warned that", "The National Water Authority", "has warned that",
         "a surge of that height");
    says("the Water Authority said", "the Water Authority", "said", "“stands by the figures published in March”");
    says("Its director, Ingrid Solheim-Nkemelu, told", "Its director, Ingrid Solheim-Nkemelu,", "told",
         "she had informed the mayor’s office in May");
    says("Solheim-Nkemelu said.", "Solheim-Nkemelu", "said", "“We wrote to them twice,”");
    says("he told the Courier by telephone", "he", "told", "“one e-mail, with no figures in it,”");
    says("A spokesperson for the regional government, who asked", "A spokesperson for the regional government", "",
         "“received, read and filed.”");
    says("According to state broadcaster NRX", "state broadcaster NRX", "According to",
         "the contractor Havn & Daughter has");
    says("A union official quoted by NRX called", "A union official", "called", "“a ransom note with a letterhead.”");
    says("economist Léa Dufresne of the University of Ellery wrote",
         "economist Léa Dufresne of the University of Ellery", "wrote", "every crown spent");
    says("She has since cautioned", "She", "has since cautioned", "“assumes it [the barrier] is finished on time.”");
    says("Council member Oona Achterberg, in a post on Wednesday:", "Council member Oona Achterberg", ":",
         "“The sea does not postpone its vote.");
    says("The Ellery Chamber of Commerce, in an open letter to members:", "The Ellery Chamber of Commerce", ":",
         "“Our position has not changed.");
    says("he said, standing on the quay", "he", "said", "“My grandfather used to say,");
    says("My grandfather used to say", "My grandfather", "used to say", "‘The tide keeps its appointments,’");
    says("Brandt hinted that", "Brandt", "hinted that", "he may ask voters to decide");
    says("his deputy later told NRX that", "his deputy", "told", "no such plan exists");
    read.find_vias();
    CHECK(read.names() == Words{"engineers", "a summary of the session ~Ellery Courier", "Tomasz Brandt",
                                "National Water Authority", "National Water Authority", "Ingrid Solheim-Nkemelu",
                                "Ingrid Solheim-Nkemelu", "Tomasz Brandt ~Ellery Courier",
                                "a spokesperson for the regional government",
                                "two people familiar with the negotiations ~NRX", "a union official ~NRX",
                                "Léa Dufresne", "Léa Dufresne", "Oona Achterberg", "Ellery Chamber of Commerce",
                                "Anders Yilmaz", "my grandfather", "Tomasz Brandt", "his deputy ~NRX"});
    CHECK(read.speaker("Tomasz Brandt").role == "Mayor");
    CHECK(read.speaker("Oona Achterberg").role == "Council member");
    CHECK(read.speaker("Ingrid Solheim-Nkemelu").role == "director");
    CHECK(read.speaker("NRX").kind == "media");
    CHECK(read.speaker("Ellery Chamber of Commerce").kind == "institution");
    CHECK(read.speaker("two people familiar with the negotiations").kind == "group");
}

TEST_CASE("fifty thousand sources and a megabyte of names are gone through") {
    std::string text;
    while (text.size() < 1'000'000)
        text += "Mr. Ab Cd said the president of Ef sent a letter, he said. The letter of Gh Ab, who said it. ";
    AttributedText read(text);
    for (std::uint32_t place = 0; place + 100 < text.size(); place += 20) {
        const auto range = [&](std::uint32_t begin, std::uint32_t end) {
            return text::ByteRange{text::ByteOffset{place + begin}, text::ByteOffset{place + end}};
        };
        read.attributions.push_back({.content = {range(9, 15)}, .cue = range(7, 8), .source = {range(0, 6)}});
    }
    const FoundSpeakers found = read.speakers();
    CHECK(found.speaker_of.size() == read.attributions.size());
    for (const auto& resolved : found.speaker_of) {
        if (resolved) REQUIRE(resolved->speaker < found.speakers.size());
    }
}

TEST_CASE("an acronym is no pronoun, and keeps its capitals where it begins a sentence") {
    AttributedText read(
        "It rained. The WHO said it was late. IT workers said so. MP Ann Lee said no. Downing Street said yes.");
    read.says("The WHO said", "The WHO", "said", "it was late");
    read.says("IT workers said", "IT workers", "said", "so");
    read.says("MP Ann Lee said", "MP Ann Lee", "said", "no");
    read.says("Downing Street said", "Downing Street", "said", "yes");
    CHECK(read.names() == Words{"WHO", "IT workers", "Ann Lee", "Downing Street"});
    CHECK(read.speaker("Ann Lee").role == "MP");
}

TEST_CASE("who is told by two nouns and a name is called by the name") {
    AttributedText read(
        "The survey’s author, engineer Ivo Petrov, said it was late. The mayor, a friend of Petrov, said no.");
    read.says("The survey’s author, engineer Ivo Petrov, said", "The survey’s author, engineer Ivo Petrov", "said",
              "it was late");
    read.says("The mayor, a friend of Petrov, said", "The mayor, a friend of Petrov", "said", "no");
    CHECK(read.names() == Words{"Ivo Petrov", "the mayor"});
}

}  // namespace sayso::suggest
