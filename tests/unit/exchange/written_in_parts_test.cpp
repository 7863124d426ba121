// A document written a little at a time while it is changed.
#include "exchange/written_in_parts.h"

#include <doctest/doctest.h>

#include <string>

#include "annotation/random_document.h"
#include "exchange/sayso_json.h"

using namespace sayso;
using annotation::Document;
using exchange::write_sayso_json;
using exchange::WrittenInParts;

namespace {

/// As many words in lines of ten, each word a cue.
Document long_document(std::uint32_t count) {
    std::string text;
    for (std::uint32_t word = 0; word < count; ++word)
        text += word % 10 == 9 ? "word\n" : "word ";
    article::Article article;
    article.text = article::ArticleText(std::move(text));
    for (std::uint32_t line = 0; line < count / 10; ++line)
        article.blocks.push_back({article::BlockKind::paragraph, {{line * 50}, {line * 50 + 49}}});
    Document document(std::move(article), annotation::default_tagset());
    annotation::Edit edit;
    for (std::uint32_t word = 0; word < count; ++word) {
        annotation::Annotation cue{.id = {"a" + std::to_string(word)},
                                   .kind = annotation::AnnotationKind::cue,
                                   .spans = annotation::Spans(*annotation::Span::between({word * 5}, {word * 5 + 4}))};
        edit.changes.emplace_back(annotation::PutAnnotation{std::move(cue)});
    }
    REQUIRE(annotation::apply(document, std::move(edit)));
    return document;
}

std::size_t steps_to_the_end(WrittenInParts& writing) {
    std::size_t steps = 1;
    while (writing.step())
        ++steps;
    return steps;
}

annotation::Edit note_on(const Document& document, const char* id) {
    annotation::Annotation changed = *document.annotation({id});
    changed.note = "Seen.";
    return {{annotation::PutAnnotation{std::move(changed)}}};
}

}  // namespace

TEST_CASE("a long document is written in many parts, which come to a file that gives it back") {
    const Document document = long_document(20'000);
    WrittenInParts writing(document);
    CHECK(steps_to_the_end(writing) > 70);
    const std::string file = writing.take();
    const auto again = exchange::read_sayso_json(file);
    REQUIRE(again);
    CHECK(tests::dump(*again) == tests::dump(document));
    CHECK(file == write_sayso_json(document));
    // And from the start again.
    CHECK(steps_to_the_end(writing) > 70);
    CHECK(writing.take() == file);
}

TEST_CASE("of what is written, only what an edit touches is written again") {
    Document document = long_document(20'000);
    WrittenInParts writing(document);
    const std::size_t all = steps_to_the_end(writing);
    const auto written_again_after = [&](const annotation::Edit& edit) {
        writing.will_change(edit);
        REQUIRE(annotation::apply(document, edit));
        return steps_to_the_end(writing);
    };
    CHECK(written_again_after(note_on(document, "a0")) == 1);
    CHECK(written_again_after(note_on(document, "a12345")) == 1);
    CHECK(written_again_after({{annotation::RemoveAnnotation{{"a777"}}}}) == 1);
    CHECK(written_again_after({{annotation::PutSpeaker{.speaker = {.id = {"s"}, .name = "Ana"}, .position = 0}}}) == 1);
    // From one place to another far away.
    annotation::Annotation moved = *document.annotation({"a19999"});
    moved.spans = document.annotation({"a3"})->spans;
    CHECK(written_again_after({{annotation::PutAnnotation{moved}}}) <= 3);
    // The lines of the article are among its first.
    const std::size_t lines = written_again_after({{annotation::SetBlocks{{}}}});
    CHECK(lines < all / 10);
    CHECK(writing.take() == write_sayso_json(document));
}

TEST_CASE("a document with all that it has taken away while it is written is written as empty") {
    Document document = long_document(1000);
    WrittenInParts writing(document);
    for (int step = 0; step < 4; ++step)
        REQUIRE(writing.step());
    annotation::Edit edit;
    for (int word = 0; word < 1000; ++word)
        edit.changes.emplace_back(annotation::RemoveAnnotation{{"a" + std::to_string(word)}});
    writing.will_change(edit);
    const auto inverse = annotation::apply(document, edit);
    REQUIRE(inverse);
    steps_to_the_end(writing);
    CHECK(writing.take().ends_with("\"annotations\": []\n}\n"));
    // And all at once where there was nothing.
    CHECK(steps_to_the_end(writing) < 6);
    writing.will_change(*inverse);
    REQUIRE(annotation::apply(document, *inverse));
    CHECK(steps_to_the_end(writing) > 3);
    CHECK(writing.take() == write_sayso_json(document));
}

TEST_CASE("random documents changed at random while they are written come to what they are in the end") {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        CAPTURE(seed);
        tests::RandomDocument random(seed);
        Document document = random.document(1 + random.below(400), random.below(1200));
        WrittenInParts writing(document);
        const std::uint32_t edits = random.below(30);
        for (std::uint32_t edit = 0; edit < edits; ++edit) {
            for (std::uint32_t steps = random.below(5); steps > 0; --steps)
                writing.step();
            const annotation::Edit change = random.edit(document);
            writing.will_change(change);
            auto inverse = annotation::apply(document, change);
            REQUIRE(inverse);
            if (random.below(3) > 0) continue;
            writing.will_change(*inverse);
            REQUIRE(annotation::apply(document, *inverse));
        }
        steps_to_the_end(writing);
        CHECK(writing.take() == write_sayso_json(document));
    }
}
