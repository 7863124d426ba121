#include "suggest/attributions.h"

#include <doctest/doctest.h>

#include <string>

#include "suggest/quotation_rules.h"

using namespace sayso;
using namespace sayso::suggest;

namespace {

struct Read {
    std::string text;
    std::vector<ReadBlock> blocks;
    std::vector<Attribution> found;

    [[nodiscard]] std::string words(const std::vector<text::ByteRange>& ranges) const {
        std::string out;
        for (const text::ByteRange range : ranges) {
            if (!out.empty()) out += " … ";
            out += text::slice(text, range);
        }
        return out;
    }
    [[nodiscard]] std::string cue(const Attribution& each) const {
        return each.cue ? std::string(text::slice(text, *each.cue)) : std::string();
    }
    /// "source|cue|content" of each.
    [[nodiscard]] std::string told() const {
        std::string out;
        for (const Attribution& each : found) {
            if (!out.empty()) out += " / ";
            out += words(each.source) + "|" + cue(each) + "|" + words(each.content);
        }
        return out;
    }
};

/// Each line is a block; one that begins with "#" is boilerplate.
Read read(std::string text) {
    Read result{.text = std::move(text), .blocks = {}, .found = {}};
    const WordUse words(result.text);
    std::vector<std::vector<Attribution>> of_blocks;
    WordMemory met;
    for (std::size_t begin = 0; begin < result.text.size();) {
        const std::size_t end = std::min(result.text.find('\n', begin), result.text.size());
        const text::ByteRange range{text::ByteOffset{static_cast<std::uint32_t>(begin)},
                                    text::ByteOffset{static_cast<std::uint32_t>(end)}};
        const auto kind = result.text[begin] == '#' ? article::BlockKind::boilerplate : article::BlockKind::paragraph;
        result.blocks.push_back(read_block(result.text, kind, range, Language::english, words));
        of_blocks.push_back(kind == article::BlockKind::boilerplate
                                ? std::vector<Attribution>{}
                                : attributions_in(result.text, result.blocks.back(), Language::english, met));
        begin = end + 1;
    }
    result.found = continue_quotations(result.text, result.blocks, std::move(of_blocks));
    return result;
}

}  // namespace

TEST_CASE("a quotation split around its cue is one attribution with two contents") {
    CHECK(read("“The barrier is late,” Ms. Brandt said. “We all know that it is.”").told() ==
          "Ms. Brandt|said|“The barrier is late,” … “We all know that it is.”");
    CHECK(read("“The barrier is late,” said Brandt, “and we all know it.”").told() ==
          "Brandt|said|“The barrier is late,” … “and we all know it.”");
}

TEST_CASE("curly and straight marks give the same attributions") {
    const std::string straight = read("\"The barrier is late,\" Brandt said on Monday.").told();
    CHECK(straight == "Brandt|said|\"The barrier is late,\"");
    CHECK(read("“The barrier is late,” Brandt said on Monday.").told() == "Brandt|said|“The barrier is late,”");
}

TEST_CASE("indirect speech has its source, its cue and its content") {
    const Read found = read("The mayor said that the vote would be delayed until March.");
    REQUIRE(found.found.size() == 1);
    CHECK(found.told() == "The mayor|said|that the vote would be delayed until March");
    CHECK(found.found[0].quotation == annotation::Quotation::indirect);
    CHECK(read("Unemployment fell to 4 percent, according to the ministry.").told() ==
          "the ministry|according to|Unemployment fell to 4 percent");
}

TEST_CASE("what a promise inside of what is said goes on with is still said by the same words") {
    CHECK(read("Oslo reiterated its promise to resist the harbour’s “meddling,” while underscoring the need to deepen "
               "trade links with its partners.")
              .told() ==
          "Oslo|reiterated|its promise to resist the harbour’s “meddling,” while underscoring the need "
          "to deepen trade links with its partners");
}

TEST_CASE("quoted words in indirect speech make it mixed") {
    const Read found = read("The senator said the plan was “a disaster for all of us” and would fail.");
    REQUIRE(found.found.size() == 1);
    CHECK(found.found[0].quotation == annotation::Quotation::mixed);
    CHECK(found.words(found.found[0].content) == "the plan was “a disaster for all of us” and would fail");
    const Read direct = read("“We have no money left,” the senator said.");
    REQUIRE(direct.found.size() == 1);
    CHECK(direct.found[0].quotation == annotation::Quotation::direct);
    CHECK(direct.found[0].rule == AttributionRule::quotation_cue);
    CHECK(found.found[0].rule == AttributionRule::learned);
}

TEST_CASE("a quotation goes on over paragraphs, and over boilerplate between them") {
    const std::string wanted =
        "Brandt|said:|“The barrier is late. … “It will be later still. … “That is all I have to say.”";
    CHECK(read("Brandt said: “The barrier is late.\n“It will be later still.\n“That is all I have to say.”").told() ==
          wanted);
    CHECK(read("Brandt said: “The barrier is late.\n# Advertisement\n“It will be later still.\n“That is all I have to "
               "say.”")
              .told() == wanted);
}

TEST_CASE("who says the last paragraph of a quotation says those before it") {
    CHECK(read("“The barrier is late again this year.\n“It will be later still,” Brandt said.").told() ==
          "Brandt|said|“The barrier is late again this year. … “It will be later still,”");
    CHECK(read("“The barrier is late again this year.”\n“It will be later still,” Brandt said.").told() ==
          "||“The barrier is late again this year.” / Brandt|said|“It will be later still,”");
}

TEST_CASE("the title of a film or a book is nobody’s words") {
    CHECK(read("The series “Parks and Bridges of the West” ended in May.").told().empty());
    CHECK(read("The memoir, “A Room with Seven Lamps and Two Chairs,” came out in May.").told().empty());
    CHECK(read("There was dust on “A Room with Seven Lamps and Two Chairs” in May.").told().empty());
    CHECK(read("“The film is late,” Brandt said.").told() == "Brandt|said|“The film is late,”");
}

TEST_CASE("a colon at the end of a paragraph announces the quotation of the next") {
    CHECK(read("On Monday, the ministry said in a statement:\n“The talks were useful and will go on.”").told() ==
          "the ministry|said in a statement:|“The talks were useful and will go on.”");
}

TEST_CASE("a quotation that nobody is told to say is suggested alone") {
    const Read found = read("“Nobody knows what will come of all this now.”");
    REQUIRE(found.found.size() == 1);
    CHECK_FALSE(found.found[0].cue);
    CHECK(found.found[0].source.empty());
    CHECK(found.found[0].rule == AttributionRule::quotation_alone);
}

TEST_CASE("a short sentence in quotation marks is somebody’s words, a heading or a word used with care is not") {
    CHECK(read("Holm laughed. “Ask me tomorrow!”").told() == "||“Ask me tomorrow!”");
    CHECK(read("“I’m over the moon.”").told() == "||“I’m over the moon.”");
    CHECK(read("“A quiet revolution.”").told().empty());
    CHECK(read("The so-called “green roof of hope” was late.").told().empty());
    CHECK(read("“Seven Lamps Burning,” a play, was late.").told().empty());
}

TEST_CASE("a short quotation that fills a paragraph is not given to who spoke before") {
    CHECK(read("The club said that “places like this hold us together.”\n“I’m over the moon.”").told() ==
          "The club|said|that “places like this hold us together.” / ||“I’m over the moon.”");
}

TEST_CASE("a report without attribution has none") {
    CHECK(read("The river rose two metres in the night.").told().empty());
    CHECK(read("").told().empty());
    CHECK(read("“”\n“\n”").told().empty());
}

TEST_CASE("a report that says something attributes, and one who reports to somebody does not") {
    CHECK(read("A report said the bridge was safe.").told() == "A report|said|the bridge was safe");
    CHECK(read("The clerk will report to the mayor on Monday.").told().empty());
    CHECK(read("State media said the bridge was safe.").told() == "State media|said|the bridge was safe");
    CHECK(read("Claims that the bridge is unsafe were false.").told() ==
          "|Claims|that the bridge is unsafe were false");
}

TEST_CASE("what was not said is an attribution, and whoever declined to comment said nothing") {
    CHECK(read("The mayor did not say that the bridge was safe.").told() ==
          "The mayor|did not say|that the bridge was safe");
    CHECK(read("The company declined to comment.").told().empty());
}

TEST_CASE("what is said by nobody in particular has no source") {
    CHECK(read("It is said that the bridge is unsafe.").told() == "|is said|that the bridge is unsafe");
    CHECK(read("The bridge was described as unsafe by engineers.").told() == "|was described|as unsafe by engineers");
}

TEST_CASE("two sentences in one pair of marks, after an aside, are one quotation") {
    CHECK(
        read("President Walter Haas, responding to the limits on Friday, wrote: “They close their harbours (or soon "
             "will), and we pay. We will ask 30 percent.”")
            .told() ==
        "President Walter Haas|wrote:|“They close their harbours (or soon will), and we pay. We will ask 30 percent.”");
}

TEST_CASE("no suggestion stands outside of the text, whatever it holds") {
    for (const std::string_view piece : {"“", "”", "\"", "said ", "said: “", ".", "’", "he said, ", "：「", ":\n"}) {
        std::string text;
        for (int count = 0; count < 300; ++count)
            text += piece;
        const Read found = read(text);
        for (const Attribution& each : found.found)
            for (const text::ByteRange range : each.content) {
                CHECK(range.begin < range.end);
                CHECK(range.end.value <= text.size());
            }
    }
}
