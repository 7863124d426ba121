#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "suggest/attributed_text.h"
#include "suggest/via.h"

namespace sayso::suggest {

namespace {

/// The words of each via of the first attribution.
std::vector<std::string> vias(const AttributedText& read, std::size_t at = 0) {
    std::vector<std::string> words;
    for (const text::ByteRange via : read.attributions.at(at).via)
        words.emplace_back(text::slice(read.text, via));
    return words;
}

std::string source(const AttributedText& read, std::size_t at = 0) {
    return std::string(text::slice(read.text, read.attributions.at(at).source.at(0)));
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("“…,” Lund said, according to Reuters: Reuters passes it on") {
    AttributedText read("“Both towns should share it,” Lund said, according to Kyodo.");
    read.says("Lund said", "Lund", "said", "“Both towns should share it,”");
    read.find_vias();
    REQUIRE(read.attributions.size() == 1);
    CHECK(source(read) == "Lund");
    CHECK(vias(read) == Words{"Kyodo"});
}

TEST_CASE("an attribution to an agency of what somebody said is left out") {
    AttributedText read("“Both towns should share it,” Lund said, according to Kyodo. “Now,” he added.");
    read.says("Lund said", "Lund", "said", "“Both towns should share it,”");
    read.says("according to Kyodo", "Kyodo", "according to", "“Both towns should share it,” Lund said");
    read.says("he added", "he", "added", "“Now,”");
    read.find_vias();
    REQUIRE(read.attributions.size() == 2);
    CHECK(source(read) == "Lund");
    CHECK(vias(read) == Words{"Kyodo"});
    CHECK(source(read, 1) == "he");
}

TEST_CASE("a report from a news agency passes on, and the report is not who does") {
    AttributedText read(
        "The Danish government announced that it would “dig up the channel,” per a message from state news "
        "agency Ritzau.");
    read.says("The Danish government announced", "The Danish government", "announced", "“dig up the channel,”");
    read.find_vias();
    CHECK(vias(read) == Words{"state news agency Ritzau"});
}

TEST_CASE("what is said ends before who passes it on, and with the one who speaks inside") {
    AttributedText report("The ministry announced that it would “dig up the channel,” per a report from Kyodo.");
    report.says("The ministry announced", "The ministry", "announced",
                "that it would “dig up the channel,” per a report from Kyodo");
    report.find_vias();
    CHECK(text::slice(report.text, report.attributions[0].content[0]) == "that it would “dig up the channel,”");
    CHECK(vias(report) == Words{"Kyodo"});
    AttributedText memo("“We will defend what we have,” the memo read, according to Reuters.");
    memo.says("according to Reuters", "Reuters", "according to", "“We will defend what we have,” the memo read");
    memo.find_vias();
    CHECK(source(memo) == "the memo");
    CHECK(vias(memo) == Words{"Reuters"});
    CHECK(text::slice(memo.text, memo.attributions[0].content[0]) == "“We will defend what we have,”");
    AttributedText media("According to state media, Pham wrote a song in which he warmly voiced support for the plan.");
    media.says("According to state media", "state media", "According to",
               "Pham wrote a song in which he warmly voiced support for the plan");
    media.find_vias();
    REQUIRE(media.attributions.size() == 2);
    CHECK(source(media, 1) == "he");
    CHECK(vias(media, 1) == Words{"state media"});
    CHECK(text::slice(media.text, media.attributions[1].content[0]) == "support for the plan");
    AttributedText quoted("A union official quoted by Reuters called it “a ransom note” on Friday.");
    quoted.says("Reuters called", "Reuters", "called", "it “a ransom note”");
    quoted.find_vias();
    CHECK(source(quoted) == "A union official");
    CHECK(vias(quoted) == Words{"Reuters"});
}

TEST_CASE("what is written speaks, and the agency that saw it passes it on") {
    AttributedText read("“We mean it,” the memo read, according to Reuters.");
    read.says("the memo read", "the memo", "read", "“We mean it,”");
    read.find_vias();
    CHECK(source(read) == "the memo");
    CHECK(vias(read) == Words{"Reuters"});
}

TEST_CASE("what an announcement says has nobody between") {
    AttributedText read("According to Monday’s announcement, they signed “a truce.”");
    read.says("According to Monday’s announcement", "Monday’s announcement", "According to", "“a truce.”");
    read.find_vias();
    CHECK(source(read) == "Monday’s announcement");
    CHECK(vias(read).empty());
}

TEST_CASE("an agency that alone is named is the source") {
    AttributedText read("According to Reuters, the vote was put off. Reuters reported that the mayor left.");
    read.says("According to Reuters", "Reuters", "According to", "the vote was put off");
    read.says("Reuters reported", "Reuters", "reported", "the mayor left");
    read.find_vias();
    REQUIRE(read.attributions.size() == 2);
    CHECK(source(read) == "Reuters");
    CHECK(vias(read).empty());
}

TEST_CASE("what media say that somebody said is theirs who said it, and what they tell besides is the media’s") {
    AttributedText read(
        "According to Cuban media, Pham wrote Ruiz a note in which he warmly voiced hope for more ships.");
    read.says("According to Cuban media", "Cuban media", "According to",
              "Pham wrote Ruiz a note in which he warmly voiced hope for more ships");
    read.says("he warmly voiced hope for", "he", "voiced hope for", "more ships");
    read.find_vias();
    REQUIRE(read.attributions.size() == 2);
    CHECK(source(read) == "Cuban media");
    CHECK(vias(read).empty());
    CHECK(source(read, 1) == "he");
    CHECK(vias(read, 1) == Words{"Cuban media"});
}

TEST_CASE("he whom nothing was learned of inside of what media say is found by the verb") {
    AttributedText read("According to Cuban media, Pham wrote Ruiz a note in which he voiced hope for more ships.");
    read.says("According to Cuban media", "Cuban media", "According to",
              "Pham wrote Ruiz a note in which he voiced hope for more ships");
    read.find_vias();
    REQUIRE(read.attributions.size() == 2);
    CHECK(source(read) == "Cuban media");
    CHECK(source(read, 1) == "he");
    CHECK(vias(read, 1) == Words{"Cuban media"});
    CHECK(text::slice(read.text, read.attributions[1].content.at(0)) == "hope for more ships");
    AttributedText plain("According to Cuban media, he voiced hope for more ships.");
    plain.says("According to Cuban media", "Cuban media", "According to", "he voiced hope for more ships");
    plain.find_vias();
    REQUIRE(plain.attributions.size() == 1);
    CHECK(source(plain) == "he");
    CHECK(vias(plain) == Words{"Cuban media"});
}

TEST_CASE("whom media cite is the source, and no part of what they say") {
    AttributedText before("According to state broadcaster NRX, which cited two aides, the bridge will close.");
    before.says("According to state broadcaster NRX", "state broadcaster NRX", "According to",
                "which cited two aides, the bridge will close");
    before.find_vias();
    CHECK(source(before) == "two aides");
    CHECK(text::slice(before.text, before.attributions[0].content.at(0)) == "the bridge will close");
    AttributedText after("State broadcaster NRX reported that the bridge will close, citing two aides.");
    after.says("State broadcaster NRX reported", "State broadcaster NRX", "reported",
               "that the bridge will close, citing two aides");
    after.find_vias();
    CHECK(source(after) == "two aides");
    CHECK(vias(after) == Words{"State broadcaster NRX"});
    CHECK(text::slice(after.text, after.attributions[0].content.at(0)) == "that the bridge will close");
}

TEST_CASE("who has seen what is written passes it on") {
    AttributedText read("The bridge will close, according to a memo seen by the Ellery Courier.");
    read.says("according to a memo seen by the Ellery Courier", "a memo seen by the Ellery Courier", "according to",
              "The bridge will close");
    read.find_vias();
    CHECK(source(read) == "a memo");
    CHECK(vias(read) == Words{"the Ellery Courier"});
}

TEST_CASE("who told a paper speaks, and the paper passes it on; reporters pass on nothing") {
    AttributedText read("He had no e-mail, Brandt told the Courier by telephone. He told reporters he would go.");
    read.says("Brandt told the Courier", "Brandt", "told", "He had no e-mail");
    read.says("He told reporters", "He", "told", "he would go");
    read.find_vias();
    CHECK(vias(read) == Words{"the Courier"});
    CHECK(vias(read, 1).empty());
}

TEST_CASE("two people whom a broadcaster cited are the source") {
    AttributedText read(
        "According to state broadcaster NRX, which cited two people familiar with the negotiations, the contractor has "
        "asked for money.");
    read.says("According to state broadcaster NRX", "state broadcaster NRX", "According to",
              "the contractor has asked for money");
    read.find_vias();
    REQUIRE(read.attributions.size() == 1);
    CHECK(source(read) == "two people familiar with the negotiations");
    CHECK(vias(read) == Words{"state broadcaster NRX"});
}

TEST_CASE("of two who pass on, the nearest to the reader comes first") {
    AttributedText read("“It holds,” Lund said, according to Kyodo, as reported by Reuters.");
    read.says("Lund said", "Lund", "said", "“It holds,”");
    read.find_vias();
    CHECK(vias(read) == Words{"Reuters", "Kyodo"});
}

TEST_CASE("one who is quoted by a broadcaster speaks") {
    AttributedText read(
        "They heard state broadcaster NRX. A union official quoted by NRX called the demand “a ransom note.”");
    read.says("A union official quoted by NRX called", "A union official", "called", "“a ransom note.”");
    read.find_vias();
    CHECK(vias(read) == Words{"NRX"});
}

TEST_CASE("a phrase of the next sentence, or inside the quotation, is no via") {
    AttributedText read("“It is bad, according to Reuters,” Lund said. According to Kyodo, he left.");
    read.says("Lund said", "Lund", "said", "“It is bad, according to Reuters,”");
    read.find_vias();
    CHECK(vias(read).empty());
}

TEST_CASE("a network where something was posted passes nothing on") {
    AttributedText read(
        "The ministry, in a message to X late on Monday, said: “No.” It told a news conference that it was so.");
    read.says("The ministry, in a message to X late on Monday, said", "The ministry", "said", "“No.”");
    read.says("It told a news conference", "It", "told", "it was so");
    read.find_vias();
    CHECK(vias(read).empty());
    CHECK(vias(read, 1).empty());
}

TEST_CASE("twenty thousand attributions to an agency in one sentence are gone through") {
    std::string text;
    for (int count = 0; count < 20'000; ++count)
        text += "Li said no, according to Reuters, ";
    AttributedText read(text);
    for (std::uint32_t place = 0; place + 34 <= text.size(); place += 34) {
        const auto range = [&](std::uint32_t begin, std::uint32_t end) {
            return text::ByteRange{text::ByteOffset{place + begin}, text::ByteOffset{place + end}};
        };
        read.attributions.push_back({.content = {range(8, 10)}, .cue = range(3, 7), .source = {range(0, 2)}});
        read.attributions.push_back({.content = {range(8, 10)}, .cue = range(12, 24), .source = {range(25, 32)}});
    }
    read.find_vias();
    CHECK(read.attributions.size() == 20'000);
    for (const Attribution& attribution : read.attributions)
        REQUIRE(attribution.via.size() <= 8);
}

}  // namespace sayso::suggest
