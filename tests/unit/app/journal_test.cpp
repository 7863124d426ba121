#include "app/journal.h"

#include <doctest/doctest.h>

#include <random>

#include "app/person.h"
#include "exchange/sayso_json.h"

namespace sayso::app {

namespace {

/// What the device has of the only document.
StoredDocument stored_in(const FakeDevice& device) {
    const auto& stored = device.documents.begin()->second;
    StoredDocument document;
    document.snapshot = stored.snapshot;
    for (const auto& [sequence, bytes] : stored.records)
        document.records.push_back({.sequence = sequence, .bytes = bytes});
    return document;
}

/// A document after a claim, a speaker, an undo and a redo.
void work(Person& person) {
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.select("Tomasz Brandt");
    person.press("S");
    person.press("Ctrl+Z");
    person.press("Ctrl+Y");
    person.press("H");
    person.press("Ctrl+Z");
}

}  // namespace

TEST_CASE("the journal gives back the document, undo and redo") {
    FakeDevice device;
    Person person(device);
    work(person);
    const auto recovered = recover(stored_in(device));
    REQUIRE(recovered.has_value());
    CHECK(exchange::write_sayso_json(recovered->document) == person.file());
    CHECK_FALSE(recovered->damage.has_value());
    CHECK(recovered->replayed == 6);
    CHECK(recovered->last_sequence == 6);
    REQUIRE(recovered->history.done().size() == 2);
    CHECK(recovered->history.done()[0].title == "Claim marked");
    REQUIRE(recovered->history.undone().size() == 1);
    CHECK(recovered->history.undone()[0].title == "Certainty: hedged");
}

TEST_CASE("a record that is cut off, or no record, or not the next, ends what is read, and all before it is there") {
    FakeDevice device;
    Person person(device);
    work(person);
    const StoredDocument good = stored_in(device);
    REQUIRE(good.records.size() == 6);
    const std::vector<std::string> hostile = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"undo\":-1}",
        "{\"undo\":99}",
        "{\"redo\":1}",
        "{\"undo\":1e99}",
        "{\"title\":\"x\",\"do\":[],\"inverse\":{}}",
        "{\"title\":\"x\",\"do\":[{\"remove_annotation\":\"none\"}],\"inverse\":[]}",
        "{\"do\":[{\"put_annotation\":{\"id\":\"a\",\"kind\":\"claim\",\"spans\":[[0,4000000000]]}}],\"inverse\":[]}",
        std::string(100'000, '['),
        "\xff\xfe",
        good.records[5].bytes.substr(0, 5),
    };
    for (std::size_t cut = 0; cut < good.records.size(); ++cut) {
        StoredDocument before = good;
        before.records.resize(cut);
        const auto expected = recover(before);
        REQUIRE(expected.has_value());
        for (const std::string& bytes : hostile) {
            CAPTURE(bytes.substr(0, 80));
            StoredDocument bad = good;
            bad.records[cut].bytes = bytes;
            const auto recovered = recover(bad);
            REQUIRE(recovered.has_value());
            CHECK(exchange::write_sayso_json(recovered->document) == exchange::write_sayso_json(expected->document));
            CHECK(recovered->history.done() == expected->history.done());
            CHECK(recovered->damage == Phrase::last_changes_unreadable);
            CHECK(recovered->last_sequence == 6);
        }
        if (cut + 1 == good.records.size()) continue;
        StoredDocument gap = good;
        gap.records.erase(gap.records.begin() + static_cast<std::ptrdiff_t>(cut));
        const auto recovered = recover(gap);
        REQUIRE(recovered.has_value());
        CHECK(exchange::write_sayso_json(recovered->document) == exchange::write_sayso_json(expected->document));
        CHECK(recovered->damage.has_value());
    }
}

TEST_CASE("any byte changed in a journal never does harm") {
    FakeDevice device;
    Person person(device);
    work(person);
    person.host.pass(3000);
    const StoredDocument good = stored_in(device);
    std::mt19937 random(20261124);
    for (int round = 0; round < 300; ++round) {
        StoredDocument bad = good;
        std::string& bytes = random() % 4 == 0 ? bad.snapshot->history : bad.records[random() % 6].bytes;
        if (bytes.empty()) continue;
        const std::size_t place = random() % bytes.size();
        if (random() % 2 == 0) {
            bytes[place] = static_cast<char>(random());
        } else {
            bytes.resize(place);
        }
        const auto recovered = recover(bad);
        REQUIRE(recovered.has_value());
        // Whatever came of it is a document that can be written and read.
        CHECK(exchange::read_sayso_json(exchange::write_sayso_json(recovered->document)).has_value());
    }
}

TEST_CASE("a history that cannot be read leaves the snapshot") {
    FakeDevice device;
    Person person(device);
    const std::string first = person.file();
    work(person);
    StoredDocument stored = stored_in(device);
    for (const char* history : {"", "{}", "[]", "{\"last\":\"0\"}", "{\"last\":0,\"done\":[-1]}",
                                "{\"last\":0,\"steps\":[{}]}", "{\"last\":0,\"steps\":[7]}"}) {
        stored.snapshot->history = history;
        const auto recovered = recover(stored);
        REQUIRE(recovered.has_value());
        CHECK(recovered->damage.has_value());
        CHECK(exchange::write_sayso_json(recovered->document) == first);
    }
}

TEST_CASE("steps whose records are gone can no longer be undone, and that is said") {
    FakeDevice device;
    Person person(device);
    work(person);
    StoredDocument stored = stored_in(device);
    stored.snapshot->document = person.file();
    stored.snapshot->history = R"({"last":6,"done":[1,2],"undone":[5],"steps":[]})";
    REQUIRE(recover(stored).has_value());
    CHECK(recover(stored)->history.done().size() == 2);
    CHECK_FALSE(recover(stored)->damage.has_value());
    stored.records.erase(stored.records.begin());
    const auto recovered = recover(stored);
    REQUIRE(recovered.has_value());
    CHECK(recovered->history.done().size() == 1);
    CHECK(recovered->history.undone().size() == 1);
    CHECK(recovered->damage == Phrase::history_incomplete);
}

TEST_CASE("a document without its snapshot, or with one that is broken, is not recovered") {
    CHECK_FALSE(recover({}).has_value());
    CHECK_FALSE(recover({.snapshot = Snapshot{.document = "{", .history = "{\"last\":0}"}, .records = {}}).has_value());
}

TEST_CASE("a history holds the steps that the device has no records of") {
    Step step{.sequence = 3, .title = "Claim marked", .forward = {}, .inverse = {}};
    step.forward.changes.emplace_back(annotation::RemoveAnnotation{{"a1"}});
    History history;
    history.did(step);
    step.sequence = 4;
    history.did(step);
    history.undid();
    CHECK(write_history(history, 5, {3, 4}) == R"({"last":5,"done":[3],"undone":[4],"steps":[]})");
    const std::string written = write_history(history, 5, {4});
    CHECK(written.find("\"sequence\":3") != std::string::npos);
    CHECK(written.find("\"sequence\":4") == std::string::npos);
    CHECK(write_undone_record(12) == "{\"undo\":12}");
    CHECK(write_redone_record(12) == "{\"redo\":12}");
}

}  // namespace sayso::app
