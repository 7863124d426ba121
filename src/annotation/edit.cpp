// Applying an Edit: each change in turn, noting how to undo it and what it touched; then the rules (consistency.h) on
// what was touched; where one is broken, everything is undone.
#include "annotation/edit.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "annotation/consistency.h"
#include "annotation/document.h"

namespace sayso::annotation {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

}  // namespace

class EditInProgress {
  public:
    EditInProgress(Document& document, const Edit& edit);
    /// Makes one change (copied or moved from). Refused, with nothing changed, where it is wrong in itself.
    template <typename SomeChange>
    std::optional<EditRefusal> make(SomeChange&& change);
    /// What is wrong with the document as it is now.
    [[nodiscard]] std::optional<EditRefusal> fault() const;
    void undo_all();
    /// The Edit that undoes all that was made.
    Edit finish() &&;

  private:
    /// An annotation that was put or removed, and what kind it was before, if there was one.
    struct TouchedAnnotation {
        const AnnotationId* id;
        std::optional<AnnotationKind> kind_before;
    };
    struct TouchedLabel {
        LabelKind kind;
        const LabelId* id;
    };

    [[nodiscard]] std::optional<EditRefusal> fault_alone(const Change& change) const;
    /// Makes `change` (copied or moved from) whatever it breaks; returns what undoes it, or nothing where the id to be
    /// removed is not there.
    template <typename SomeChange>
    std::optional<Change> make_unchecked(SomeChange&& change);
    /// Notes what the change that `undo` undoes touched; `undo` stays where it is.
    void note_touched(const Change& undo);

    Document& document_;
    /// The first change's first. With room for all from the start: ids of these are pointed to.
    std::vector<Change> undo_;
    std::vector<TouchedAnnotation> annotations_;
    std::vector<const SpeakerId*> touched_speakers_;  // removed, or given anew
    std::vector<TouchedLabel> touched_labels_;
};

EditInProgress::EditInProgress(Document& document, const Edit& edit) : document_(document) {
    undo_.reserve(edit.changes.size());
    // Only where it at least doubles what is there: many small Edits would make the room a little larger each time.
    const std::size_t count = document.annotations_.size();
    if (edit.changes.size() > count) {
        document.annotations_.reserve(count + edit.changes.size());
        document.span_index_.reserve(count + edit.changes.size());
    }
}

std::optional<EditRefusal> EditInProgress::fault_alone(const Change& change) const {
    const article::ArticleText& text = document_.article().text;
    return std::visit(
        Overloaded{[&](const PutAnnotation& put) { return annotation::fault_alone(text, put.annotation); },
                   [&](const SetBlocks& set) { return fault_of_blocks(text, set.blocks); },
                   [&](const PutSpeaker& put) -> std::optional<EditRefusal> {
                       if (!put.speaker.id.empty()) return std::nullopt;
                       return EditRefusal{"A speaker needs an id that is not empty."};
                   },
                   [&](const PutLabel& put) -> std::optional<EditRefusal> {
                       if (!put.label.id.empty()) return std::nullopt;
                       return EditRefusal{"A label needs an id that is not empty."};
                   },
                   [](const auto&) -> std::optional<EditRefusal> { return std::nullopt; }},
        change);
}

template <typename SomeChange>
std::optional<Change> EditInProgress::make_unchecked(SomeChange&& change) {
    using Undo = std::optional<Change>;
    return std::visit(
        Overloaded{
            [&](PutAnnotation put) -> Undo { return document_.put(std::move(put.annotation)); },
            [&](const RemoveAnnotation& remove) -> Undo { return document_.remove(remove.id); },
            [&](PutSpeaker put) -> Undo { return document_.put(std::move(put.speaker), put.position); },
            [&](const RemoveSpeaker& remove) -> Undo { return document_.remove(remove.id); },
            [&](PutLabel put) -> Undo { return document_.put(put.kind, std::move(put.label), put.position); },
            [&](const RemoveLabel& remove) -> Undo { return document_.remove(remove.kind, remove.id); },
            [&](SetBlocks set) -> Undo {
                return SetBlocks{std::exchange(document_.article_.blocks, std::move(set.blocks))};
            },
            [&](SetMetadata set) -> Undo {
                return SetMetadata{std::exchange(document_.article_.metadata, std::move(set.metadata))};
            },
        },
        std::forward<SomeChange>(change));
}

// By what undoes the change, because the change itself may have been moved from.
void EditInProgress::note_touched(const Change& undo) {
    std::visit(
        Overloaded{[&](const PutAnnotation& put) { annotations_.push_back({&put.annotation.id, put.annotation.kind}); },
                   [&](const RemoveAnnotation& remove) { annotations_.push_back({&remove.id, std::nullopt}); },
                   [&](const PutSpeaker& put) { touched_speakers_.push_back(&put.speaker.id); },
                   [&](const PutLabel& put) { touched_labels_.push_back({put.kind, &put.label.id}); },
                   [](const auto&) {}},
        undo);
}

template <typename SomeChange>
std::optional<EditRefusal> EditInProgress::make(SomeChange&& change) {
    if (auto fault = fault_alone(change)) return fault;
    auto undo = make_unchecked(std::forward<SomeChange>(change));
    if (!undo) {
        // Only of removing, which moves nothing from the change.
        return EditRefusal{
            std::visit(
                Overloaded{[](const RemoveAnnotation& remove) { return "No annotation has the id " + remove.id.value; },
                           [](const RemoveSpeaker& remove) { return "No speaker has the id " + remove.id.value; },
                           [](const RemoveLabel& remove) {
                               return "No " + std::string(name_of(remove.kind)) + " label has the id " +
                                      remove.id.value;
                           },
                           [](const auto&) { return std::string(); }},
                change) +  // NOLINT(bugprone-use-after-move): removing moves nothing from it
            ": there is nothing to remove."};
    }
    undo_.push_back(*std::move(undo));
    note_touched(undo_.back());
    return std::nullopt;
}

std::optional<EditRefusal> EditInProgress::fault() const {
    NestingCheck nesting(document_);
    for (const auto& [id, kind_before] : annotations_) {
        const Annotation* const annotation = document_.annotation(*id);
        if (annotation != nullptr) {
            if (auto fault = fault_of_links(document_, *annotation)) return fault;
            if (annotation->claim.within) {
                if (auto fault = nesting.fault_of(*annotation)) return fault;
            }
        }
        if (kind_before && (annotation == nullptr || annotation->kind != *kind_before)) {
            for (const AnnotationId& referring : document_.referring_to(*id)) {
                if (auto fault = fault_of_links(document_, *document_.annotation(referring))) return fault;
            }
        }
    }
    for (const SpeakerId* id : touched_speakers_) {
        if (auto fault = fault_if_absent(document_, *id)) return fault;
    }
    for (const auto& [kind, id] : touched_labels_) {
        if (auto fault = fault_if_absent(document_, kind, *id)) return fault;
    }
    return std::nullopt;
}

void EditInProgress::undo_all() {
    for (Change& undo : undo_ | std::views::reverse)
        make_unchecked(std::move(undo));
}

Edit EditInProgress::finish() && {
    ++document_.revision_;
    std::ranges::reverse(undo_);
    return Edit{std::move(undo_)};
}

namespace {

/// Applies `edit`, whose changes are copied or moved from.
template <typename SomeEdit>
std::expected<Edit, EditRefusal> apply_changes(Document& document, SomeEdit&& edit) {
    EditInProgress progress(document, edit);
    std::optional<EditRefusal> fault;
    for (auto& change : edit.changes) {
        if constexpr (std::is_lvalue_reference_v<SomeEdit>) {
            fault = progress.make(change);
        } else {
            fault = progress.make(std::move(change));
        }
        if (fault) break;
    }
    if (!fault) fault = progress.fault();
    if (fault) {
        progress.undo_all();
        return std::unexpected(*std::move(fault));
    }
    return std::move(progress).finish();
}

}  // namespace

std::expected<Edit, EditRefusal> apply(Document& document, const Edit& edit) {
    return apply_changes(document, edit);
}

std::expected<Edit, EditRefusal> apply(Document& document, Edit&& edit) {
    return apply_changes(document, std::move(edit));
}

}  // namespace sayso::annotation
