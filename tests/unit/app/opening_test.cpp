#include "app/opening.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/person.h"

namespace sayso::app {

using annotation::AnnotationKind;
using annotation::Status;

TEST_CASE("a first visit opens the sample, with its sentences suggested") {
    FakeDevice device;
    Person person(device);
    CHECK(person.document().article().text.bytes() == sample_article());
    CHECK(person.document().article().metadata.title ==
          "Harbour city delays flood barrier vote after cost estimate doubles");
    CHECK(person.document().article().metadata.byline == "Marta Oyelaran-Håkonsen");
    const auto sentences = person.all(AnnotationKind::sentence);
    CHECK(sentences.size() > 20);
    for (const auto* sentence : sentences) {
        CHECK(sentence->status == Status::suggested);
        CHECK(sentence->origin->kind == annotation::OriginKind::rule);
        CHECK(sentence->origin->name == "sentence");
    }
    CHECK(person.words_of(*sentences.front()).starts_with("Port Ellery’s council"));
    CHECK(person.workspace.notices().empty());
    CHECK(person.workspace.save_state() == SaveState::saved);
    CHECK(device.documents.size() == 1);
    CHECK(person.workspace.document_id().value.starts_with("d"));
    CHECK_FALSE(person.workspace.can_undo());
}

TEST_CASE("a text that is opened asks nothing and loses nothing: the article before stays in the list") {
    FakeDevice device;
    Person person(device);
    const auto first = person.workspace.document_id();
    person.select("Tomasz Brandt");
    person.press("C");
    const std::string before = person.file();

    person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    person.host.settle();
    CHECK(person.workspace.document_id() != first);
    CHECK(person.workspace.announcement() == "Opened: Second article");
    CHECK(person.workspace.focused() == nullptr);
    REQUIRE(person.workspace.articles().size() == 2);
    CHECK(person.workspace.articles()[0].title == "Second article");
    CHECK(person.workspace.articles()[1].id == first);

    CHECK(person.press("A"));
    CHECK(person.chosen_from() ==
          std::vector<std::string>{"Second article",
                                   "Harbour city delays flood barrier vote after cost estimate doubles"});
    person.press("ArrowDown");
    person.press("Enter");
    CHECK(person.workspace.document_id() == first);
    CHECK(person.file() == before);
    CHECK(person.workspace.can_undo());
    CHECK(person.workspace.articles()[0].id == first);
}

TEST_CASE("what had to be changed in a text is told in plain words") {
    FakeDevice device;
    Person person(device);
    person.workspace.open_file({.name = "windows.txt",
                                .bytes = "Title\r\n\r\nWords w\xff"
                                         "rong.\r\n"});
    person.host.settle();
    CHECK(person.document().article().text.bytes() == "Title\n\nWords w\xEF\xBF\xBDrong.\n");
    REQUIRE(person.workspace.notices().size() == 1);
    const Notice& notice = person.workspace.notices()[0];
    CHECK(notice.tone == Notice::Tone::plain);
    CHECK(notice.text.find("Windows line ends") != std::string::npos);
    CHECK(notice.text.find("line 3") != std::string::npos);
    person.workspace.dismiss(notice.number);
    CHECK(person.workspace.notices().empty());
}

TEST_CASE("nothing is opened of nothing") {
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    for (const char* text : {"", "   \n\n \t\n"}) {
        person.workspace.open_text(text);
        person.host.settle();
        CHECK(person.last_notice() == "The text was not opened. There is no text in it.");
    }
    person.workspace.open_file({.name = "empty.txt", .bytes = {}});
    CHECK(person.last_notice() == "“empty.txt” was not opened. There is no text in it.");
    CHECK(person.file() == before);
    CHECK(person.workspace.articles().size() == 1);
}

TEST_CASE("a picture or an archive is no article, a text with a few damaged places is one") {
    using namespace std::string_literals;
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    for (const std::string& bytes :
         {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\xfe"s, "PK\3\4\x14\0\x08\0\xe1\xd2word"s}) {
        person.workspace.open_file({.name = "photo.png", .bytes = bytes});
        person.host.settle();
        CHECK(person.last_notice() == "“photo.png” was not opened. There is no text in it.");
        CHECK(person.file() == before);
    }
    std::string text = "The council met late on Tuesday, and the mayor said that nobody had told him.";
    person.workspace.open_file({.name = "damaged.txt", .bytes = text + "\0 \xff"s});
    person.host.settle();
    CHECK(person.document().article().text.bytes() == text + "\uFFFD \uFFFD");
}

TEST_CASE("what is no text is told by how it begins, before memory is taken for it, and UTF-16 is a text") {
    using namespace std::string_literals;
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    person.workspace.open_file({.name = "disk.img", .bytes = std::string(std::size_t{40} << 20U, '\0')});
    person.host.settle();
    CHECK(person.last_notice() == "“disk.img” was not opened. There is no text in it.");
    CHECK(person.file() == before);
    std::string words = "\xFF\xFE";
    for (const char letter : "The council met late on Tuesday."s)
        words += {letter, '\0'};
    person.workspace.open_file({.name = "wide.txt", .bytes = words});
    person.host.settle();
    CHECK(person.document().article().text.bytes() == "The council met late on Tuesday.");
}

TEST_CASE("a text that is larger than there is memory for is refused with the limit, and what was open stays") {
    FakeDevice device;
    Person person(device);
    const std::string before = person.file();
    person.workspace.open_file({.name = "all.txt", .bytes = std::string(largest_text + (std::size_t{2} << 20U), 'a')});
    person.host.settle();
    CHECK(person.last_notice() == "“all.txt” was not opened. It is " + std::to_string((largest_text >> 20U) + 2) +
                                      " MB long. Up to " + std::to_string(largest_text >> 20U) +
                                      " MB of text can be opened here: split it and open the parts.");
    CHECK(person.file() == before);
    CHECK(person.workspace.articles().size() == 1);
}

TEST_CASE("a file that was downloaded is opened again as it was, byte for byte") {
    FakeDevice device;
    Person person(device);
    person.select("Tomasz Brandt");
    person.press("S");
    person.press("Ctrl+S");
    REQUIRE(person.host.saved.size() == 1);
    const SavedFile file = person.host.saved[0].first;
    CHECK(file.name == "Harbour city delays flood barrier vote after cost estimate doubles.sayso.json");
    CHECK(file.media_type == "application/json");
    CHECK(file.bytes == person.file());
    CHECK(person.last_notice() == "Downloaded as “" + file.name + "”.");

    SUBCASE("where it is open already, that is all") {
        const auto id = person.workspace.document_id();
        person.workspace.open_file({.name = file.name, .bytes = file.bytes});
        person.host.settle();
        CHECK(person.workspace.document_id() == id);
        CHECK(person.workspace.announcement() == "This file is open already, just as it is.");
    }
    SUBCASE("laid out in another way, the device keeps it as it came, and as it was changed once it is changed") {
        FakeDevice other;
        Person reader(other, std::string(short_article), 7);
        const std::string laid_out = "  \n" + file.bytes;
        reader.workspace.open_file({.name = file.name, .bytes = laid_out});
        reader.host.settle();
        const auto& stored = other.documents.at(reader.workspace.document_id().value);
        REQUIRE(stored.snapshot);
        CHECK(stored.snapshot->document == laid_out);
        CHECK(reader.file() == file.bytes);
        reader.press("Ctrl+A");
        reader.press("C");
        reader.host.settle();
        Person later(other, std::string(short_article), 8);
        CHECK(later.file() == reader.file());
        CHECK(later.file() != file.bytes);
    }
    SUBCASE("pasted on another device, it is a document there") {
        FakeDevice other;
        Person reader(other, std::string(short_article), 7);
        reader.workspace.open_text(file.bytes);
        reader.host.settle();
        CHECK(reader.file() == file.bytes);
        CHECK(reader.workspace.articles().size() == 2);
    }
}

TEST_CASE("a download goes to the same file again, or to a new one, and a change of mind is no error") {
    FakeDevice device;
    Person person(device);
    person.host.saved_to = SavedTo::new_file;
    person.press("Ctrl+Shift+S");
    CHECK_FALSE(person.host.saved.back().second);
    CHECK(person.last_notice() == "Saved to the file that you chose.");
    person.host.saved_to = SavedTo::same_file;
    person.press("Ctrl+S");
    CHECK(person.host.saved.back().second);
    CHECK(person.last_notice() == "Saved to the same file again.");
    const auto notices = person.workspace.notices().size();
    person.host.saved_to = std::unexpected(HostFailure{.cause = HostFailure::Cause::cancelled, .message = {}});
    person.press("Ctrl+S");
    CHECK(person.workspace.notices().size() == notices);
    person.host.saved_to =
        std::unexpected(HostFailure{.cause = HostFailure::Cause::broken, .message = "The disk is gone."});
    person.press("Ctrl+S");
    CHECK(person.last_notice() == "The file was not saved: The disk is gone.");
}

TEST_CASE("a file is opened by the picker, and a change of mind is no error") {
    FakeDevice device;
    Person person(device);
    person.press("Ctrl+O");
    CHECK(person.workspace.notices().empty());
    person.host.picked = ReceivedFile{.name = "a.txt", .bytes = "Short\n\nA picked text.\n"};
    person.press("Ctrl+O");
    CHECK(person.document().article().metadata.title == "Short");
}

TEST_CASE("a file with faults is offered for rescue, and the open document is untouched") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    const std::string good = person.file();
    std::string bad = good;
    const std::string exact = "\"exact\": \"“not sign a blank";
    const auto place = bad.find(exact);
    REQUIRE(place != std::string::npos);
    const auto spans = bad.rfind("\"spans\": [[", place);
    bad.replace(spans, 11, "\"spans\": [[1");

    person.workspace.open_file({.name = "bad.sayso.json", .bytes = bad});
    person.host.settle();
    REQUIRE(person.workspace.rescue_offer().has_value());
    const RescueOffer offer = *person.workspace.rescue_offer();
    CHECK(offer.file_name == "bad.sayso.json");
    REQUIRE_FALSE(offer.faults.empty());
    CHECK(offer.faults[0].starts_with("/annotations/"));
    CHECK(offer.possible);
    CHECK_FALSE(offer.rescued.empty());
    CHECK(person.file() == good);
    const auto id = person.workspace.document_id();

    SUBCASE("declined, nothing is opened") {
        person.press("Escape");
        CHECK_FALSE(person.workspace.rescue_offer().has_value());
        person.workspace.accept_rescue();
        CHECK(person.workspace.document_id() == id);
    }
    SUBCASE("accepted, what was found again is opened beside it") {
        CHECK(person.workspace.run("file.rescue"));
        person.host.settle();
        CHECK_FALSE(person.workspace.rescue_offer().has_value());
        CHECK(person.workspace.document_id() != id);
        REQUIRE(person.all(AnnotationKind::claim).size() == 1);
        CHECK(person.words_of(*person.all(AnnotationKind::claim)[0]) == "“not sign a blank cheque for anyone.”");
        CHECK(person.workspace.articles().size() == 2);
    }
}

TEST_CASE("of a file that is cut off nothing can be rescued, and it is said where it is broken") {
    FakeDevice device;
    Person person(device);
    const std::string good = person.file();
    person.workspace.open_file({.name = "cut.sayso.json", .bytes = good.substr(0, good.size() / 2)});
    REQUIRE(person.workspace.rescue_offer().has_value());
    CHECK_FALSE(person.workspace.rescue_offer()->possible);
    CHECK(person.workspace.rescue_offer()->faults[0].starts_with("byte "));
    CHECK_FALSE(person.workspace.applies("file.rescue"));
    person.workspace.decline_rescue();
    CHECK(person.file() == good);
}

TEST_CASE("an article without a title is called by its first words, and a file by what file systems take") {
    FakeDevice device;
    Person person(device);
    person.workspace.open_text("a/b: “c” 100%?\n\nThis is the first paragraph, which is long enough to be one.\n");
    CHECK(file_name_of(person.document()) == "a b “c” 100.sayso.json");
    person.workspace.open_text(
        "this line is so very long that nobody would ever take it for the title of an article, and it goes on, and "
        "on, without an end, because it is a paragraph.\n");
    CHECK(title_of(person.document()).size() < 130);
    CHECK(title_of(person.document()).ends_with("…"));
    CHECK(title_of(person.document()).starts_with("this line is so very long"));
}

TEST_CASE("an article is removed from the device only when asked twice") {
    FakeDevice device;
    Person person(device);
    const auto first = person.workspace.document_id();
    person.workspace.open_text("Second article\n\nIt has one sentence, not more.\n");
    person.host.settle();
    CHECK_FALSE(person.workspace.applies("article.forget-now"));
    CHECK(person.workspace.run("article.forget"));
    CHECK(person.workspace.notices().back().command == "article.forget-now");
    CHECK(person.workspace.articles().size() == 2);
    CHECK(person.workspace.run("article.forget-now"));
    person.host.settle();
    CHECK(person.workspace.notices().empty());
    CHECK(person.workspace.articles().size() == 1);
    CHECK(person.workspace.document_id() == first);
    CHECK(device.documents.size() == 1);
    // The last one makes room for the sample.
    person.workspace.forget_article(first);
    person.host.settle();
    CHECK(device.documents.size() == 1);
    CHECK(person.workspace.document_id() != first);
    CHECK(person.document().article().text.bytes() == sample_article());
}

}  // namespace sayso::app
