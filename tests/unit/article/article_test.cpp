#include "article/article.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace sayso;
using article::ArticleText;
using text::CodePointOffset;

TEST_CASE("a text has the SHA-256 that the standard gives for it") {
    CHECK(ArticleText(std::string()).sha256() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(ArticleText(std::string("abc")).sha256() ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(ArticleText(std::string(1000000, 'a')).sha256() ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a digest is worked out in pieces, for all copies of the text") {
    const ArticleText text(std::string(1000000, 'a'));
    const ArticleText copy = text;
    std::size_t pieces = 1;
    for (text::Steps steps = text.work_out_sha256(); steps.step();)
        ++pieces;
    CHECK(pieces == 5);
    CHECK(copy.sha256() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK_FALSE(copy.work_out_sha256().step());
}

TEST_CASE("a text gives its words by code points, whatever their bytes") {
    const ArticleText text(std::string("Léa 🌊 Dufresne"));
    CHECK(text.size() == CodePointOffset{14});
    CHECK(text.slice({CodePointOffset{4}, CodePointOffset{5}}) == "🌊");
    CHECK(text.slice({CodePointOffset{6}, CodePointOffset{14}}) == "Dufresne");
    const text::CodePointRange wave{CodePointOffset{4}, CodePointOffset{5}};
    CHECK(text.code_point_range(text.byte_range(wave)) == wave);
}

TEST_CASE("copies share one text, and one that was moved from is the empty text") {
    ArticleText text(std::string("a long enough text to stand on the heap, not inside the string"));
    const ArticleText copy = text;
    CHECK(copy.bytes().data() == text.bytes().data());
    const ArticleText moved = std::move(text);
    CHECK(moved.bytes().data() == copy.bytes().data());
    CHECK(text.bytes().empty());  // NOLINT(bugprone-use-after-move): what is tested
    CHECK(text.size() == CodePointOffset{0});
    CHECK(text.sha256() == ArticleText(std::string()).sha256());
}

TEST_CASE("each kind of block has a name that leads back to it, and no other name does") {
    using enum article::BlockKind;
    for (const auto kind : {title, byline, dateline, heading, paragraph, list, quote, caption, boilerplate}) {
        CHECK(article::block_kind_named(article::name_of(kind)) == kind);
    }
    CHECK(article::name_of(dateline) == "dateline");
    CHECK_FALSE(article::block_kind_named("Title"));
    CHECK_FALSE(article::block_kind_named(""));
}
