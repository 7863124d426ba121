// Suggesting in a long article that is shown already, while a person works in it.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/person.h"
#include "article/plain_text.h"
#include "exchange/sayso_json.h"
#include "suggest/suggestions.h"

namespace sayso::app {

using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::Status;

namespace {

std::string line(int number) {
    return "Line " + std::to_string(number) + " was read out. “Nobody spoke on day " + std::to_string(number) +
           ",” Ingrid Solheim said.";
}

std::string long_report() {
    std::string text = "A long report\n\nThe council met. Ingrid Solheim is mayor of Port Ellery.\n\n";
    for (int number = 1; number <= 700; ++number)
        text += line(number) + "\n\n";
    return text;
}

/// All that is suggested in it, at one go, as a file.
const std::string& suggested_at_one_go() {
    static const std::string file = [] {
        auto read = article::read_plain_text(long_report());
        REQUIRE(read);
        suggest::tell_lines(read->article);
        annotation::Document document(std::move(read->article), annotation::default_tagset());
        std::vector<annotation::Edit> edits;
        suggest::suggest(&document, &edits).finish();
        for (annotation::Edit& edit : edits)
            REQUIRE(annotation::apply(document, std::move(edit)));
        return exchange::write_sayso_json(document);
    }();
    return file;
}

/// Someone who has that report opened, on a machine so slow that each piece of the work is a slice.
struct Reader {
    FakeDevice device = [] {
        FakeDevice one;
        one.to_suggest = ToSuggest::everything;
        return one;
    }();
    Person person{device, std::string(short_article), 7};
    Reader() {
        person.host.time_a_look = 110;
        person.workspace.range_in_view = [this] { return view; };
        person.workspace.open_text(long_report());
        while (!person.workspace.suggesting_percent() && person.host.waiting() > 0)
            person.host.step();
        REQUIRE(person.workspace.suggesting_percent());
    }
    text::CodePointRange view;

    /// Scrolls there, until something is suggested.
    void look_at(int first, int last) {
        view = {person.place_of(line(first)).begin, person.place_of(line(last)).end};
        const std::string claim = "“Nobody spoke on day " + std::to_string(first);
        for (int step = 0; step < 20 && claim_on(claim) == nullptr; ++step)
            person.host.step();
        REQUIRE(claim_on(claim) != nullptr);
        REQUIRE(person.workspace.suggesting_percent());
    }
    /// Until some of what is suggested over all of it is there.
    void until_it_arrives() {
        const std::size_t before = person.all(AnnotationKind::claim).size();
        while (person.all(AnnotationKind::claim).size() == before && person.workspace.suggesting_percent())
            person.host.step();
        REQUIRE(person.workspace.suggesting_percent());
    }
    void finish() {
        person.host.time_a_look = 0;
        person.host.settle();
        REQUIRE_FALSE(person.workspace.suggesting_percent());
    }
    const Annotation* claim_on(std::string_view words) const {
        const Annotation* found = nullptr;
        person.document().each_touching(person.place_of(words), [&](const Annotation& each) {
            if (each.kind == AnnotationKind::claim) found = &each;
        });
        return found;
    }
};

}  // namespace

TEST_CASE("a long text is shown with its sentences, and can be worked on while the rest is suggested in slices") {
    Reader reader;
    Person& person = reader.person;
    CHECK(person.document().article().metadata.title == "A long report");
    CHECK(person.all(AnnotationKind::sentence).size() == 1402);
    CHECK(person.all(AnnotationKind::claim).empty());
    CHECK(person.workspace.can_edit());
    CHECK_FALSE(person.workspace.opening_percent());
    std::vector<int> told;
    while (const auto percent = person.workspace.suggesting_percent()) {
        if (told.empty() || told.back() != *percent) told.push_back(*percent);
        person.host.step();
    }
    CHECK(told.size() > 10);
    CHECK(std::ranges::is_sorted(told));
    CHECK(person.workspace.announcement() == "Suggestions made");
    SUBCASE("it comes to what it comes to at one go, and the device has it") {
        CHECK(person.file() == suggested_at_one_go());
        CHECK(person.all(AnnotationKind::claim).size() > 690);
        CHECK_FALSE(person.workspace.can_undo());
        person.host.settle();
        CHECK(person.workspace.save_state() == SaveState::saved);
        CHECK(reader.device.documents.at(person.workspace.document_id().value).snapshot->document == person.file());
        CHECK(Person(reader.device, std::string(short_article), 8).file() == person.file());
    }
}

TEST_CASE("a text that is no longer than most has its suggestions when it is shown") {
    FakeDevice device;
    device.to_suggest = ToSuggest::everything;
    Person person(device, std::string(short_article));
    person.workspace.open_text(long_report().substr(0, 40'000));
    while (person.document().article().metadata.title != "A long report")
        person.host.step();
    CHECK(person.all(AnnotationKind::claim).size() > 300);
    CHECK_FALSE(person.workspace.suggesting_percent());
}

TEST_CASE("what is in view is suggested first, and whose it is once all is read") {
    Reader reader;
    reader.look_at(400, 404);
    for (const int number : {400, 402, 404}) {
        const Annotation* const claim = reader.claim_on("“Nobody spoke on day " + std::to_string(number));
        REQUIRE(claim != nullptr);
        CHECK(claim->status == Status::suggested);
        CHECK_FALSE(claim->speaker.answered());
        CHECK(claim->claim.source.has_value());
    }
    CHECK(reader.person.all(AnnotationKind::claim).size() < 10);
    CHECK(reader.person.document().speakers().empty());
    reader.look_at(600, 601);
    CHECK(reader.claim_on("“Nobody spoke on day 601") != nullptr);
    CHECK(reader.person.workspace.suggesting_percent());
    reader.finish();
    CHECK(reader.person.speaker_of(*reader.claim_on("“Nobody spoke on day 402")) == "Ingrid Solheim");
    CHECK(reader.person.file() == suggested_at_one_go());
}

TEST_CASE("what a person does while suggestions are made stays, and is undone in its turn") {
    Reader reader;
    Person& person = reader.person;
    reader.look_at(400, 404);
    const std::string rejected = reader.claim_on("“Nobody spoke on day 401")->id.value;
    const std::string accepted = reader.claim_on("“Nobody spoke on day 402")->id.value;
    person.workspace.focus({rejected});
    CHECK(person.workspace.run("annotate.reject"));
    person.workspace.focus({accepted});
    CHECK(person.workspace.run("annotate.accept"));
    person.select("Nobody spoke on day 500");
    CHECK(person.workspace.run("annotate.claim"));
    const std::string own = person.focused().id.value;
    person.put_caret_before("Line 300 was");
    CHECK(person.workspace.run("sentence.line-out"));
    const std::string before = person.file();
    reader.finish();
    const std::string after = person.file();
    CHECK(person.document().annotation({rejected})->status == Status::rejected);
    CHECK(person.document().annotation({accepted})->status == Status::accepted);
    CHECK(person.document().annotation({own})->status == Status::accepted);
    CHECK(reader.claim_on("“Nobody spoke on day 500")->id.value == own);
    CHECK(reader.claim_on("“Nobody spoke on day 300") == nullptr);
    CHECK(reader.claim_on("“Nobody spoke on day 301") != nullptr);
    CHECK(reader.claim_on("“Nobody spoke on day 699") != nullptr);
    SUBCASE("all suggestions are one step, before them what the person did") {
        person.press("Ctrl+Z");
        CHECK(person.workspace.announcement() == "Undone: Suggestions made");
        CHECK(person.file() == before);
        person.press("Ctrl+Z");
        CHECK(person.workspace.announcement() != "Undone: Suggestions made");
        person.press("Ctrl+Z");
        CHECK(person.document().annotation({own}) == nullptr);
        person.press("Ctrl+Y");
        person.press("Ctrl+Y");
        CHECK(person.file() == before);
        person.press("Ctrl+Y");
        CHECK(person.workspace.announcement() == "Redone: Suggestions made");
        CHECK(person.file() == after);
    }
    SUBCASE("a reload loses nothing of it") {
        reader.device.writers.clear();
        Person later(reader.device, std::string(short_article), 8);
        CHECK(later.file() == after);
        later.press("Ctrl+Z");
        CHECK(later.file() == before);
    }
}

TEST_CASE("marks that a person makes while suggestions arrive are kept") {
    Reader reader;
    Person& person = reader.person;
    reader.until_it_arrives();
    CHECK_FALSE(person.workspace.can_undo());
    const Annotation* const first = reader.claim_on("“Nobody spoke on day 1,");
    REQUIRE(first != nullptr);
    const std::string id = first->id.value;
    person.workspace.focus({id});
    CHECK(person.workspace.run("annotate.reject"));
    person.select("Nobody spoke on day 650");
    CHECK(person.workspace.run("annotate.claim"));
    const std::string own = person.focused().id.value;
    reader.finish();
    CHECK(person.document().annotation({id})->status == Status::rejected);
    CHECK(reader.claim_on("“Nobody spoke on day 650")->id.value == own);
    CHECK(reader.claim_on("“Nobody spoke on day 649") != nullptr);
    CHECK(Person(reader.device, std::string(short_article), 8).file() == person.file());
}

TEST_CASE("who scrolls while suggestions arrive finds them whole") {
    Reader reader;
    reader.until_it_arrives();
    for (int number = 1; number < 700 && reader.person.workspace.suggesting_percent(); number += 20) {
        reader.view = {reader.person.place_of(line(number)).begin, reader.person.place_of(line(number + 2)).end};
        reader.person.host.step();
    }
    reader.finish();
    CHECK(reader.person.file() == suggested_at_one_go());
}

TEST_CASE("suggesting can be cancelled: the article stays, with what is suggested by then") {
    Reader reader;
    Person& person = reader.person;
    reader.look_at(1, 3);
    const std::string file = person.file();
    SUBCASE("by Escape, once nothing is selected any more") {
        person.select("Line 2 was");
        person.workspace.press(*key_press_named("Escape"));
        CHECK(person.workspace.suggesting_percent());
        person.workspace.press(*key_press_named("Escape"));
    }
    SUBCASE("by its command") {
        CHECK(person.workspace.applies("file.stop-suggesting"));
        person.workspace.run("file.stop-suggesting");
        CHECK_FALSE(person.workspace.applies("file.stop-suggesting"));
    }
    CHECK_FALSE(person.workspace.suggesting_percent());
    CHECK(person.workspace.announcement() == "No more is suggested. What is there stays.");
    reader.finish();
    CHECK(person.file() == file);
    Person later(reader.device, std::string(short_article), 8);
    CHECK(later.file() == file);
    CHECK_FALSE(later.workspace.suggesting_percent());
}

TEST_CASE("answers that a person chooses from do not change under their hand") {
    Reader reader;
    Person& person = reader.person;
    reader.look_at(1, 3);
    person.workspace.focus(reader.claim_on("“Nobody spoke on day 1,")->id);
    CHECK(person.workspace.run("link.speaker"));
    REQUIRE(person.workspace.chooser());
    const auto answers = person.chosen_from();
    person.host.time_a_look = 0;
    person.host.settle();
    CHECK(person.workspace.suggesting_percent());
    CHECK(person.chosen_from() == answers);
    person.workspace.close_chooser();
    person.host.pass(1000);
    CHECK_FALSE(person.workspace.suggesting_percent());
    CHECK(person.file() == suggested_at_one_go());
}

TEST_CASE("who undoes suggestions while they arrive gets no more of them") {
    Reader reader;
    Person& person = reader.person;
    person.select("Line 2 was");
    CHECK(person.workspace.run("annotate.claim"));
    const std::string before = person.file();
    reader.until_it_arrives();
    person.workspace.undo();
    CHECK(person.file() == before);
    CHECK_FALSE(person.workspace.suggesting_percent());
    reader.finish();
    CHECK(person.file() == before);
}

TEST_CASE("an article that was left or reloaded before all was suggested is gone on with") {
    Reader reader;
    Person& person = reader.person;
    const DocumentId id = person.workspace.document_id();
    reader.look_at(1, 3);
    while (!reader.device.documents.contains(id.value))
        person.host.step();
    REQUIRE(person.workspace.suggesting_percent());
    SUBCASE("reloaded") {
        person.host.crash();
        reader.device.writers.clear();
        Person later(reader.device, std::string(short_article), 8);
        CHECK(later.workspace.document_id() == id);
        CHECK(later.file() == suggested_at_one_go());
        CHECK(Person(reader.device, std::string(short_article), 9).file() == suggested_at_one_go());
    }
    SUBCASE("left for another") {
        person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
        while (person.workspace.document_id() == id)
            person.host.step();
        CHECK_FALSE(person.workspace.suggesting_percent());
        person.host.time_a_look = 0;
        person.host.settle();
        CHECK(person.document().article().metadata.title == "Second article");
        person.workspace.open_article(id);
        person.host.settle();
        CHECK(person.workspace.document_id() == id);
        CHECK(person.file() == suggested_at_one_go());
    }
    SUBCASE("forgotten") {
        person.workspace.forget_article(id);
        reader.finish();
        CHECK(person.workspace.document_id() != id);
        CHECK_FALSE(reader.device.documents.contains(id.value));
    }
}

}  // namespace sayso::app
