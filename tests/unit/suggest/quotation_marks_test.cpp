#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "suggest/quotation_marks.h"

namespace sayso::suggest {

namespace {

/// The words of each quotation, a level 2 one after a ">".
std::vector<std::string> quoted(std::string_view block) {
    std::vector<std::string> found;
    for (const Quotation& quotation : quotations_in(block)) {
        std::string words(static_cast<std::size_t>(quotation.level - 1), '>');
        words += text::slice(block, quotation.words);
        if (quotation.end == QuotationEnd::unclosed) words += "~";
        found.push_back(words);
    }
    return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("curly, straight and mixed marks in one text give the same quotations") {
    const Words wanted = {"It will hold,", "for years."};
    CHECK(quoted("“It will hold,” Brandt said, “for years.”") == wanted);
    CHECK(quoted("\"It will hold,\" Brandt said, \"for years.\"") == wanted);
    CHECK(quoted("“It will hold,\" Brandt said, \"for years.”") == wanted);
    CHECK(quoted("``It will hold,'' Brandt said, ``for years.''") == wanted);
}

TEST_CASE("a quotation in a quotation is of level 2") {
    CHECK(quoted("“She told me ‘go’ and I went,” he said.") == Words{"She told me ‘go’ and I went,", ">go"});
    CHECK(quoted("\"She told me 'go' and I went,\" he said.") == Words{"She told me 'go' and I went,", ">go"});
    CHECK(quoted("“She told me “go” and I went,” he said.") == Words{"She told me “go” and I went,", ">go"});
}

TEST_CASE("an apostrophe is no quotation mark") {
    CHECK(quoted("In the ’90s, rock ’n’ roll, Jones’ cow and the workers’ hall").empty());
    CHECK(quoted("In the '90s, rock 'n' roll, Jones' cow and the workers' hall").empty());
    CHECK(quoted("Don't, won’t, it's the Smiths' and 'tis").empty());
    CHECK(quoted("'It's the workers' turn,' she said.") == Words{"It's the workers' turn,"});
}

TEST_CASE("a mark for inches or seconds opens and closes nothing") {
    CHECK(quoted("A 12\" board and a 5' rail").empty());
}

TEST_CASE("a quotation that is never closed ends with its block") {
    CHECK(quoted("“It will hold, Brandt said.") == Words{"It will hold, Brandt said.~"});
    CHECK(quoted("“It will hold. “And then?” he asked.") == Words{"It will hold.~", "And then?"});
    CHECK(quoted("\"It will hold. He left") == Words{"It will hold. He left~"});
}

TEST_CASE("German, French, Chinese and Swedish marks pair in their own way") {
    CHECK(quoted("„Das hält“, sagte Brandt, „noch lange.“") == Words{"Das hält", "noch lange."});
    CHECK(quoted("»Das hält«, sagte er, »›noch‹ lange.«") == Words{"Das hält", "›noch‹ lange.", ">noch"});
    CHECK(quoted("„Er rief ‚halt‘ und ging“") == Words{"Er rief ‚halt‘ und ging", ">halt"});
    CHECK(quoted("« Oui », dit-il, « c’est vrai ».") == Words{"Oui", "c’est vrai"});
    CHECK(quoted("他说：“会修。”又说「『快』了」。") == Words{"会修。", "『快』了", ">快"});
    CHECK(quoted("”Det håller”, sade hon.") == Words{"Det håller"});
}

TEST_CASE(
    "guillemets with no-break spaces, marks of the other kind inside, and Arabic marks pair; a title in 《》 is none") {
    CHECK(quoted("«\u202FOui\u202F», dit-il, «\u00A0c’est vrai\u00A0».") == Words{"Oui", "c’est vrai"});
    CHECK(quoted("« Il a crié “halte” hier »") == Words{"Il a crié “halte” hier", ">halte"});
    CHECK(quoted("قال: «الجسر آمن» ثم “نعم”.") == Words{"الجسر آمن", "نعم"});
    CHECK(quoted("他读了《大桥》。").empty());
}

TEST_CASE("brackets inside a quotation cut nothing") {
    CHECK(quoted("“the DPRK [Democratic People’s … – …],” he said") == Words{"the DPRK [Democratic People’s … – …],"});
}

TEST_CASE("a hundred thousand marks of any kind are read, and every quotation lies in the text") {
    for (const char* mark : {"“", "”", "\"", "'", "‘", "« ", "»", "„", "「", " \"a", "”“", "“”"}) {
        CAPTURE(mark);
        std::string block;
        for (int count = 0; count < 100'000; ++count)
            block += mark;
        for (const Quotation& quotation : quotations_in(block)) {
            REQUIRE(quotation.range.begin <= quotation.words.begin);
            REQUIRE(quotation.words.begin <= quotation.words.end);
            REQUIRE(quotation.words.end <= quotation.range.end);
            REQUIRE(quotation.range.end.value <= block.size());
        }
    }
}

}  // namespace sayso::suggest
