#include "suggest/closing_sources.h"

#include <doctest/doctest.h>

#include <string>

#include "suggest/attributed_text.h"

namespace sayso::suggest {

namespace {

/// "source|cue|content" of what is added to one paragraph, joined by " / ".
std::string closing(const std::string& paragraph) {
    const AttributedText read(paragraph);
    std::vector<Attribution> found;
    add_closing_sources(read.text, read.blocks.at(0), found);
    std::string out;
    for (const Attribution& each : found) {
        if (!out.empty()) out += " / ";
        out += std::string(text::slice(read.text, each.source.at(0))) + "|" +
               std::string(text::slice(read.text, *each.cue)) + "|" +
               std::string(text::slice(read.text, each.content.at(0)));
    }
    return out;
}

}  // namespace

TEST_CASE("a sentence that ends with who says so is theirs") {
    CHECK(closing("The deal, long awaited, would cost 3 million, people familiar with the matter said.") ==
          "people familiar with the matter|said|The deal, long awaited, would cost 3 million");
    CHECK(closing("Some 62% of voters worry about the bridge, a new poll by the Courier found.") ==
          "a new poll by the Courier|found|Some 62% of voters worry about the bridge");
    CHECK(closing("It rained. The bridge is safe now, engineers say. It rained.") ==
          "engineers|say|The bridge is safe now");
}

TEST_CASE("when and where they said so may follow") {
    CHECK(closing("The bridge will be closed, the ministry said on Tuesday.") ==
          "the ministry|said|The bridge will be closed");
    CHECK(closing("The bridge will be closed, the ministry said Tuesday in a statement.") ==
          "the ministry|said|The bridge will be closed");
    CHECK(closing("The bridge will be closed, the ministry said, and left.").empty());
}

TEST_CASE("what ends like that and is no clause of somebody’s is not theirs") {
    CHECK(closing("The team won every game, topping all that polls show.").empty());
    CHECK(closing("The bridge was closed, which nobody had said.").empty());
    CHECK(closing("The bridge was closed, as the ministry had said.").empty());
    CHECK(closing("Yes, she said.").empty());
    CHECK(closing("The bridge was closed after the debate.").empty());
    CHECK(closing("“The bridge is safe for all,” she said.").empty());  // a matter of quotation marks
}

TEST_CASE("what somebody says already is left to them") {
    AttributedText read("The bridge is safe now, engineers say.");
    read.says("engineers say", "engineers", "say", "The bridge is safe now");
    std::vector<Attribution> found = read.attributions;
    add_closing_sources(read.text, read.blocks.at(0), found);
    CHECK(found == read.attributions);
}

}  // namespace sayso::suggest
