#include "suggest/edge_sources.h"

#include <doctest/doctest.h>

#include <string>

#include "suggest/attributed_text.h"

namespace sayso::suggest {

namespace {

/// "source|cue|content" of what is added to one paragraph, joined by " / ".
std::string added(const std::string& paragraph) {
    const AttributedText read(paragraph);
    std::vector<Attribution> found;
    add_edge_sources(read.text, read.blocks.at(0), found);
    return read.told(found);
}

}  // namespace

TEST_CASE("a sentence that ends with who says so is theirs") {
    CHECK(added("The deal, long awaited, would cost 3 million, people familiar with the matter said.") ==
          "people familiar with the matter|said|The deal, long awaited, would cost 3 million");
    CHECK(added("Some 62% of voters worry about the bridge, a new poll by the Courier found.") ==
          "a new poll by the Courier|found|Some 62% of voters worry about the bridge");
    CHECK(added("It rained. The bridge is safe now, engineers say. It rained.") ==
          "engineers|say|The bridge is safe now");
}

TEST_CASE("so is a sentence that begins with as they say") {
    CHECK(added("As Holm has pointed out, the sample was very small.") ==
          "Holm|has pointed out|the sample was very small");
    CHECK(added("As the mayor of Ellery told reporters on Monday, the bridge is safe now.").empty());
    CHECK(added("As the mayor of Ellery noted on Monday, the bridge is safe now.") ==
          "the mayor of Ellery|noted|the bridge is safe now");
    CHECK(added("As the mayor puts it, the bridge is safe now.") == "the mayor|puts it|the bridge is safe now");
    CHECK(added("As the Courier recently noted, the bridge is safe now.") ==
          "the Courier|recently noted|the bridge is safe now");
    CHECK(added("As the mayor spoke, the bridge was closed.").empty());
    CHECK(added("As they said they would, the builders closed the bridge.").empty());
    CHECK(added("As a report that she wrote shows, the bridge is safe now.").empty());
}

TEST_CASE("when and where they said so may follow") {
    CHECK(added("The bridge will be closed, the ministry said on Tuesday.") ==
          "the ministry|said|The bridge will be closed");
    CHECK(added("The bridge will be closed, the ministry said Tuesday in a statement.") ==
          "the ministry|said|The bridge will be closed");
    CHECK(added("The bridge will be closed, the ministry said, and left.").empty());
}

TEST_CASE("what ends like that and is no clause of somebody’s is not theirs") {
    CHECK(added("The team won every game, topping all that polls show.").empty());
    CHECK(added("The bridge was closed, which nobody had said.").empty());
    CHECK(added("The bridge was closed, as the ministry had said.").empty());
    CHECK(added("Yes, she said.").empty());
    CHECK(added("The bridge was closed after the debate.").empty());
    CHECK(added("“The bridge is safe for all,” she said.").empty());  // a matter of quotation marks
}

TEST_CASE("what somebody says already is left to them") {
    AttributedText read("The bridge is safe now, engineers say.");
    read.says("engineers say", "engineers", "say", "The bridge is safe now");
    std::vector<Attribution> found = read.attributions;
    add_edge_sources(read.text, read.blocks.at(0), found);
    CHECK(found == read.attributions);
}

TEST_CASE("who has a part of what stands before its source has all of it") {
    AttributedText read("He agreed to sell it in 2010, records show.");
    read.says("records show", "records", "show", "He agreed");
    add_edge_sources(read.text, read.blocks.at(0), read.attributions);
    REQUIRE(read.attributions.size() == 1);
    CHECK(text::slice(read.text, read.attributions[0].content.at(0)) == "He agreed to sell it in 2010");
}

}  // namespace sayso::suggest
