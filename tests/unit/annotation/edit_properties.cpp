// Properties that hold for any Edits of any document.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "annotation/edit.h"
#include "annotation/random_document.h"

namespace {

using namespace sayso::annotation;
using namespace sayso::tests;

TEST_CASE("any Edits undone in reverse give the first document, and redone the last") {
    std::size_t applied = 0;
    for (std::uint32_t seed = 0; seed < 25; ++seed) {
        CAPTURE(seed);
        RandomDocument random(seed);
        Document document = random.document(60, seed % 2 == 0 ? 60 : 4);
        std::vector<std::string> states = {dump(document)};
        std::vector<Edit> undos;
        for (int step = 0; step < 25; ++step) {
            const Edit edit = random.edit(document);
            auto undo = apply(document, edit);
            REQUIRE_MESSAGE(undo.has_value(), undo.error().message);
            undos.push_back(*std::move(undo));
            states.push_back(dump(document));
            applied += edit.changes.size();
        }
        std::vector<Edit> redos;
        for (std::size_t step = undos.size(); step > 0; --step) {
            auto redo = apply(document, undos[step - 1]);
            REQUIRE_MESSAGE(redo.has_value(), redo.error().message);
            redos.push_back(*std::move(redo));
            REQUIRE(dump(document) == states[step - 1]);
        }
        for (std::size_t step = 0; step < redos.size(); ++step) {
            REQUIRE(apply(document, redos[redos.size() - 1 - step]));
            REQUIRE(dump(document) == states[step + 1]);
        }
    }
    CHECK(applied > 1000);
}

TEST_CASE("an Edit that is refused changes nothing, and one that is not leaves every id naming what it should") {
    std::size_t refused = 0;
    for (std::uint32_t seed = 100; seed < 110; ++seed) {
        CAPTURE(seed);
        RandomDocument random(seed);
        Document document = random.document(40, 40);
        std::string before = dump(document);
        for (int step = 0; step < 120; ++step) {
            Edit edit;
            for (std::uint32_t count = 1 + random.below(4); count > 0; --count) {
                edit.changes.push_back(random.change(document));
            }
            Document other = document;
            const auto undo_of_used_up = apply(other, Edit(edit));
            const auto undo = apply(document, edit);
            if (!undo) {
                ++refused;
                REQUIRE_FALSE(undo.error().message.empty());
            }
            // The same of an Edit that is used up.
            REQUIRE(undo_of_used_up.has_value() == undo.has_value());
            std::string after = dump(document);
            if (!undo) REQUIRE(after == before);
            REQUIRE(dump(other) == after);
            if (undo) {
                REQUIRE(*undo_of_used_up == *undo);
            } else {
                REQUIRE(undo_of_used_up.error().message == undo.error().message);
            }
            before = std::move(after);
        }
        // Held against the rules one by one, the plain way.
        document.each_from({}, [&](const Annotation& annotation) {
            const auto kind_of = [&](const AnnotationId& id) {
                const Annotation* const named = document.annotation(id);
                REQUIRE(named != nullptr);
                return named->kind;
            };
            const ClaimFields& claim = annotation.claim;
            if (claim.source) CHECK(kind_of(*claim.source) == AnnotationKind::speaker);
            if (claim.cue.value()) CHECK(kind_of(*claim.cue.value()) == AnnotationKind::cue);
            for (const AnnotationId& via : claim.via)
                CHECK(kind_of(via) == AnnotationKind::speaker);
            if (claim.within) CHECK(kind_of(*claim.within) == AnnotationKind::claim);
            std::size_t depth = 0;
            for (const Annotation* place = &annotation; place->claim.within; ++depth) {
                REQUIRE(depth < document.annotation_count());
                place = document.annotation(*place->claim.within);
            }
            if (annotation.speaker.value()) CHECK(document.speaker(*annotation.speaker.value()) != nullptr);
            for (const LabelId& label : annotation.labels) {
                CHECK(document.tagset().find(*label_kind_for(annotation.kind), label) != nullptr);
            }
            return true;
        });
    }
    CHECK(refused > 100);
}

TEST_CASE("references, counts and order are the same whether a document was made step by step or at once") {
    for (std::uint32_t seed = 200; seed < 220; ++seed) {
        CAPTURE(seed);
        RandomDocument random(seed);
        Document document = random.document(60, 60);
        for (int step = 0; step < 30; ++step)
            REQUIRE(apply(document, random.edit(document)));

        Document at_once(document.article(), document.tagset());
        at_once.unknown = document.unknown;
        at_once.unknown_of_article = document.unknown_of_article;
        at_once.unknown_of_tagset = document.unknown_of_tagset;
        Edit all;
        document.each_before(document.article().text.size(), [&](const Annotation& annotation) {
            all.changes.push_back(PutAnnotation{annotation});
            return true;
        });
        for (std::size_t place = 0; place < document.speakers().size(); ++place) {
            all.changes.push_back(PutSpeaker{document.speakers()[place], place});
        }
        REQUIRE(apply(at_once, all));
        REQUIRE(dump(at_once) == dump(document));
    }
}

}  // namespace
