#include <doctest/doctest.h>

#include <algorithm>

#include "app/person.h"
#include "app/text_units.h"
#include "text/breaks.h"

namespace sayso::app {

namespace {

/// What a drag by words from inside one word to inside another selects.
std::string dragged(Person& person, std::string_view from, std::uint32_t from_inside, std::string_view to,
                    std::uint32_t to_inside) {
    person.workspace.select_by(Unit::word, person.place_of(from).begin + from_inside,
                               person.place_of(to).begin + to_inside, false);
    return person.workspace.text_to_copy();
}

}  // namespace

TEST_CASE("a drag takes whole words") {
    FakeDevice device;
    Person person(device);
    CHECK(dragged(person, "blank", 2, "anyone", 3) == "blank cheque for anyone");
    // Backwards too; the caret is where the pointer is.
    CHECK(dragged(person, "anyone", 3, "blank", 2) == "blank cheque for anyone");
    CHECK(person.workspace.selection().caret < person.workspace.selection().anchor);
}

TEST_CASE("an end of a drag beside punctuation stays where it is") {
    FakeDevice device;
    Person person(device);
    CHECK(dragged(person, "“not sign", 0, "anyone.”", 8) == "“not sign a blank cheque for anyone.”");
    CHECK(dragged(person, "“not sign", 1, "anyone.”", 6) == "not sign a blank cheque for anyone");
    CHECK(dragged(person, "“not sign", 1, "anyone.”", 7) == "not sign a blank cheque for anyone.");
}

TEST_CASE("a double click selects the word, a triple click the sentence, and one more the paragraph") {
    FakeDevice device;
    Person person(device);
    const auto place = person.place_of("disputes").begin + 3;
    person.workspace.select_by(Unit::word, place, place, false);
    CHECK(person.workspace.text_to_copy() == "disputes");
    person.workspace.select_by(Unit::sentence, place, place, false);
    CHECK(person.workspace.text_to_copy() == "Brandt disputes that.");
    person.workspace.select_by(Unit::block, place, place, false);
    CHECK(person.workspace.text_to_copy().starts_with("Brandt disputes that. His office"));
    CHECK(person.workspace.text_to_copy().ends_with("“received, read and filed.”"));
    // Dragged on, it takes whole sentences.
    person.workspace.select_by(Unit::sentence, place, person.place_of("telephone").begin, false);
    CHECK(person.workspace.text_to_copy().ends_with("by telephone."));
}

TEST_CASE("a drag with Ctrl keeps what was selected before, and its own steps count once") {
    FakeDevice device;
    Person person(device);
    person.select("“We wrote to them twice,”");
    const auto second = person.place_of("“Nobody can");
    for (const std::uint32_t end : {3U, 10U, 48U})
        person.workspace.select_by(Unit::word, second.begin, second.begin + end, true);
    CHECK(person.workspace.selection().kept.size() == 1);
    CHECK(person.workspace.text_to_copy() ==
          "“We wrote to them twice,” … “Nobody can claim that this came as a surprise.”");
    const auto third = person.place_of("Brandt disputes that.");
    person.workspace.select_by(Unit::word, third.begin, third.begin + 6, true);
    CHECK(person.workspace.selection().kept.size() == 2);
}

TEST_CASE("whatever is selected, no character is cut") {
    const std::string text =
        "e\xCC\x81t\xC3\xA9 👩‍👩‍👧‍👦 नमस्ते 🇳🇴🇸🇪 각 x\n\n"
        "שלום, عالم! ไทย 你好\n";
    FakeDevice device;
    Person person(device, text);
    const article::ArticleText& article = person.document().article().text;
    std::vector<std::uint32_t> boundaries = {0};
    for (const text::ByteOffset end : text::grapheme_boundaries(article.bytes()))
        boundaries.push_back(article.code_point(end).value);
    const auto is_boundary = [&](text::CodePointOffset place) {
        return std::ranges::binary_search(boundaries, place.value);
    };
    for (std::uint32_t from = 0; from <= article.size().value + 1; ++from) {
        for (std::uint32_t to = 0; to <= article.size().value + 1; ++to) {
            for (const Unit unit : {Unit::character, Unit::word, Unit::sentence, Unit::block}) {
                person.workspace.select_by(unit, {from}, {to}, false);
                const auto range = person.workspace.selection().range();
                CAPTURE(from);
                CAPTURE(to);
                CHECK(is_boundary(range.begin));
                CHECK(is_boundary(range.end));
                if (from <= to && to <= article.size().value && unit != Unit::sentence && unit != Unit::block)
                    CHECK((from == to || (range.begin.value <= from && to <= range.end.value)));
            }
        }
    }
    // The caret walks from character to character over the whole article and back.
    person.workspace.put_caret({0}, false);
    std::size_t steps = 0;
    for (text::CodePointOffset before{1}; before != person.workspace.selection().caret; ++steps) {
        before = person.workspace.selection().caret;
        CHECK(is_boundary(before));
        person.workspace.move_caret(Unit::character, 1, false);
    }
    CHECK(person.workspace.selection().caret == article.size() - 1);
    CHECK(steps > 20);
    for (std::size_t step = 0; step < steps; ++step)
        person.workspace.move_caret(Unit::character, -1, false);
    CHECK(person.workspace.selection().caret == text::CodePointOffset{0});
}

TEST_CASE("the caret moves by characters, words, sentences and paragraphs, and with Shift it selects") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const auto at = [&](std::string_view words) { return person.place_of(words).begin; };
    const auto caret = [&] { return person.workspace.selection().caret; };
    person.put_caret_before("Nobody can");
    person.press("Ctrl+ArrowRight");
    CHECK(caret() == person.place_of("Nobody").end);
    person.press("Ctrl+ArrowRight");
    CHECK(caret() == person.place_of("Nobody can").end);
    person.press("Ctrl+ArrowLeft");
    CHECK(caret() == at("can claim"));
    person.press("ArrowRight");
    person.press("ArrowLeft");
    CHECK(caret() == at("can claim"));
    person.press("Alt+ArrowLeft");
    CHECK(caret() == at("“Nobody"));
    person.press("Alt+ArrowRight");
    CHECK(caret() == at("Brandt disputes"));
    person.press("Ctrl+Shift+ArrowRight");
    CHECK(person.workspace.text_to_copy() == "Brandt");
    person.press("Shift+ArrowRight");
    person.press("Ctrl+Shift+ArrowRight");
    CHECK(person.workspace.text_to_copy() == "Brandt disputes");
    person.press("ArrowLeft");
    CHECK(caret() == at("Brandt disputes"));
    person.press("Ctrl+ArrowDown");
    CHECK(caret() == person.place_of("disputes that.").end);
    person.press("Ctrl+ArrowDown");
    CHECK(caret() == at("The company"));
    person.press("Ctrl+Home");
    CHECK(caret() == at("Council"));
    person.press("Ctrl+Shift+End");
    CHECK(person.workspace.selection().range().end == person.place_of("nothing since.").end);
}

TEST_CASE("up, down, home and end are asked of the layout, and go by paragraphs where there is none") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    person.press("Home");
    CHECK(person.workspace.selection().caret == person.place_of("The company").begin);
    person.press("End");
    CHECK(person.workspace.selection().caret == person.place_of("nothing since.").end);
    person.press("ArrowUp");
    CHECK(person.workspace.selection().caret == person.place_of("“We wrote").begin);

    std::vector<LineMotion> asked;
    person.workspace.line_motion = [&](text::CodePointOffset place, LineMotion motion) {
        asked.push_back(motion);
        return place + 2;
    };
    person.put_caret_before("declined");
    person.press("Shift+ArrowDown");
    person.press("Shift+PageUp");
    CHECK(person.workspace.text_to_copy() == "decl");
    CHECK(asked == std::vector{LineMotion::down, LineMotion::page_up});
}

TEST_CASE("in a paragraph from right to left, left goes on and right goes back; up and down are as everywhere") {
    FakeDevice device;
    Person person(device, "Council votes.\n\nשלום עולם BBC.\n");
    person.put_caret_before("שלום");
    const auto start = person.workspace.selection().caret;
    CHECK(person.workspace.caret_goes_left());
    person.press("ArrowLeft");
    CHECK(person.workspace.selection().caret == start + 1);
    person.press("ArrowRight");
    CHECK(person.workspace.selection().caret == start);
    person.press("Ctrl+Shift+ArrowLeft");
    CHECK(person.workspace.text_to_copy().starts_with("שלום"));
    person.press("ArrowLeft");
    person.press("Home");
    person.press("ArrowUp");
    CHECK_FALSE(person.workspace.caret_goes_left());
    person.press("Ctrl+Home");
    person.press("ArrowRight");
    CHECK(person.workspace.selection().caret == person.place_of("Council").begin + 1);
}

TEST_CASE("a selection grows from word to sentence to paragraph to all, and shrinks again") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("declined");
    person.press("Alt+ArrowUp");
    CHECK(person.workspace.text_to_copy() == "declined");
    person.press("Alt+ArrowUp");
    CHECK(person.workspace.text_to_copy() == "The company declined to comment.");
    person.press("Alt+ArrowUp");
    CHECK(person.workspace.text_to_copy() == "The company declined to comment. It has said nothing since.");
    person.press("Alt+ArrowUp");
    CHECK(person.workspace.text_to_copy().starts_with("Council votes"));
    person.put_caret_before("The company");
    person.press("Shift+End");
    person.press("Alt+ArrowDown");
    CHECK(person.workspace.text_to_copy() == "The company declined to comment.");
    person.press("Alt+ArrowDown");
    CHECK(person.workspace.text_to_copy() == "The");
    person.press("Alt+ArrowDown");
    CHECK(person.workspace.selection().empty());
    CHECK(person.workspace.run("select.sentence"));
    CHECK(person.workspace.text_to_copy() == "The company declined to comment.");
    CHECK(person.workspace.run("select.word"));
    CHECK(person.workspace.run("select.block"));
    CHECK(person.press("Ctrl+A"));
    CHECK(person.workspace.run("edit.copy-words"));
    CHECK(person.host.copied.starts_with("Council votes\n\n“We wrote"));
}

TEST_CASE("a click focuses the innermost mark, and a further click the one around it") {
    FakeDevice device;
    Person person(device);
    person.select("that her estimate “assumes it [the barrier] is finished on time.”");
    if (!person.press("C")) {
        person.select("cautioned that her estimate “assumes it [the barrier] is finished on time.”");
        REQUIRE(person.press("C"));
    }
    const auto outer = person.focused().id;
    person.select("“assumes it [the barrier] is finished on time.”");
    person.press("C");
    const auto inner = person.focused().id;
    CHECK(person.focused().claim.within == outer);

    person.workspace.clear_focus();
    const auto place = person.place_of("finished on time").begin;
    person.workspace.click_at(place);
    CHECK(person.focused().id == inner);
    person.workspace.click_at(place);
    CHECK(person.focused().id == outer);
    person.workspace.click_at(place);
    CHECK(person.focused().kind == annotation::AnnotationKind::sentence);
    person.workspace.click_at(place);
    CHECK(person.workspace.focused() == nullptr);
    person.workspace.click_at(place + 1);
    CHECK(person.focused().id == inner);
    CHECK(person.workspace.run("select.mark"));
    CHECK(person.workspace.text_to_copy() == "“assumes it [the barrier] is finished on time.”");
}

TEST_CASE("a caret that goes to another paragraph leaves the focus behind") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.select("“We wrote to them twice,”");
    person.press("C");
    person.press("Ctrl+ArrowRight");
    CHECK(person.workspace.focused() != nullptr);
    person.press("Ctrl+ArrowDown");
    person.press("Ctrl+ArrowDown");
    CHECK(person.workspace.focused() == nullptr);
}

TEST_CASE("Escape takes away the innermost thing in the way") {
    FakeDevice device;
    Person person(device);
    person.select("“not sign a blank cheque for anyone.”");
    person.press("C");
    person.select("Mayor");
    person.workspace.set_open(Panel::help, true);
    person.press("/");
    person.press("L");
    CHECK(person.workspace.chooser().has_value());
    person.press("Escape");
    CHECK_FALSE(person.workspace.chooser().has_value());
    CHECK(person.workspace.find().has_value());
    person.workspace.set_query("");
    person.press("Escape");
    CHECK_FALSE(person.workspace.find().has_value());
    CHECK(person.workspace.is_open(Panel::help));
    person.press("Escape");
    CHECK_FALSE(person.workspace.is_open(Panel::help));
    CHECK_FALSE(person.workspace.selection().empty());
    person.press("Escape");
    CHECK(person.workspace.selection().empty());
    CHECK(person.workspace.focused() != nullptr);
    person.press("Escape");
    CHECK(person.workspace.focused() == nullptr);
}

}  // namespace sayso::app
