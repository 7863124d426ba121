// Writing and reading the records of a journal. What is read may be anything: a device can give back less than it took,
// or what another version wrote.
#include "app/journal.h"

#include <algorithm>
#include <map>
#include <utility>

#include "exchange/edit_json.h"
#include "exchange/json_members.h"
#include "exchange/json_text.h"
#include "exchange/json_writer.h"

namespace sayso::app {

namespace {

using exchange::JsonCursor;
using exchange::JsonKind;
using exchange::JsonWriter;

using Spread = JsonWriter::Spread;

struct UndoneRecord {
    std::uint64_t sequence = 0;
};
struct RedoneRecord {
    std::uint64_t sequence = 0;
};
using Record = std::variant<Step, UndoneRecord, RedoneRecord>;

void write_step_members(JsonWriter& writer, const Step& step) {
    writer.key("title");
    writer.string(step.title);
    writer.key("do");
    exchange::write_edit(writer, step.forward);
    writer.key("inverse");
    exchange::write_edit(writer, step.inverse);
}

std::string write_reference(std::string_view key, std::uint64_t sequence) {
    JsonWriter writer(JsonWriter::Layout::compact);
    writer.begin_object(Spread::on_one_line);
    writer.key(key);
    writer.whole_number(sequence);
    writer.end_object();
    return writer.take();
}

/// Moves past the number; nothing where it is no sequence number.
std::optional<std::uint64_t> read_sequence(JsonCursor& value) {
    const auto number = exchange::read_whole_number(value);
    value.skip();
    if (!number) return std::nullopt;
    return *number;
}

std::optional<std::vector<std::uint64_t>> read_sequences(JsonCursor& value) {
    std::vector<std::uint64_t> sequences;
    if (!value.is(JsonKind::array)) return std::nullopt;
    value.enter();
    while (value.next_element()) {
        const auto sequence = read_sequence(value);
        if (!sequence) return std::nullopt;
        sequences.push_back(*sequence);
    }
    return sequences;
}

/// A record, or a step of a history; nothing where it is neither. `value` is an object.
std::optional<Record> read_record(JsonCursor value, std::uint64_t sequence) {
    Step step{.sequence = sequence, .title = {}, .forward = {}, .inverse = {}};
    bool has_forward = false;
    bool has_inverse = false;
    std::string key;
    value.enter();
    while (value.next_member(key)) {
        if (key == "undo" || key == "redo") {
            const auto other = read_sequence(value);
            if (!other) return std::nullopt;
            if (key == "undo") return UndoneRecord{*other};
            return RedoneRecord{*other};
        }
        if (key == "sequence") {
            const auto own = read_sequence(value);
            if (!own) return std::nullopt;
            step.sequence = *own;
        } else if (key == "title" && value.is(JsonKind::string)) {
            step.title = value.read_string();
        } else if (key == "do" || key == "inverse") {
            auto edit = exchange::read_edit(value.skip());
            if (!edit) return std::nullopt;
            (key == "do" ? step.forward : step.inverse) = *std::move(edit);
            (key == "do" ? has_forward : has_inverse) = true;
        } else {
            value.skip();
        }
    }
    if (!has_forward || !has_inverse) return std::nullopt;
    return step;
}

std::optional<Record> read_record(const JournalRecord& record) {
    const auto value = exchange::check_json(record.bytes);
    if (!value || !value->is(JsonKind::object)) return std::nullopt;
    return read_record(*value, record.sequence);
}

/// The `history` of a snapshot.
struct HistoryAsRead {
    std::uint64_t last = 0;
    std::vector<std::uint64_t> done;
    std::vector<std::uint64_t> undone;
    std::map<std::uint64_t, Step> steps;
};

std::optional<HistoryAsRead> read_history(std::string_view bytes) {
    auto value = exchange::check_json(bytes);
    if (!value || !value->is(JsonKind::object)) return std::nullopt;
    HistoryAsRead history;
    bool has_last = false;
    std::string key;
    value->enter();
    while (value->next_member(key)) {
        if (key == "last") {
            const auto last = read_sequence(*value);
            if (!last) return std::nullopt;
            history.last = *last;
            has_last = true;
        } else if (key == "done" || key == "undone") {
            auto sequences = read_sequences(*value);
            if (!sequences) return std::nullopt;
            (key == "done" ? history.done : history.undone) = *std::move(sequences);
        } else if (key == "steps" && value->is(JsonKind::array)) {
            value->enter();
            while (value->next_element()) {
                if (!value->is(JsonKind::object)) return std::nullopt;
                auto record = read_record(*value, 0);
                value->skip();
                if (!record || !std::holds_alternative<Step>(*record)) return std::nullopt;
                Step step = std::get<Step>(*std::move(record));
                history.steps.emplace(step.sequence, std::move(step));
            }
        } else {
            value->skip();
        }
    }
    if (!has_last) return std::nullopt;
    return history;
}

/// The steps with these numbers, as far as they follow one another up to the last: those before a missing one could not
/// be reached.
std::vector<Step> steps_of(const std::vector<std::uint64_t>& sequences, std::map<std::uint64_t, Step>& steps,
                           bool& complete) {
    std::vector<Step> found;
    for (auto sequence = sequences.rbegin(); sequence != sequences.rend(); ++sequence) {
        const auto step = steps.find(*sequence);
        if (step == steps.end()) {
            complete = false;
            break;
        }
        found.push_back(std::move(step->second));
        steps.erase(step);
    }
    std::ranges::reverse(found);
    return found;
}

/// Does one record again; false if it cannot be, with nothing changed.
bool replay(annotation::Document& document, History& history, Record record) {
    if (auto* const step = std::get_if<Step>(&record)) {
        auto inverse = annotation::apply(document, step->forward);
        if (!inverse) return false;
        step->inverse = *std::move(inverse);
        history.did(std::move(*step));
        return true;
    }
    if (const auto* const undone = std::get_if<UndoneRecord>(&record)) {
        const Step* const step = history.to_undo();
        if (step == nullptr || step->sequence != undone->sequence) return false;
        if (!annotation::apply(document, step->inverse)) return false;
        history.undid();
        return true;
    }
    const Step* const step = history.to_redo();
    if (step == nullptr || step->sequence != std::get<RedoneRecord>(record).sequence) return false;
    if (!annotation::apply(document, step->forward)) return false;
    history.redid();
    return true;
}

}  // namespace

std::string write_done_record(const Step& step) {
    JsonWriter writer(JsonWriter::Layout::compact);
    writer.begin_object(Spread::on_one_line);
    write_step_members(writer, step);
    writer.end_object();
    return writer.take();
}

std::string write_undone_record(std::uint64_t sequence) {
    return write_reference("undo", sequence);
}
std::string write_redone_record(std::uint64_t sequence) {
    return write_reference("redo", sequence);
}

std::string write_history(const History& history, std::uint64_t last, const std::set<std::uint64_t>& on_device) {
    JsonWriter writer(JsonWriter::Layout::compact);
    const auto write_sequences = [&](std::string_view key, const std::vector<Step>& steps) {
        writer.key(key);
        writer.begin_array(Spread::on_one_line);
        for (const Step& step : steps)
            writer.whole_number(step.sequence);
        writer.end_array();
    };
    writer.begin_object(Spread::on_one_line);
    writer.key("last");
    writer.whole_number(last);
    write_sequences("done", history.done());
    write_sequences("undone", history.undone());
    writer.key("steps");
    writer.begin_array(Spread::on_one_line);
    for (const auto* const steps : {&history.done(), &history.undone()}) {
        for (const Step& step : *steps) {
            if (on_device.contains(step.sequence)) continue;
            writer.begin_object(Spread::on_one_line);
            writer.key("sequence");
            writer.whole_number(step.sequence);
            write_step_members(writer, step);
            writer.end_object();
        }
    }
    writer.end_array();
    writer.end_object();
    return writer.take();
}

namespace {

/// The snapshot's document with its history, and the records after it done again.
Recovered replayed(annotation::Document document, const StoredDocument& stored) {
    Recovered recovered{.document = std::move(document), .history = {}, .last_sequence = 0, .damage = {}};
    for (const JournalRecord& record : stored.records) {
        recovered.last_sequence = std::max(recovered.last_sequence, record.sequence);
    }
    auto history = read_history(stored.snapshot->history);
    if (!history) {
        // Without it nothing tells which records the snapshot has taken in already.
        recovered.damage = Phrase::history_unreadable;
        return recovered;
    }
    recovered.last_sequence = std::max(recovered.last_sequence, history->last);

    for (const JournalRecord& record : stored.records) {
        if (record.sequence > history->last) break;
        auto read = read_record(record);
        if (read && std::holds_alternative<Step>(*read)) {
            history->steps.insert_or_assign(record.sequence, std::get<Step>(*std::move(read)));
        }
    }
    bool complete = true;
    auto done = steps_of(history->done, history->steps, complete);
    auto undone = steps_of(history->undone, history->steps, complete);
    recovered.history = History(std::move(done), std::move(undone));
    if (!complete) recovered.damage = Phrase::history_incomplete;

    std::uint64_t expected_sequence = history->last + 1;
    for (const JournalRecord& record : stored.records) {
        if (record.sequence <= history->last) continue;
        auto read = read_record(record);
        if (record.sequence != expected_sequence || !read ||
            !replay(recovered.document, recovered.history, *std::move(read))) {
            recovered.damage = Phrase::last_changes_unreadable;
            break;
        }
        ++expected_sequence;
        ++recovered.replayed;
        recovered.replayed_bytes += record.bytes.size();
    }
    return recovered;
}

}  // namespace

text::Steps recover(const StoredDocument* stored, Recovery* result, exchange::FirstLook* first_look) {
    if (!stored->snapshot) {
        result->emplace(std::unexpected(RecoveryFailure{Phrase::only_pieces}));
        co_return;
    }
    exchange::SaysoJsonRead read;
    bool has_looked = first_look == nullptr;
    for (auto reading = exchange::read_sayso_json(stored->snapshot->document, &read, first_look); reading.step();) {
        if (!has_looked && *first_look) {
            has_looked = true;
            if (!stored->records.empty())
                *first_look = annotation::Document((*first_look)->article(), (*first_look)->tagset());
        }
        co_yield reading.done();
    }
    if (*read) {
        result->emplace(replayed(*std::move(*read), *stored));
    } else {
        result->emplace(std::unexpected(RecoveryFailure{Phrase::kept_unreadable}));
    }
}

std::expected<Recovered, RecoveryFailure> recover(const StoredDocument& stored) {
    Recovery result;
    recover(&stored, &result, nullptr).finish();
    return *std::move(result);
}

}  // namespace sayso::app
