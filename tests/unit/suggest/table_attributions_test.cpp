#include "suggest/table_attributions.h"

#include <doctest/doctest.h>

#include <string>

#include "suggest/attributions.h"
#include "suggest/quotation_rules.h"

namespace sayso::suggest {

namespace {

std::vector<Attribution> attributed(const std::string& text, Language language) {
    const WordUse words(text);
    std::vector<ReadBlock> blocks;
    std::vector<std::vector<Attribution>> of_blocks;
    WordMemory met;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const text::ByteRange range{text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                    text::ByteOffset{static_cast<std::uint32_t>(end)}};
        blocks.push_back(read_block(text, article::BlockKind::paragraph, range, language, words));
        of_blocks.push_back(attributions_in(text, blocks.back(), language, met));
        begin = end + 1;
    }
    return continue_quotations(text, blocks, std::move(of_blocks));
}

/// "source|cue|content" of each, with "~" and who passes it on; each line of the text is a block.
std::string told(const std::string& text, Language language) {
    const auto words = [&](const std::vector<text::ByteRange>& ranges) {
        std::string out;
        for (const text::ByteRange range : ranges) {
            if (!out.empty()) out += " … ";
            out += text::slice(text, range);
        }
        return out;
    };
    std::string out;
    for (const Attribution& each : attributed(text, language)) {
        if (!out.empty()) out += " / ";
        out += words(each.source) + "|";
        if (each.cue) out += text::slice(text, *each.cue);
        out += "|" + words(each.content);
        if (!each.via.empty()) out += "~" + words(each.via);
    }
    return out;
}

std::string german(const std::string& text) {
    return told(text, Language::german);
}
std::string french(const std::string& text) {
    return told(text, Language::french);
}
std::string spanish(const std::string& text) {
    return told(text, Language::spanish);
}
std::string chinese(const std::string& text) {
    return told(text, Language::chinese);
}
std::string arabic(const std::string& text) {
    return told(text, Language::arabic);
}

}  // namespace

TEST_CASE("German quotations have the speaker after the verb, before it, or after “so”") {
    CHECK(german("„Das hält“, sagte Brandt, „noch lange und auch im Winter.“") ==
          "Brandt|sagte|„Das hält“ … „noch lange und auch im Winter.“");
    CHECK(german("»Das ist gut so«, sagte die Ministerin am Montag in Berlin.") ==
          "die Ministerin|sagte|»Das ist gut so«");
    CHECK(german("„Wir kommen nicht“, so Merkel.") == "Merkel|so|„Wir kommen nicht“");
    CHECK(german("Anna Weber, die Vorsitzende des Rates, sagte: „Wir warten nicht länger auf das Geld.“") ==
          "Anna Weber|sagte|„Wir warten nicht länger auf das Geld.“");
    CHECK(german("So groß war der Schaden nie, so dass alle gingen.").empty());
}

TEST_CASE("German laut, nach Angaben and zufolge attribute what stands around them") {
    CHECK(german("Laut Polizei wurden drei Menschen verletzt.") == "Polizei|Laut|wurden drei Menschen verletzt");
    CHECK(german("Nach Angaben von Holm ist der Schaden groß.") == "Holm|Nach Angaben von|ist der Schaden groß");
    CHECK(german("Der Polizei zufolge wurden drei Menschen verletzt.") ==
          "Der Polizei|zufolge|wurden drei Menschen verletzt");
    CHECK(german("Drei Menschen wurden Behördenangaben zufolge verletzt.") ==
          "Behördenangaben|zufolge|Drei Menschen wurden … verletzt");
}

TEST_CASE("a German sentence in the first subjunctive is reported without a cue, by who spoke last in the paragraph") {
    CHECK(german("Die Brücke sei sicher.") == "||Die Brücke sei sicher");
    CHECK(german("Brandt sagte, die Brücke halte noch lange. Sie sei erst im Mai geprüft worden. Niemand müsse Umwege "
                 "fahren, "
                 "und es gebe keine Risse. Die Brücke steht seit 1960.") ==
          "Brandt|sagte|die Brücke halte noch lange / Brandt||Sie sei erst im Mai geprüft worden / "
          "Brandt||Niemand müsse Umwege fahren, und es gebe keine Risse");
    for (const char* sentence :
         {"Ich habe die Brücke gesehen.", "Gott sei Dank hält die Brücke.", "Er tat, als sei nichts geschehen.",
          "Die Brücke bleibt zu, es sei denn, der Rat zahlt.", "Man gebe dem Hund zu essen.",
          "Sei still, sonst hört er uns.", "Das Gericht prüft, ob das rechtens sei.", "Die Habe der Leute lag am Ufer.",
          "So sei es."}) {
        CAPTURE(sentence);
        CHECK(german(sentence).empty());
    }
}

TEST_CASE("a German verb that parts needs its other half") {
    CHECK(german("Die Brücke bleibt gesperrt, teilte die Stadtverwaltung mit.") ==
          "die Stadtverwaltung|teilte|Die Brücke bleibt gesperrt");
    CHECK(german("Die Stadtverwaltung teilte mit, dass die Brücke gesperrt bleibt.") ==
          "Die Stadtverwaltung|teilte|dass die Brücke gesperrt bleibt");
    CHECK(german("Er gab ihr das Buch und ging mit dem Hund.").empty());
}

TEST_CASE("German indirect speech follows a comma, with or without dass") {
    CHECK(german("Am Montag sagte Minister Jan Holm, die Brücke werde gesperrt.") ==
          "Minister Jan Holm|sagte|die Brücke werde gesperrt");
    CHECK(german("Die Brücke ist marode, sagte Weber der Zeitung, und werde abgerissen.") ==
          "Weber|sagte|Die Brücke ist marode … und werde abgerissen");
}

TEST_CASE("a French cue inside the marks is cut out of what is said") {
    CHECK(french("« Oui, a-t-il dit, c’est vrai ».") == "il|dit|« Oui … c’est vrai »");
    CHECK(french("« Le pont tiendra, a déclaré la ministre Anne Duval, et il tiendra longtemps. »") ==
          "la ministre Anne Duval|a déclaré|« Le pont tiendra … et il tiendra longtemps. »");
    CHECK(french("«\u202FLe pont tiendra\u202F», dit-il.") == "il|dit|«\u202FLe pont tiendra\u202F»");
}

TEST_CASE("French speakers stand after the verb, before que, and after selon and d’après") {
    CHECK(french("« Le pont tiendra », a déclaré la ministre Anne Duval.") ==
          "la ministre Anne Duval|a déclaré|« Le pont tiendra »");
    CHECK(french("Le pont sera fermé, a annoncé la préfecture.") == "la préfecture|a annoncé|Le pont sera fermé");
    CHECK(french("Lundi, Jean Martin a déclaré que le pont serait fermé.") ==
          "Jean Martin|a déclaré|que le pont serait fermé");
    CHECK(french("Selon le ministère de l’Intérieur, trois personnes ont été blessées.") ==
          "le ministère de l’Intérieur|Selon|trois personnes ont été blessées");
    CHECK(french("Trois personnes ont été blessées, d’après la police.") ==
          "la police|d’après|Trois personnes ont été blessées");
}

TEST_CASE("what follows a dash is said, in French and in Spanish") {
    CHECK(french("— Nous viendrons demain, dit Paul. Je le promets.") ==
          "Paul|dit|Nous viendrons demain … Je le promets.");
    CHECK(spanish("—No vamos a ceder —dijo Pérez—. Seguiremos aquí.") ==
          "Pérez|dijo|No vamos a ceder … Seguiremos aquí.");
    const auto found = attributed("—No vamos a ceder —dijo Pérez—. Seguiremos aquí.", Language::spanish);
    REQUIRE(found.size() == 1);
    CHECK(found[0].quotation == annotation::Quotation::direct);
    CHECK(french("— Un point d’une liste").empty());
}

TEST_CASE("Spanish speakers stand after the verb, before que, and after según") {
    CHECK(spanish("«No habrá elecciones», afirmó Solís.") == "Solís|afirmó|«No habrá elecciones»");
    CHECK(spanish("“No habrá elecciones”, dijo la ministra Ana Ruiz a la prensa.") ==
          "la ministra Ana Ruiz|dijo|“No habrá elecciones”");
    CHECK(spanish("Pérez dijo que el puente se cerrará el lunes.") == "Pérez|dijo|que el puente se cerrará el lunes");
    CHECK(spanish("Según el ministerio, tres personas resultaron heridas.") ==
          "el ministerio|Según|tres personas resultaron heridas");
    CHECK(spanish("Tres personas resultaron heridas, según informó la policía.") ==
          "la policía|según informó|Tres personas resultaron heridas");
    CHECK(spanish("De acuerdo con la policía, el puente está cerrado.") ==
          "la policía|De acuerdo con|el puente está cerrado");
}

TEST_CASE("a Chinese speaker is what stands before the verb, without when and where") {
    CHECK(chinese("外交部发言人林青15日在例行记者会上表示，“中方将继续推动对话。”") ==
          "外交部发言人林青|表示|“中方将继续推动对话。”");
    CHECK(chinese("王明说：“会修。”") == "王明|说|“会修。”");
    CHECK(chinese("“会修，”市长说，“很快就会修好。”") == "市长|说|“会修，” … “很快就会修好。”");
    CHECK(chinese("“大桥会修好的。”市长王明说。") == "市长王明|说|“大桥会修好的。”");
    CHECK(chinese("李华认为大桥应该关闭。") == "李华|认为|大桥应该关闭");
}

TEST_CASE("a Chinese report is a source, or passes on who says it") {
    CHECK(chinese("据新华社报道，大桥将于明年开放。") == "新华社|报道|大桥将于明年开放");
    CHECK(chinese("据新华社报道，王明表示，大桥将于明年开放。") == "王明|表示|大桥将于明年开放~新华社");
    CHECK(chinese("根据交通部的报告，大桥不安全。") == "交通部的报告|根据|大桥不安全");
}

TEST_CASE("a Chinese title is no quotation, and a novel says nothing") {
    CHECK(chinese("他读了《大桥》这本小说，很喜欢。").empty());
}

TEST_CASE("an Arabic speaker stands between the verb and what is said, in the order of the text") {
    CHECK(arabic("وقال الوزير أحمد سالم إن الجسر سيغلق غدا.") == "الوزير أحمد سالم|وقال|إن الجسر سيغلق غدا");
    CHECK(arabic("وأكد المتحدث باسم الوزارة في بيان أن الجسر آمن.") == "المتحدث باسم الوزارة|وأكد|أن الجسر آمن");
    CHECK(arabic("وقالت ليلى حداد: “لن نغلق الجسر هذا العام.”") == "ليلى حداد|وقالت|“لن نغلق الجسر هذا العام.”");
    CHECK(arabic("«الجسر آمن تماما ولن يغلق»، قال الوزير سالم.") == "الوزير سالم|قال|«الجسر آمن تماما ولن يغلق»");
}

TEST_CASE("Arabic وفقا and بحسب attribute, and the preposition is no part of the name") {
    CHECK(arabic("وفقا لـرويترز، سيغلق الجسر غدا.") == "رويترز|وفقا|سيغلق الجسر غدا");
    CHECK(arabic("وبحسب وزارة الصحة، أصيب ثلاثة أشخاص.") == "وزارة الصحة|وبحسب|أصيب ثلاثة أشخاص");
    CHECK(arabic("سيغلق الجسر غدا، بحسب وكالة الأنباء.") == "وكالة الأنباء|بحسب|سيغلق الجسر غدا");
}

TEST_CASE("an Arabic agency at the end of a sentence passes on who says it") {
    CHECK(arabic("«الجسر آمن تماما ولن يغلق»، قال الوزير سالم، بحسب وكالة رويترز.") ==
          "الوزير سالم|قال|«الجسر آمن تماما ولن يغلق»~وكالة رويترز");
    CHECK(arabic("وقال الوزير أحمد سالم إن الجسر سيغلق غدا، وفقا لـرويترز.") ==
          "الوزير أحمد سالم|وقال|إن الجسر سيغلق غدا~رويترز");
}

TEST_CASE("in a language without a table quotations of several words stand alone") {
    CHECK(told("”Bron kommer att hålla länge”, sade Lind.", Language::other) == "||”Bron kommer att hålla länge”");
    CHECK(told("”Bron” heter filmen, sade Lind.", Language::other).empty());
}

TEST_CASE("whatever the text, attributions by tables stand inside of it") {
    for (const Language language :
         {Language::german, Language::french, Language::spanish, Language::chinese, Language::arabic, Language::other})
        for (const char* piece :
             {"„",        "“, sagte ",  "laut ", "so X, ",      ", so",    "zufolge ", "— dit ", "a-t-il dit, ",
              "« , dit ", "qu’ ",       "l’",    "según dijo ", "据",      "据报道，", "说：",   "“，说",
              "إن ",      "قال ",       "وفقا ", "بحسب لـ ",    "وقال: «", "—",        ",",      ":",
              " a ",      "teilte mit "}) {
            CAPTURE(piece);
            std::string text;
            for (int count = 0; count < 60; ++count)
                text += piece;
            for (const Attribution& each : attributed(text, language)) {
                CHECK_FALSE(each.content.empty());
                for (const text::ByteRange range : each.content) {
                    CHECK(range.begin < range.end);
                    CHECK(range.end.value <= text.size());
                }
                for (const text::ByteRange range : each.source)
                    CHECK(range.begin < range.end);
            }
        }
}

}  // namespace sayso::suggest
