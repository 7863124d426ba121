#include "suggest/attribution_edges.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "suggest/attributed_text.h"

namespace sayso::suggest {

namespace {

/// "source|cue|content" of what is left of one attribution, with its words as they were found; empty if it is left out.
std::string mended(const std::string& sentence, std::string_view source, std::string_view cue,
                   const std::vector<std::string_view>& contents, float score = 0.9F) {
    AttributedText read(sentence);
    Attribution found;
    if (!source.empty()) found.source.push_back(read.at(sentence, source));
    found.cue = read.at(sentence, cue);
    found.score = score;
    for (const std::string_view content : contents)
        found.content.push_back(read.at(sentence, content));
    std::vector<Attribution> attributions{found};
    mend_edges(read.text, read.blocks.at(0), attributions);
    return read.told(attributions);
}

}  // namespace

TEST_CASE("a mention ends before its comma, and before the “who” that follows") {
    CHECK(mended("Ida Holm, the harbour master, said it was late.", "Ida Holm, the harbour master,", "said",
                 {"it was late"}) == "Ida Holm, the harbour master|said|it was late");
    CHECK(mended("A clerk, who asked for time, said it was late.", "A clerk, who", "said", {"it was late"}) ==
          "A clerk|said|it was late");
    CHECK(mended("It was late, Holm, 61, said.", ", Holm, 61,", "said", {"It was late,"}) ==
          "Holm, 61|said|It was late");
}

TEST_CASE("a mention has both of its brackets, or none") {
    CHECK(mended("Ida Holm (Ind, East) said it was late.", "Ida Holm (Ind, East", "said", {"it was late"}) ==
          "Ida Holm (Ind, East)|said|it was late");
    CHECK(mended("Ida Holm (Ind said it was late.", "Ida Holm (Ind", "said", {"it was late"}) ==
          "Ida Holm|said|it was late");
}

TEST_CASE("a mention begins and ends with whole words of the name") {
    CHECK(mended("Holm & Daughter A/S today announced that it was late.", "S today", "announced",
                 {"that it was late"}) == "Holm & Daughter A/S|announced|that it was late");
}

TEST_CASE("after “according to”, what stands before the comma is the source") {
    CHECK(mended("According to a report by the harbour office, it was late.", "", "According to",
                 {"a report by the harbour office, it was late"}) ==
          "a report by the harbour office|According to|it was late");
    CHECK(mended("It was late, according to a note.", "a note", "according to", {"It was late"}) ==
          "a note|according to|It was late");
}

TEST_CASE("what is said begins after where it was said, and to whom") {
    CHECK(mended("Holm wrote on Mastodon that it “was late” again.", "Holm", "wrote on",
                 {"Mastodon that it “was late” again"}) == "Holm|wrote on|that it “was late” again");
    CHECK(mended("Holm wrote in a signed paper that it was late.", "Holm", "wrote",
                 {"in a signed paper that it was late"}) == "Holm|wrote|that it was late");
    CHECK(mended("Holm counts on a vote that may never come.", "Holm", "counts on", {"a vote that may never come"}) ==
          "Holm|counts on|a vote that may never come");
    CHECK(mended("Holm told me she was late.", "Holm", "told", {"me she was late"}) == "Holm|told|she was late");
    CHECK(mended("Holm told the hearing that it was late.", "Holm", "told", {"the hearing that it was late"}) ==
          "Holm|told|that it was late");
    CHECK(mended("Holm wants to know that it is late.", "Holm", "wants", {"to know that it is late"}) ==
          "Holm|wants|to know that it is late");
}

TEST_CASE("a word that stands for what was said elsewhere is no claim, nor is “declined to comment”") {
    CHECK(mended("Holm disputes that.", "Holm", "disputes", {"that"}).empty());
    CHECK(mended("Storms cast doubt on this.", "Storms", "cast doubt on", {"this"}).empty());
    CHECK(mended("“That,” Holm said.", "Holm", "said", {"“That,”"}) == "Holm|said|“That,”");
    CHECK(mended("Holm declined to comment.", "Holm", "declined", {"to comment"}).empty());
    CHECK(mended("Holm declined to say why.", "Holm", "declined", {"to say why"}) == "Holm|declined|to say why");
    CHECK(mended("Holm praised Brandt.", "Holm", "praised", {"Brandt"}) == "Holm|praised|Brandt");
}

TEST_CASE("a few words outside of quotation marks are a claim only if that is likely") {
    CHECK(mended("Holm sought new votes.", "Holm", "sought", {"new votes"}, 0.45F).empty());
    CHECK(mended("Holm sought new votes.", "Holm", "sought", {"new votes"}, 0.55F) == "Holm|sought|new votes");
    CHECK(mended("Holm sought “new votes.”", "Holm", "sought", {"“new votes.”"}, 0.45F) == "Holm|sought|“new votes.”");
    CHECK(mended("Holm sought many new votes at home.", "Holm", "sought", {"many new votes at home"}, 0.45F) ==
          "Holm|sought|many new votes at home");
}

TEST_CASE("what is said, thought or asked of somebody has them for no source") {
    CHECK(mended("It is said that it was late.", "It", "is said", {"that it was late"}) == "|is said|that it was late");
    CHECK(mended("The plan was described as late.", "The plan", "was described", {"as late"}) ==
          "|was described|as late");
    CHECK(mended("Rovers are widely thought to be late.", "Rovers", "are widely thought", {"to be late"}) ==
          "|are widely thought|to be late");
    CHECK(mended("Holm is saying that it was late.", "Holm", "is saying", {"that it was late"}) ==
          "Holm|is saying|that it was late");
    CHECK(mended("Holm has said that it was late.", "Holm", "has said", {"that it was late"}) ==
          "Holm|has said|that it was late");
}

TEST_CASE("who asked not to be named is no part of what they ask") {
    CHECK(mended("A clerk, who asked not to be named, said it was late.", "who", "asked",
                 {"A clerk", "not to be named, said"}) == "who|asked|not to be named");
}

TEST_CASE("what somebody was asked ends at the comma before the answer") {
    CHECK(mended("Asked whether it was late, Holm hesitated.", "", "Asked", {"whether it was late, Holm hesitated"}) ==
          "|Asked|whether it was late");
}

TEST_CASE("what somebody was asked when ends there, too") {
    CHECK(mended("When asked if it was late, Holm laughed.", "", "asked", {"if it was late, Holm laughed"}) ==
          "|asked|if it was late");
    CHECK(mended("She asked if Holm, the mayor, was late.", "", "asked", {"if Holm, the mayor, was late"}) ==
          "|asked|if Holm, the mayor, was late");
}

TEST_CASE("what announces a quotation before a colon is the reporter’s") {
    CHECK(mended("Others doubt it: “Leave it,” said Holm.", "Holm", "said", {"Others doubt it: “Leave it,”"}) ==
          "Holm|said|“Leave it,”");
    CHECK(mended("Holm told the crowd: “Leave it.”", "Holm", "told", {"the crowd: “Leave it.”"}) ==
          "Holm|told|“Leave it.”");
    CHECK(mended("Holm told the crowd: “Leave it.”", "Holm", "told", {"the crowd", "“Leave it.”"}) ==
          "Holm|told|“Leave it.”");
    CHECK(mended("Holm wrote to friends, “Leave it.”", "Holm", "wrote to", {"friends, “Leave it.”"}) ==
          "Holm|wrote to|“Leave it.”");
    CHECK(mended("Holm said that it was late: “Nobody came.”", "Holm", "said", {"that it was late: “Nobody came.”"}) ==
          "Holm|said|that it was late: “Nobody came.”");
    CHECK(mended("Holm read her book, “Ice,” aloud.", "Holm", "read", {"her book, “Ice,” aloud"}) ==
          "Holm|read|her book, “Ice,” aloud");
}

TEST_CASE("when and where somebody says a whole sentence is no part of it") {
    CHECK(mended("While she waited, Holm said, “It is late.”", "Holm", "said", {"While she waited", "“It is late.”"}) ==
          "Holm|said|“It is late.”");
    CHECK(mended("In cases of ice, Holm said, “the bridge is closed.”", "Holm", "said",
                 {"In cases of ice", "“the bridge is closed.”"}) ==
          "Holm|said|In cases of ice … “the bridge is closed.”");
    CHECK(mended("The bridge, Holm said, “It is late.”", "Holm", "said", {"The bridge", "“It is late.”"}) ==
          "Holm|said|The bridge … “It is late.”");
}

TEST_CASE("a sentence in quotation marks ends with them") {
    CHECK(mended("They chanted “Build the bridge,” referring to the old plan.", "They", "chanted",
                 {"“Build the bridge,” referring to the old plan"}) == "They|chanted|“Build the bridge,”");
    CHECK(mended("Holm said “there is hope” in the town.", "Holm", "said", {"“there is hope” in the town"}) ==
          "Holm|said|“there is hope” in the town");
    CHECK(mended("“There is hope,” and it grows, Holm said.", "Holm", "said", {"“There is hope,” and it grows"}) ==
          "Holm|said|“There is hope,” and it grows");
}

TEST_CASE("what is said stands on both sides of who says so") {
    CHECK(mended("The new bridge, she vowed, would be safe and wide.", "she", "vowed", {"The new bridge"}) ==
          "she|vowed|The new bridge … would be safe and wide");
    CHECK(mended("The bridge is old, she said, and left.", "she", "said", {"The bridge is old"}) ==
          "she|said|The bridge is old");
}

namespace {

/// "source|cue|content / …" of all that is left of an attribution of `content` to `source`.
std::string all_mended(const std::string& sentence, std::string_view source, std::string_view cue,
                       std::string_view content) {
    AttributedText read(sentence);
    read.says(sentence, source, cue, content);
    read.attributions[0].score = 0.9F;
    mend_edges(read.text, read.blocks.at(0), read.attributions);
    return read.told(read.attributions);
}

}  // namespace

TEST_CASE("what is added is an attribution of its own") {
    CHECK(all_mended("Holm said that it was late, adding: “Go home.”", "Holm", "said",
                     "that it was late, adding: “Go home.”") == "Holm|said|that it was late / Holm|adding|“Go home.”");
    CHECK(all_mended("Holm said that it was late but added, “Go home.”", "Holm", "said",
                     "that it was late but added, “Go home.”") == "Holm|said|that it was late / Holm|added|“Go home.”");
    CHECK(all_mended("Holm said that it was late and later added, “Go home.”", "Holm", "said",
                     "that it was late and later added, “Go home.”") ==
          "Holm|said|that it was late / Holm|added|“Go home.”");
    CHECK(all_mended("Holm said it was late, adding that all should go.", "Holm", "said",
                     "it was late, adding that all should go") ==
          "Holm|said|it was late / Holm|adding|that all should go");
    CHECK(all_mended("Holm said that it was late, a man yelled “Go home!”", "Holm", "said",
                     "that it was late, a man yelled “Go home!”") ==
          "Holm|said|that it was late / a man|yelled|“Go home!”");
    CHECK(all_mended("Holm said the sign that said “Go home” was late.", "Holm", "said",
                     "the sign that said “Go home” was late") == "Holm|said|the sign that said “Go home” was late");
}

TEST_CASE("what is added after who says so is an attribution of its own, too") {
    AttributedText read("It was late, Holm said, adding, “Go home.”");
    read.says("Holm said", "Holm", "said", "It was late");
    read.attributions[0].content.push_back(read.at("“Go home.”"));
    read.attributions[0].score = 0.9F;
    mend_edges(read.text, read.blocks.at(0), read.attributions);
    REQUIRE(read.attributions.size() == 2);
    CHECK(read.attributions[0].content.size() == 1);
    CHECK(text::slice(read.text, *read.attributions[1].cue) == "adding");
    CHECK(text::slice(read.text, read.attributions[1].content.at(0)) == "“Go home.”");
}

TEST_CASE("a source after “according to” goes on to its comma") {
    CHECK(mended("According to figures released under the law, it was late.", "figures released", "According to",
                 {"under the law, it was late"}) == "figures released under the law|According to|it was late");
    CHECK(mended("According to Holm the plan, an old one, was late.", "Holm", "According to",
                 {"the plan, an old one, was late"}) == "Holm|According to|the plan, an old one, was late");
}

TEST_CASE("where it was written is no part of what is said") {
    CHECK(mended("“No,” Holm wrote on X. “We are hurting.”", "Holm", "wrote on", {"“No,”", "X. “We are hurting.”"}) ==
          "Holm|wrote on|“No,” … “We are hurting.”");
    CHECK(mended("Holm wrote on Mastodon: It was late.", "Holm", "wrote on", {"Mastodon: It was late"}) ==
          "Holm|wrote on|Mastodon: It was late");
}

TEST_CASE("who was taken for a part of the verb says so") {
    CHECK(mended("The trust has said it was late.", "", "The trust has said", {"it was late"}) ==
          "The trust|has said|it was late");
    CHECK(mended("The claim that it was late fell.", "", "The claim", {"that it was late"}) ==
          "|The claim|that it was late");
}

TEST_CASE("what is said ends before who speaks next") {
    AttributedText read("Critics argue the plan is dear, but supporters believe it will pay for itself.");
    read.says("Critics argue", "Critics", "argue", "the plan is dear, but supporters believe");
    read.says("supporters believe", "supporters", "believe", "it will pay for itself");
    for (Attribution& each : read.attributions)
        each.score = 0.9F;
    mend_edges(read.text, read.blocks.at(0), read.attributions);
    CHECK(text::slice(read.text, read.attributions.at(0).content.at(0)) == "the plan is dear");
}

TEST_CASE("what somebody else is told to say within it stays in it") {
    AttributedText read("Holm assails what he calls a lie of the moment.");
    read.says("Holm assails", "Holm", "assails", "what he calls");
    read.says("he calls", "he", "calls", "a lie of the moment");
    for (Attribution& each : read.attributions)
        each.score = 0.9F;
    mend_edges(read.text, read.blocks.at(0), read.attributions);
    CHECK(text::slice(read.text, read.attributions.at(0).content.at(0)) == "what he calls");
}

TEST_CASE("a question that ends before its answer keeps its commas") {
    CHECK(mended("Asked whether Holm, the mayor, was late, she said no.", "", "Asked",
                 {"whether Holm, the mayor, was late"}) == "|Asked|whether Holm, the mayor, was late");
}

TEST_CASE("a word of a name attributes nothing") {
    CHECK(mended("Holm, head of the East Reading Rooms, died.", "head of the East", "Reading", {"Rooms"}).empty());
    CHECK(mended("Holm, Reading aloud, died.", "Holm", "Reading", {"aloud"}) == "Holm|Reading|aloud");
}

TEST_CASE("what is said has the subject of its relative clause, and goes on after an aside") {
    CHECK(mended("The King, who came in 2004, sent a note, the palace confirmed.", "the palace", "confirmed",
                 {"who came in 2004, sent a note"}) == "the palace|confirmed|The King, who came in 2004, sent a note");
    CHECK(mended("Holm warned that a surge, once rare, could return every year.", "Holm", "warned",
                 {"that a surge, once rare"}) == "Holm|warned|that a surge, once rare, could return every year");
    CHECK(mended("The man, who said that the ship, once lost, was late, is dead.", "who", "said",
                 {"that the ship, once lost"}) == "who|said|that the ship, once lost");
}

}  // namespace sayso::suggest
