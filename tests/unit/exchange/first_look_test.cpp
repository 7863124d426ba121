// A long file is shown before it is read to its end: what of it, and what not.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "annotation/document.h"
#include "exchange/sayso_json.h"

namespace sayso::exchange {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::Document;

/// A claim on the first word of each of `count` lines, each within the one after it but for the last; and a speaker.
Document long_document(std::size_t count) {
    std::string text = "A long report";
    article::Article article;
    article.blocks.push_back({article::BlockKind::title, {{0}, {13}}});
    std::vector<text::CodePointOffset> starts;
    for (std::size_t line = 0; line < count; ++line) {
        text += "\n\n";
        const text::CodePointOffset start{static_cast<std::uint32_t>(text.size())};
        text += "Line " + std::to_string(line) + " was read out, as all the others were before it.";
        starts.push_back(start);
        article.blocks.push_back({article::BlockKind::paragraph, {start, {static_cast<std::uint32_t>(text.size())}}});
    }
    article.text = article::ArticleText(text);
    Document document(std::move(article), annotation::default_tagset());
    annotation::Edit edit;
    edit.changes.emplace_back(annotation::PutSpeaker{{.id = {"s"}, .name = "Ingrid Solheim"}, 0});
    for (std::size_t line = count; line-- > 0;) {
        Annotation claim{.id = {"a" + std::to_string(line)},
                         .spans = annotation::Spans(*annotation::Span::between(starts[line], starts[line] + 4))};
        claim.speaker = annotation::Answer<annotation::SpeakerId>::of({"s"});
        if (line + 1 < count) claim.claim.within = AnnotationId{"a" + std::to_string(line + 1)};
        edit.changes.emplace_back(annotation::PutAnnotation{std::move(claim)});
    }
    REQUIRE(annotation::apply(document, std::move(edit)));
    return document;
}

/// The first look at a file, if there is one; the file is then read to its end, into `result`.
FirstLook look_at(const std::string& file, SaysoJsonRead& result) {
    FirstLook look;
    bool before_the_end = false;
    for (auto reading = read_sayso_json(file, &result, &look); reading.step();)
        before_the_end = before_the_end || look.has_value();
    CHECK(before_the_end == look.has_value());
    return look;
}

}  // namespace

TEST_CASE(
    "a long file has a first look: its whole article, and the annotations that stand first, without loose links") {
    const Document document = long_document(2000);
    const std::string file = write_sayso_json(document);
    SaysoJsonRead result;
    const FirstLook look = look_at(file, result);
    REQUIRE(look);
    CHECK(look->article().text.bytes() == document.article().text.bytes());
    CHECK(look->article().blocks == document.article().blocks);
    CHECK(look->article().metadata == document.article().metadata);
    CHECK(look->speakers().size() == 1);
    CHECK(look->annotation_count() > 100);
    CHECK(look->annotation_count() < 1000);
    const std::size_t last = look->annotation_count() - 1;
    for (std::size_t line = 0; line <= last; ++line) {
        const AnnotationId id{"a" + std::to_string(line)};
        const Annotation* const shown = look->annotation(id);
        REQUIRE(shown != nullptr);
        Annotation expected = *document.annotation(id);
        if (line == last) expected.claim.within.reset();
        CHECK(*shown == expected);
    }
    REQUIRE(result->has_value());
    CHECK(write_sayso_json(**result) == file);
    // One text for both: what is laid out of it stays.
    CHECK((*result)->article().text.bytes().data() == look->article().text.bytes().data());
}

TEST_CASE("a short file needs no first look") {
    SaysoJsonRead result;
    CHECK_FALSE(look_at(write_sayso_json(long_document(20)), result));
    CHECK(result->has_value());
}

TEST_CASE("a text is shown before it is held against its digest, and refused if it is another") {
    std::string file = write_sayso_json(long_document(2000));
    file[file.find("A long report") + 2] = 'L';
    SaysoJsonRead result;
    CHECK(look_at(file, result));
    REQUIRE_FALSE(result->has_value());
    CHECK(result->error().front().pointer == "/article/sha256");
}

TEST_CASE("what is wrong further on is found, and named as without a first look") {
    std::string file = write_sayso_json(long_document(2000));
    const auto is_refused = [&] {
        SaysoJsonRead result;
        CHECK(look_at(file, result));
        REQUIRE_FALSE(result->has_value());
        const auto at_one_go = read_sayso_json(file);
        REQUIRE_FALSE(at_one_go.has_value());
        CHECK(result->error() == at_one_go.error());
    };
    SUBCASE("an annotation") {
        file.replace(file.find("\"a1990\""), 7, "\"a0\"");
        is_refused();
    }
    SUBCASE("the JSON itself") {
        file.resize(file.size() - 10);
        is_refused();
    }
    SUBCASE("a second article") {
        file.insert(file.rfind('}'), ", \"article\": {}");
        is_refused();
    }
}

}  // namespace sayso::exchange
