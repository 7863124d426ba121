#include "suggest/nested_quotations.h"

#include <doctest/doctest.h>

#include <string>

#include "suggest/attributed_text.h"

namespace sayso::suggest {

namespace {

/// "source|cue|content" of each nested quotation, where all of the text is what Holm says.
std::string nested(const std::string& text) {
    AttributedText read(text);
    read.says(text, "", "", text);
    add_nested_quotations(read.text, read.blocks, read.attributions);
    std::string told;
    for (std::size_t at = 1; at < read.attributions.size(); ++at) {
        const Attribution& each = read.attributions[at];
        CHECK(each.quotation == annotation::Quotation::direct);
        told += (told.empty() ? "" : " / ") + std::string(text::slice(read.text, each.source.at(0))) + "|" +
                std::string(text::slice(read.text, *each.cue)) + "|" +
                std::string(text::slice(read.text, each.content.at(0)));
    }
    return told;
}

}  // namespace

TEST_CASE("“She told me ‘go’ and I went,”: she is the speaker of the inner one") {
    CHECK(nested("“She told me ‘go’ and I went,”") == "She|told|‘go’");
    CHECK(nested("“My grandfather used to say, ‘The tide keeps its appointments,’”") ==
          "My grandfather|used to say|‘The tide keeps its appointments,’");
    CHECK(nested("“‘No,’ Ida Holm said, and ‘maybe,’ they replied.”") == "Ida Holm|said|‘No,’ / they|replied|‘maybe,’");
}

TEST_CASE("inner marks without a reporting word and its subject are nobody’s") {
    CHECK(nested("“It is a so-called ‘safe’ bridge.”").empty());
    CHECK(nested("“We are told ‘wait’ each year.”").empty());
    CHECK(nested("“That’s what people said: ‘wait.’”").empty());
    CHECK(nested("“The ‘told you so’ crowd left.”").empty());
}

TEST_CASE("an inner quotation of an outer one that is nobody’s is not looked at") {
    AttributedText read("“She told me ‘go’ and I went,”");
    add_nested_quotations(read.text, read.blocks, read.attributions);
    CHECK(read.attributions.empty());
}

TEST_CASE("ten thousand nested quotations are gone through") {
    std::string text = "“";
    for (int count = 0; count < 10'000; ++count)
        text += "She told me ‘go’ and I went. ";
    AttributedText read(text + "”");
    read.says(read.text, "", "", read.text);
    add_nested_quotations(read.text, read.blocks, read.attributions);
    CHECK(read.attributions.size() == 10'001);
}

}  // namespace sayso::suggest
