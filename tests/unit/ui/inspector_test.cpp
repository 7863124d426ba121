// The right panel: the pages of what is in focus.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/opening.h"
#include "ui/tested_screen.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

constexpr std::string_view quote = "not sign a blank cheque for anyone";

/// A claim in focus, with nobody linked, and no question open.
void mark_claim(TestedScreen& screen, std::string_view words = quote) {
    screen.person.select(words);
    screen.person.press("C");
    screen.workspace().close_chooser();
    screen.settle();
}

const annotation::ClaimFields& fields(TestedScreen& screen) {
    return screen.person.focused().claim;
}

std::vector<std::string> headings(const TestedScreen& screen) {
    return screen.names(Role::heading, Role::complementary, "Inspector");
}

bool has_heading(const TestedScreen& screen, std::string_view name) {
    const auto all = headings(screen);
    return std::ranges::find(all, name) != all.end();
}

}  // namespace

TEST_CASE("the page of a claim quotes it and asks who says it") {
    TestedScreen screen;
    mark_claim(screen);
    CHECK(has_heading(screen, "Claim"));
    CHECK(screen.has(Role::text, quote));
    screen.click(Role::button, "Speaker: Who says this?");
    REQUIRE(screen.workspace().chooser());
    CHECK(screen.workspace().chooser()->purpose == app::ChooserPurpose::speaker_of_claim);
}

TEST_CASE("the page of a claim names its speaker once that is known, or says that nobody is named") {
    TestedScreen screen;
    mark_claim(screen);
    screen.workspace().open_chooser(app::ChooserPurpose::speaker_of_claim);
    screen.person.type("Tomasz Brandt");
    screen.workspace().choose();
    screen.settle();
    CHECK(screen.has(Role::button, "Speaker: Tomasz Brandt"));
    screen.person.press("N");
    screen.settle();
    CHECK(screen.has(Role::button, "Speaker: Nobody is named"));
}

TEST_CASE("how a claim is to be taken is chosen, and taken back by pressing it again") {
    TestedScreen screen;
    mark_claim(screen);
    screen.click(Role::radio, "high");
    CHECK(fields(screen).checkworthy == annotation::Checkworthy::high);
    CHECK(screen.node(Role::radio, "high").on == true);
    screen.click(Role::radio, "hedged");
    CHECK(fields(screen).certainty == annotation::Certainty::hedged);
    screen.press(Role::radio, "direct");
    CHECK(fields(screen).quotation == annotation::Quotation::direct);
    screen.press(Role::radio, "high");
    CHECK(fields(screen).checkworthy == std::nullopt);
    CHECK(screen.node(Role::radio, "high").on == false);
}

TEST_CASE("a claim in the reporter's own voice waits for no speaker and no cue") {
    TestedScreen screen;
    mark_claim(screen);
    screen.press(Role::radio, "own voice");
    CHECK(fields(screen).quotation == annotation::Quotation::none);
    CHECK_FALSE(annotation::is_unfinished(screen.person.focused()));
    CHECK(screen.has(Role::button, "Speaker: The reporter’s own voice"));
    CHECK(screen.has(Role::button, "Cue: none"));
}

TEST_CASE("the page of a claim shows its cue and who passes it on") {
    TestedScreen screen;
    mark_claim(screen);
    CHECK(screen.has(Role::button, "Cue: Which words say so?"));
    CHECK(screen.has(Role::button, "Via: none"));
    CHECK_FALSE(std::ranges::any_of(screen.names(Role::button),
                                    [](const std::string& name) { return name.starts_with("Within"); }));
    screen.person.press("Shift+N");
    screen.settle();
    CHECK(screen.has(Role::button, "Cue: none"));
}

TEST_CASE("labels of a claim are chips: pressing one takes it off") {
    TestedScreen screen;
    mark_claim(screen);
    screen.person.press("2");
    screen.settle();
    REQUIRE(screen.person.focused().labels.size() == 1);
    CHECK(screen.node(Role::toggle, "Stance").on == true);
    screen.click(Role::toggle, "Stance");
    CHECK(screen.person.focused().labels.empty());
    screen.press(Role::button, "Add a label");
    REQUIRE(screen.workspace().chooser());
    CHECK(screen.workspace().chooser()->purpose == app::ChooserPurpose::label);
}

TEST_CASE("a note is kept when its field is left") {
    TestedScreen screen;
    mark_claim(screen);
    screen.type(Role::text_area, "Note", "Ask the council’s press office.");
    CHECK(screen.person.focused().note.empty());
    CHECK(screen.node(Role::text_area, "Note").value == "Ask the council’s press office.");
    screen.screen.commit_value(screen.node(Role::text_area, "Note").id);
    screen.settle();
    CHECK(screen.person.focused().note == "Ask the council’s press office.");
    screen.workspace().undo();
    CHECK(screen.person.focused().note.empty());
}

TEST_CASE("a note being written is not lost, nor given to another claim, when the focus goes elsewhere") {
    TestedScreen screen;
    mark_claim(screen, "twice what residents were promised in 2023");
    const annotation::AnnotationId first = screen.person.focused().id;
    mark_claim(screen);
    const annotation::AnnotationId second = screen.person.focused().id;
    SUBCASE("and the field says that it is done") {
        const NodeId field = screen.node(Role::text_area, "Note").id;
        screen.screen.focus(field);
        screen.screen.change_value(field, "Mine.");
        screen.settle();
        screen.workspace().focus(first);
        screen.screen.commit_value(field);
        screen.settle();
    }
    SUBCASE("and the field is gone without a word") {
        const NodeId field = screen.node(Role::text_area, "Note").id;
        screen.screen.focus(field);
        screen.screen.change_value(field, "Mine.");
        screen.settle();
        screen.workspace().focus(first);
        screen.settle();
    }
    CHECK(screen.person.document().annotation(second)->note == "Mine.");
    CHECK(screen.person.document().annotation(first)->note.empty());
}

TEST_CASE("the key for a note puts the keyboard into its field") {
    TestedScreen screen;
    mark_claim(screen);
    const auto before = screen.screen.semantics().wanted_focus_number;
    screen.key("E");
    CHECK(screen.screen.semantics().wanted_focus_number > before);
    CHECK(screen.screen.semantics().wanted_focus == screen.node(Role::text_area, "Note").id);
}

TEST_CASE("links are added, changed and taken away as lines") {
    TestedScreen screen;
    mark_claim(screen);
    screen.fill(Role::text_field, "Add a link", "  https://example.org/session ");
    CHECK(screen.person.focused().links == std::vector<std::string>{"https://example.org/session"});
    screen.fill(Role::text_field, "Add a link", "https://example.org/letter");
    CHECK(screen.person.focused().links.size() == 2);
    screen.fill(Role::text_field, "Link 1", "");
    CHECK(screen.person.focused().links == std::vector<std::string>{"https://example.org/letter"});
}

TEST_CASE("the page of a claim tells whose it is and where it comes from") {
    TestedScreen screen;
    mark_claim(screen);
    const auto texts = screen.names(Role::text, Role::complementary, "Inspector");
    CHECK(std::ranges::any_of(texts, [](const std::string& text) { return text.starts_with("Marked by you, "); }));
}

TEST_CASE("a suggestion is accepted or rejected on its page") {
    TestedScreen screen;
    mark_claim(screen);
    CHECK_FALSE(screen.has(Role::button, "Accept"));
    annotation::Annotation suggested = screen.person.focused();
    suggested.status = annotation::Status::suggested;
    suggested.origin = annotation::Origin{.kind = annotation::OriginKind::rule,
                                          .name = "mixed quotation after reporting verb",
                                          .score = 0.94,
                                          .why = {},
                                          .unknown = {}};
    screen.workspace().change_annotation("Suggested", suggested);
    screen.settle();
    const auto texts = screen.names(Role::text, Role::complementary, "Inspector");
    CHECK(std::ranges::find(texts, "Suggested by rule mixed quotation after reporting verb. Certainty 0.94.") !=
          texts.end());
    const annotation::AnnotationId id = suggested.id;
    SUBCASE("accepted") {
        screen.click(Role::button, "Accept");
        CHECK(screen.person.document().annotation(id)->status == annotation::Status::accepted);
    }
    SUBCASE("rejected") {
        screen.press(Role::button, "Reject");
        CHECK(screen.person.document().annotation(id)->status == annotation::Status::rejected);
    }
}

TEST_CASE("from a claim one goes to those before and after it") {
    TestedScreen screen;
    mark_claim(screen, "twice what residents were promised in 2023");
    const annotation::AnnotationId first = screen.person.focused().id;
    mark_claim(screen);
    const annotation::AnnotationId second = screen.person.focused().id;
    CHECK(has_heading(screen, "Speaks after"));
    CHECK_FALSE(has_heading(screen, "Speaks next"));
    screen.press(Role::button, "Who says this?");
    CHECK(screen.person.focused().id == first);
    CHECK(has_heading(screen, "Speaks next"));
    screen.press(Role::button, "Who says this?");
    CHECK(screen.person.focused().id == second);
}

TEST_CASE("a claim is removed on its page, and All claims goes back to the list") {
    TestedScreen screen;
    mark_claim(screen);
    screen.press(Role::button, "All claims");
    CHECK(screen.workspace().focused() == nullptr);
    CHECK(has_heading(screen, "Claims"));
    screen.press(Role::button, quote);
    screen.press(Role::button, "Remove claim");
    CHECK(screen.person.all(annotation::AnnotationKind::claim).empty());
}

TEST_CASE("the page of a mention says whom it names, and leads to them") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    screen.settle();
    CHECK(has_heading(screen, "Speaker mention"));
    CHECK(screen.has(Role::button, "Names: Tomasz Brandt"));
    screen.press(Role::button, "About this speaker");
    REQUIRE(screen.workspace().focused_speaker() != nullptr);
    CHECK(has_heading(screen, "Speaker"));
}

TEST_CASE("the page of a cue lists the claims that have it") {
    TestedScreen screen;
    mark_claim(screen);
    screen.person.select("said");
    screen.person.press("Q");
    screen.settle();
    for (const annotation::Annotation* cue : screen.person.all(annotation::AnnotationKind::cue)) {
        const annotation::AnnotationId id = cue->id;
        screen.workspace().focus(id);
        screen.settle();
        CHECK(has_heading(screen, "Cue"));
        const auto claims = screen.names(Role::button, Role::list, "Claims with this cue");
        CHECK(claims.size() == screen.person.document().referring_to(id).size());
    }
}

TEST_CASE("the page of a sentence has all labels with their keys, and merges and splits") {
    TestedScreen screen;
    screen.person.put_caret_before("Some 31,000 people");
    screen.person.press("1");
    screen.settle();
    CHECK(has_heading(screen, "Sentence"));
    CHECK(screen.node(Role::toggle, "Reported").on == true);
    CHECK(screen.node(Role::toggle, "Background").on == false);
    CHECK(std::ranges::any_of(screen.nodes(), [](const Node& node) {
        return node.role == Role::toggle && node.name == "Background" && node.description == "key 2";
    }));
    screen.click(Role::toggle, "Background");
    CHECK(screen.person.focused().labels.size() == 2);
    CHECK(screen.has(Role::button, "Merge with next"));
    CHECK(screen.has(Role::button, "Split at caret"));
}

TEST_CASE("a speaker is renamed, described and given other names in the inspector") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    const annotation::SpeakerId id = screen.person.document().speakers()[0].id;
    screen.workspace().clear_focus();
    screen.workspace().focus_speaker(id);
    screen.settle();
    const auto speaker = [&]() -> const annotation::Speaker& { return *screen.person.document().speaker(id); };
    screen.fill(Role::text_field, "Name", "Tomasz A. Brandt");
    CHECK(speaker().name == "Tomasz A. Brandt");
    screen.fill(Role::text_field, "Name", "   ");
    CHECK(speaker().name == "Tomasz A. Brandt");
    screen.fill(Role::text_field, "Role", "mayor");
    CHECK(speaker().role == "mayor");
    screen.fill(Role::text_area, "Also called", "Brandt\n\n the mayor ");
    CHECK(speaker().aliases == std::vector<std::string>{"Brandt", "the mayor"});
    screen.click(Role::radio, "institution");
    CHECK(speaker().kind == "institution");
    CHECK(screen.node(Role::radio, "institution").on == true);
    CHECK(screen.node(Role::radio, "person").on == false);
    screen.fill(Role::text_field, "Add a link", "https://example.org");
    CHECK(speaker().links.size() == 1);
    CHECK(screen.has(Role::list, "1 mention"));
    screen.press(Role::button, "Tomasz Brandt");
    CHECK(screen.person.focused().kind == annotation::AnnotationKind::speaker);
}

TEST_CASE("a kind of speaker that only the file knows is shown and kept") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    annotation::Speaker speaker = screen.person.document().speakers()[0];
    speaker.kind = "choir";
    screen.workspace().change_speaker("Kind changed", speaker);
    screen.workspace().clear_focus();
    screen.workspace().focus_speaker(speaker.id);
    screen.settle();
    CHECK(screen.node(Role::radio, "choir").on == true);
}

TEST_CASE("a speaker is merged with another and removed from their page") {
    TestedScreen screen;
    screen.person.select("Tomasz Brandt");
    screen.person.press("S");
    screen.person.select("Ingrid Solheim-Nkemelu");
    screen.person.press("S");
    REQUIRE(screen.person.document().speakers().size() == 2);
    screen.workspace().clear_focus();
    screen.workspace().focus_speaker(screen.person.document().speakers()[0].id);
    screen.settle();
    SUBCASE("merged") {
        screen.press(Role::button, "Same as another speaker…");
        REQUIRE(screen.workspace().chooser());
        CHECK(screen.workspace().chooser()->purpose == app::ChooserPurpose::merge_speaker);
    }
    SUBCASE("removed") {
        screen.press(Role::button, "Remove speaker");
        CHECK(screen.person.document().speakers().size() == 1);
    }
}

TEST_CASE("why a sentence is suggested is said in the reader's language, whatever the file has") {
    TestedScreen screen;
    screen.workspace().choose_language("de");
    screen.settle();
    screen.workspace().run("move.next-suggested");
    screen.settle();
    const std::string why = "A sentence by its stops, capitals and quotation marks.";
    REQUIRE(screen.person.focused().origin->why == why);
    const std::vector<std::string> texts = screen.names(Role::text);
    CHECK(std::ranges::any_of(texts, [](const std::string& text) {
        return text == "Von einer Regel vorgeschlagen. Ein Satz nach Punkten, Großbuchstaben und Anführungszeichen.";
    }));
    CHECK(std::ranges::none_of(texts, [&](const std::string& text) { return text.contains(why); }));
}

TEST_CASE("headings of groups are capitals in every language") {
    CHECK(in_capitals("Parle après") == "PARLE APRÈS");
    CHECK(in_capitals("Erwähnungen 12 ÷ 3") == "ERWÄHNUNGEN 12 ÷ 3");
    CHECK(in_capitals("cœur, año, île") == "CŒUR, AÑO, ÎLE");
    CHECK(in_capitals("文章 مقال ß") == "文章 مقال ß");
}

TEST_CASE("a claim in focus has a curve to who passed it on") {
    TestedScreen screen;
    screen.person.select("Ellery Courier");
    screen.person.press("S");
    screen.workspace().close_chooser();
    const annotation::AnnotationId courier = screen.person.focused().id;
    mark_claim(screen);
    const ImU32 ink = theme_for(false, false).speaker(0).ink;
    const auto corners_of_ink = [&] {
        screen.draw();
        std::ptrdiff_t count = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
            if (std::string_view(list->_OwnerName != nullptr ? list->_OwnerName : "") != "article") continue;
            count += std::ranges::count(list->VtxBuffer, ink, &ImDrawVert::col);
        }
        return count;
    };
    const std::ptrdiff_t before = corners_of_ink();
    REQUIRE(before > 0);
    screen.workspace().link(app::LinkKind::via, screen.person.focused().id, courier);
    screen.settle();
    REQUIRE(screen.person.focused().claim.via.size() == 1);
    const std::ptrdiff_t with_curve = corners_of_ink();
    CHECK(with_curve > before + 20);
    screen.workspace().clear_focus();
    screen.settle();
    CHECK(corners_of_ink() == before);
}

TEST_CASE("the page of a sentence says how worth checking it looks, and why, and that this is no verdict") {
    TestedScreen screen;
    screen.device.to_suggest = app::ToSuggest::everything;
    screen.workspace().open_text(
        "Unemployment\n\nUnemployment in the region fell from 9.4 percent in 2019 to 6.1 percent last year. Thank "
        "you!\n");
    screen.settle();
    const auto focus = [&](std::string_view words) {
        const auto sentences = screen.person.all(annotation::AnnotationKind::sentence);
        const auto found = std::ranges::find_if(
            sentences, [&](const auto* each) { return screen.person.words_of(*each).starts_with(words); });
        REQUIRE(found != sentences.end());
        screen.workspace().focus(annotation::AnnotationId((*found)->id));
        screen.settle();
    };
    focus("Unemployment in");
    CHECK(has_heading(screen, "Worth checking?"));
    CHECK(screen.has(Role::text, "It looks well worth checking."));
    const auto told = screen.names(Role::text, Role::complementary, "Inspector");
    const auto place_of = [&](std::string_view words) { return std::ranges::find(told, words) - told.begin(); };
    const auto all = static_cast<std::ptrdiff_t>(told.size());
    CHECK(place_of("For:") < place_of("Rates, money or jobs: percent"));
    CHECK(place_of("Rates, money or jobs: percent") < all);
    CHECK(place_of("A guess by its words. It says nothing about whether it is true.") < all);
    focus("Thank you");
    CHECK(screen.has(Role::text, "There seems to be little to check."));
    CHECK(screen.has(Role::text, "Against:"));
    // A score that another program gave, or of other words, has no reasons of ours.
    annotation::Annotation other = screen.person.focused();
    other.checkworthiness = 0.9;
    REQUIRE(screen.workspace().apply("Scored", {.changes = {annotation::PutAnnotation{other}}}));
    screen.settle();
    CHECK(screen.has(Role::text, "It looks well worth checking."));
    CHECK_FALSE(screen.has(Role::text, "For:"));
    CHECK_FALSE(screen.has(Role::text, "Against:"));
    // Who is not to be led is told nothing.
    other.checkworthiness.reset();
    REQUIRE(screen.workspace().apply("No score", {.changes = {annotation::PutAnnotation{other}}}));
    screen.settle();
    CHECK_FALSE(has_heading(screen, "Worth checking?"));
}

}  // namespace sayso::ui
