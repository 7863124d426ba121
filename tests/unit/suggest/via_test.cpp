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

TEST_CASE("Li said, according to Xinhua: Xinhua passes it on") {
    AttributedText read("“Both sides should unite,” Li said, according to Xinhua.");
    read.says("Li said", "Li", "said", "“Both sides should unite,”");
    read.find_vias();
    REQUIRE(read.attributions.size() == 1);
    CHECK(source(read) == "Li");
    CHECK(vias(read) == Words{"Xinhua"});
}

TEST_CASE("an attribution to Xinhua of what Li said is left out") {
    AttributedText read("“Both sides should unite,” Li said, according to Xinhua. “Now,” he added.");
    read.says("Li said", "Li", "said", "“Both sides should unite,”");
    read.says("according to Xinhua", "Xinhua", "according to", "“Both sides should unite,” Li said");
    read.attributions.push_back({.content = {read.at("“Now,”")}, .within = 1, .same_speaker_as = 1});
    read.find_vias();
    REQUIRE(read.attributions.size() == 2);
    CHECK(source(read) == "Li");
    CHECK(vias(read) == Words{"Xinhua"});
    CHECK(read.attributions[1].same_speaker_as == std::size_t{0});
    CHECK_FALSE(read.attributions[1].within.has_value());
}

TEST_CASE("a report from a news agency passes on, and the report is not who does") {
    AttributedText read(
        "The Chinese government announced that it would “explore the potential,” per a report from state news agency "
        "Xinhua.");
    read.says("The Chinese government announced", "The Chinese government", "announced", "“explore the potential,”");
    read.find_vias();
    CHECK(vias(read) == Words{"state news agency Xinhua"});
}

TEST_CASE("what is said ends before who passes it on, and with the one who speaks inside") {
    AttributedText report("The ministry announced that it would “explore the potential,” per a report from Xinhua.");
    report.says("The ministry announced", "The ministry", "announced",
                "that it would “explore the potential,” per a report from Xinhua");
    report.find_vias();
    CHECK(text::slice(report.text, report.attributions[0].content[0]) == "that it would “explore the potential,”");
    CHECK(vias(report) == Words{"Xinhua"});
    AttributedText letter("“We will defend what we have,” the letter read, according to Reuters.");
    letter.says("according to Reuters", "Reuters", "according to", "“We will defend what we have,” the letter read");
    letter.find_vias();
    CHECK(source(letter) == "the letter");
    CHECK(vias(letter) == Words{"Reuters"});
    CHECK(text::slice(letter.text, letter.attributions[0].content[0]) == "“We will defend what we have,”");
    AttributedText media("According to state media, Xi sent a letter in which he warmly voiced support for the plan.");
    media.says("According to state media", "state media", "According to",
               "Xi sent a letter in which he warmly voiced support for the plan");
    media.find_vias();
    CHECK(source(media) == "he");
    CHECK(vias(media) == Words{"state media"});
    CHECK(text::slice(media.text, media.attributions[0].content[0]) == "support for the plan");
    AttributedText quoted("A union official quoted by Reuters called it “a ransom note” on Friday.");
    quoted.says("Reuters called", "Reuters", "called", "it “a ransom note”");
    quoted.find_vias();
    CHECK(source(quoted) == "A union official");
    CHECK(vias(quoted) == Words{"Reuters"});
}

TEST_CASE("the letter read, according to Reuters") {
    AttributedText read("“We have an intent,” the letter read, according to Reuters.");
    read.says("the letter read", "the letter", "read", "“We have an intent,”");
    read.find_vias();
    CHECK(source(read) == "the letter");
    CHECK(vias(read) == Words{"Reuters"});
}

TEST_CASE("what an announcement says has nobody between") {
    AttributedText read("According to Saturday’s announcement, they reached “an agreement.”");
    read.says("According to Saturday’s announcement", "Saturday’s announcement", "According to", "“an agreement.”");
    read.find_vias();
    CHECK(source(read) == "Saturday’s announcement");
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

TEST_CASE("what media say that somebody said is theirs who said it") {
    AttributedText read(
        "According to North Korean media, Xi recently sent a letter to Kim in which he similarly voiced support for "
        "deepening ties between the two countries.");
    read.says(
        "According to North Korean media", "North Korean media", "According to",
        "Xi recently sent a letter to Kim in which he similarly voiced support for deepening ties between the two "
        "countries");
    read.says("he similarly voiced support for", "he", "voiced support for",
              "deepening ties between the two countries");
    read.attributions.back().within = 0;
    read.find_vias();
    REQUIRE(read.attributions.size() == 1);
    CHECK(source(read) == "he");
    CHECK(vias(read) == Words{"North Korean media"});
    CHECK_FALSE(read.attributions[0].within.has_value());
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
    AttributedText read("“It holds,” Li said, according to Xinhua, as reported by Reuters.");
    read.says("Li said", "Li", "said", "“It holds,”");
    read.find_vias();
    CHECK(vias(read) == Words{"Reuters", "Xinhua"});
}

TEST_CASE("one who is quoted by a broadcaster speaks") {
    AttributedText read(
        "They heard state broadcaster NRX. A union official quoted by NRX called the demand “a ransom note.”");
    read.says("A union official quoted by NRX called", "A union official", "called", "“a ransom note.”");
    read.find_vias();
    CHECK(vias(read) == Words{"NRX"});
}

TEST_CASE("a phrase of the next sentence, or inside the quotation, is no via") {
    AttributedText read("“It is bad, according to Reuters,” Li said. According to Xinhua, he left.");
    read.says("Li said", "Li", "said", "“It is bad, according to Reuters,”");
    read.find_vias();
    CHECK(vias(read).empty());
}

TEST_CASE("a network where something was posted passes nothing on") {
    AttributedText read(
        "The ministry, in a post to X on Saturday, said: “No.” It told a news conference that it was so.");
    read.says("The ministry, in a post to X on Saturday, said", "The ministry", "said", "“No.”");
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
