// What is marked on the blocks is kept from frame to frame, and found anew whenever it may be another.
#include "ui/kept_marks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "ui/article_marks.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

text::ByteRange bytes(std::uint32_t begin, std::uint32_t end) {
    return {text::ByteOffset{begin}, text::ByteOffset{end}};
}

void mark_claim(app::Workspace& workspace, std::string id, std::uint32_t begin, std::uint32_t end) {
    annotation::Edit edit;
    edit.changes.emplace_back(annotation::PutAnnotation{annotation::Annotation{
        .id = {std::move(id)},
        .status = annotation::Status::suggested,
        .spans =
            annotation::Spans(*annotation::Span::between(text::CodePointOffset{begin}, text::CodePointOffset{end}))}});
    REQUIRE(workspace.apply("Suggested", edit));
}

}  // namespace

TEST_CASE("marks are those of the document, after whatever changes them") {
    TestedScreen screen;
    app::Workspace& workspace = screen.workspace();
    KeptMarks kept;
    const text::ByteRange block = bytes(0, 40);
    const auto marks = [&] {
        kept.refresh(workspace);
        CHECK(kept.on(workspace, block) == marks_on(workspace, block));
        return kept.on(workspace, block);
    };
    const std::size_t before = marks().size();
    mark_claim(workspace, "one", 2, 9);
    CHECK(marks().size() == before + 1);
    const auto is_current = [](const Mark& mark) { return mark.current; };
    CHECK(std::ranges::none_of(marks(), is_current));
    workspace.focus(annotation::AnnotationId{"one"});
    CHECK(std::ranges::any_of(marks(), is_current));
    workspace.undo();
    CHECK(marks().size() == before);
}

TEST_CASE("marks are kept as long as nothing changes, each stretch with its own") {
    TestedScreen screen;
    app::Workspace& workspace = screen.workspace();
    mark_claim(workspace, "one", 2, 9);
    KeptMarks kept;
    kept.refresh(workspace);
    const Mark* const first = kept.on(workspace, bytes(0, 10)).data();
    CHECK(kept.on(workspace, bytes(0, 5)) == marks_on(workspace, bytes(0, 5)));
    kept.refresh(workspace);
    CHECK(kept.on(workspace, bytes(0, 10)).data() == first);
    for (std::uint32_t end = 11; end < 400; ++end) {
        CAPTURE(end);
        CHECK(kept.on(workspace, bytes(0, end)) == marks_on(workspace, bytes(0, end)));
    }
}

}  // namespace sayso::ui
