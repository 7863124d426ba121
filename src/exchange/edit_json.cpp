// Each change is an object whose first key says what it does.
#include "exchange/edit_json.h"

#include <array>
#include <utility>

#include "exchange/annotation_json.h"

namespace sayso::exchange {

namespace {

using namespace annotation;
using Spread = JsonWriter::Spread;

enum class ChangeKey : std::uint8_t {
    put_annotation,
    remove_annotation,
    put_speaker,
    remove_speaker,
    put_label,
    remove_label,
    set_blocks,
    set_metadata,
    of,
    position
};
constexpr std::array<std::string_view, 10> change_keys = {
    "put_annotation", "remove_annotation", "put_speaker", "remove_speaker", "put_label", "remove_label",
    "set_blocks",     "set_metadata",      "of",          "position"};

/// Writes the members of one change into the object that is open.
class ChangeWriter {
  public:
    explicit ChangeWriter(JsonWriter& writer) : writer_(writer) {}

    void operator()(const PutAnnotation& put) const {
        key(ChangeKey::put_annotation);
        write_annotation(writer_, put.annotation, std::nullopt);
    }
    void operator()(const RemoveAnnotation& remove) const { id(ChangeKey::remove_annotation, remove.id.value); }
    void operator()(const PutSpeaker& put) const {
        key(ChangeKey::put_speaker);
        write_speaker(writer_, put.speaker);
        position(put.position);
    }
    void operator()(const RemoveSpeaker& remove) const { id(ChangeKey::remove_speaker, remove.id.value); }
    void operator()(const PutLabel& put) const {
        key(ChangeKey::put_label);
        write_label(writer_, put.label);
        id(ChangeKey::of, name_of(put.kind));
        position(put.position);
    }
    void operator()(const RemoveLabel& remove) const {
        id(ChangeKey::remove_label, remove.id.value);
        id(ChangeKey::of, name_of(remove.kind));
    }
    void operator()(const SetBlocks& set) const {
        key(ChangeKey::set_blocks);
        writer_.begin_array(Spread::on_one_line);
        for (const article::Block& block : set.blocks)
            write_block(writer_, block);
        writer_.end_array();
    }
    void operator()(const SetMetadata& set) const {
        key(ChangeKey::set_metadata);
        writer_.begin_object(Spread::on_one_line);
        write_metadata(writer_, set.metadata);
        writer_.end_object();
    }

  private:
    void key(ChangeKey key) const { writer_.key(change_keys.at(static_cast<std::size_t>(key))); }
    void id(ChangeKey name, std::string_view value) const {
        key(name);
        writer_.string(value);
    }
    void position(std::size_t position) const {
        key(ChangeKey::position);
        writer_.whole_number(position);
    }

    JsonWriter& writer_;
};

std::size_t read_position(const Member& member, FaultList& faults) {
    if (!member.present()) {
        faults.add(member.place, "is missing");
        return 0;
    }
    const auto position = read_whole_number(member.value);
    if (!position) faults.add(member.place, std::string("this position ") + position.error());
    return position.value_or(0);
}

LabelKind read_label_kind(const Member& member, FaultList& faults) {
    LabelKind kind = LabelKind::sentence;
    if (!member.present()) faults.add(member.place, "is missing");
    read_choice(member, faults, "sentence, speaker, claim", value_named<LabelKind>, kind);
    return kind;
}

/// `spans` are not held against a text: an Edit has none.
Annotation read_annotation_of_edit(const Member& member, FaultList& faults) {
    AnnotationAsRead read = read_annotation(member.value, member.place, faults);
    if (read.spans) read.annotation.spans = std::move(*read.spans);
    return std::move(read.annotation);
}

SetBlocks read_blocks(const Member& member, FaultList& faults) {
    SetBlocks set;
    each_element(member, faults,
                 [&](JsonCursor value, const Place& place) { set.blocks.push_back(read_block(value, place, faults)); });
    return set;
}

SetMetadata read_metadata_of_edit(const Member& member, FaultList& faults) {
    // Only what is known about an article; the text and its blocks are not set so.
    constexpr std::uint32_t about_article = (1U << static_cast<unsigned>(ArticleKey::text)) - 1;
    const Members members(member.value, member.place, faults, article_keys, about_article);
    return {read_metadata(members, faults)};
}

/// One change, whatever its kind; anything at all where there is a fault.
Change read_change(JsonCursor value, const Place& place, FaultList& faults) {
    const Members members(value, place, faults, change_keys);
    const auto has = [&](ChangeKey key) { return members[key].present(); };
    const auto position = [&] { return read_position(members[ChangeKey::position], faults); };
    const auto label_kind = [&] { return read_label_kind(members[ChangeKey::of], faults); };
    if (has(ChangeKey::put_annotation)) {
        return PutAnnotation{read_annotation_of_edit(members[ChangeKey::put_annotation], faults)};
    }
    if (has(ChangeKey::remove_annotation)) {
        return RemoveAnnotation{{read_id(members[ChangeKey::remove_annotation], faults)}};
    }
    if (has(ChangeKey::put_speaker)) {
        const Member speaker = members[ChangeKey::put_speaker];
        return PutSpeaker{read_speaker(speaker.value, speaker.place, faults), position()};
    }
    if (has(ChangeKey::remove_speaker)) return RemoveSpeaker{{read_id(members[ChangeKey::remove_speaker], faults)}};
    if (has(ChangeKey::put_label)) {
        const Member label = members[ChangeKey::put_label];
        return PutLabel{label_kind(), read_label(label.value, label.place, faults), position()};
    }
    if (has(ChangeKey::remove_label)) {
        return RemoveLabel{label_kind(), {read_id(members[ChangeKey::remove_label], faults)}};
    }
    if (has(ChangeKey::set_blocks)) return read_blocks(members[ChangeKey::set_blocks], faults);
    if (!has(ChangeKey::set_metadata)) {
        faults.add(place, "this is no change that this version knows");
        return SetMetadata{};
    }
    return read_metadata_of_edit(members[ChangeKey::set_metadata], faults);
}

}  // namespace

void write_edit(JsonWriter& writer, const Edit& edit) {
    writer.begin_array(Spread::on_one_line);
    for (const Change& change : edit.changes) {
        writer.begin_object(Spread::on_one_line);
        std::visit(ChangeWriter(writer), change);
        writer.end_object();
    }
    writer.end_array();
}

std::string write_edit(const Edit& edit) {
    JsonWriter writer(JsonWriter::Layout::compact);
    write_edit(writer, edit);
    return writer.take();
}

std::expected<Edit, Fault> read_edit(std::string_view json) {
    const auto list = check_json(json);
    if (!list) return std::unexpected(list.error());
    FaultList faults;
    Edit edit;
    const Place top;
    each_element(*list, top, faults, [&](JsonCursor value, const Place& place) {
        if (faults.empty()) edit.changes.push_back(read_change(value, place, faults));
    });
    if (!faults.empty()) return std::unexpected(std::move(faults.take().front()));
    return edit;
}

}  // namespace sayso::exchange
