#include "exchange/reanchor.h"

#include <doctest/doctest.h>

#include <string>

using namespace sayso;
using annotation::Spans;

namespace {

/// Starts and ends of what is found, or nothing.
std::vector<std::uint32_t> found(const std::string& text, std::string_view exact, std::uint32_t stated) {
    const article::ArticleText article(text);
    exchange::Reanchor reanchor(article);
    std::vector<std::uint32_t> ends;
    if (const auto spans = reanchor.find(exact, {stated})) {
        for (const annotation::Span span : spans->all()) {
            ends.push_back(span.begin().value);
            ends.push_back(span.end().value);
        }
    }
    return ends;
}

using Ends = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("of words that stand in several places, the nearest is taken") {
    const std::string text = "no é no é no é no";
    CHECK(found(text, "no", 0) == Ends{0, 2});
    CHECK(found(text, "no", 6) == Ends{5, 7});
    CHECK(found(text, "no", 8) == Ends{10, 12});
    CHECK(found(text, "no", 4'000'000'000) == Ends{15, 17});
    CHECK(found(text, "né", 3).empty());
    CHECK(found(text, "", 3).empty());
}

TEST_CASE("words far away are found, before and after") {
    const std::string far(100'000, 'x');
    CHECK(found("here" + far + "é", "here", 100'003) == Ends{0, 4});
    CHECK(found("é" + far + "here", "here", 0) == Ends{100'001, 100'005});
}

TEST_CASE("words split in the file are found one part after the other") {
    CHECK(found("b a … c a b", "a … b", 3) == Ends{2, 3, 10, 11});
    CHECK(found("b a … c a b", "a … c", 0) == Ends{2, 7});
    CHECK(found("a b", "b … a", 0).empty());
    CHECK(found("ab", "a … b", 0) == Ends{0, 2});
    CHECK(found("ab", "a … ", 0).empty());
}
