// The screen in every language: the words of the app have room on a wide screen and on a narrow one, and nothing lies
// over anything else. What may be cut short is what the article says: names, titles, quoted words.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "language/language.h"
#include "ui/tested_screen.h"

namespace sayso::ui {

namespace {

using annotation::AnnotationKind;
using language::Phrase;

struct Size {
    float width;
    float height;
};
constexpr std::string_view worth_checking =
    "In 2016 opioids killed 70 percent more Americans than cars, because we did not act, and I think we should.";
constexpr std::array sizes = {Size{1440, 900}, Size{360, 800}};

/// A person who reads one language goes through the states of the screen.
class Tour {
  public:
    Tour(std::string_view tag, Size size) : screen_(size.width, size.height) {
        screen_.runs.han_is_wide = true;
        if (tag != "en") screen_.workspace().choose_language(tag);
        screen_.settle();
        REQUIRE(screen_.workspace().language().tag() == tag);
    }

    /// What does not fit in what is to be seen now, a line a fault.
    void look(std::string_view state) {
        screen_.runs.cut_after.clear();
        screen_.settle();
        screen_.draw();
        const std::set<std::string> cut(screen_.runs.cut_after.begin(), screen_.runs.cut_after.end());
        for (const std::string& word : cut) {
            if (!is_of_article(word) && is_of_app(word)) faults += std::string(state) + ": cut after “" + word + "”\n";
        }
        for (const Role landmark :
             {Role::banner, Role::search, Role::dialog, Role::navigation, Role::complementary, Role::contentinfo}) {
            const bool there = std::ranges::find(screen_.nodes(), landmark, &Node::role) != screen_.nodes().end();
            if (!there) continue;
            for (const std::string& fault : lines_of(screen_.collisions(landmark)))
                faults += std::string(state) + ": " + fault + "\n";
        }
        ++looked;
    }

    void run(std::string_view command) {
        screen_.workspace().run(command);
        screen_.settle();
    }
    /// Opens what the command opens, looks, and closes it.
    void look_at(std::string_view command) {
        run(command);
        look(command);
        screen_.key("Escape");
    }
    void mark(std::string_view words, std::string_view command) {
        screen_.person.select(words);
        run(command);
        if (screen_.workspace().chooser()) screen_.key("Escape");
    }

    TestedScreen& screen() { return screen_; }

    std::string faults;
    std::size_t looked = 0;

  private:
    static std::vector<std::string> lines_of(std::string_view text) {
        std::vector<std::string> lines;
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            lines.emplace_back(text.substr(0, end));
            text.remove_prefix(std::min(end == text.npos ? text.size() : end + 1, text.size()));
        }
        return lines;
    }
    /// Whether the word stands in the article.
    [[nodiscard]] bool is_of_article(const std::string& word) {
        return screen_.person.document().article().text.bytes().find(word) != std::string_view::npos;
    }

    /// Whether the word stands in a phrase of the language.
    [[nodiscard]] bool is_of_app(const std::string& word) {
        for (std::size_t index = 0; index < language::phrase_count; ++index) {
            if (screen_.workspace().language().say(static_cast<Phrase>(index)).contains(word)) return true;
        }
        return false;
    }

    TestedScreen screen_;
};

void go_through(Tour& tour) {
    tour.look("start");
    tour.screen().person.select("Tomasz Brandt");
    tour.look("words selected");
    tour.mark("Tomasz Brandt", "annotate.speaker");
    tour.look("mention");
    tour.run("speaker.show");
    tour.look("speaker");
    tour.mark("not sign a blank cheque for anyone", "annotate.claim");
    tour.look("claim");
    tour.look_at("link.speaker");
    tour.look_at("link.cue");
    tour.look_at("label.choose");
    tour.run("move.next-suggested");
    tour.look("suggested sentence");
    tour.run("annotate.accept");
    tour.look("sentence");
    tour.screen().workspace().clear_focus();
    tour.look("claims");
    for (const std::string_view command :
         {"view.help", "view.reading", "view.commands", "view.articles", "view.tagset", "view.language"}) {
        tour.look_at(command);
    }
    tour.screen().device.to_suggest = app::ToSuggest::everything;
    tour.look_at("view.reading");
    tour.screen().workspace().open_text("Harbour city delays vote\n\n" + std::string(worth_checking) + "\n");
    tour.screen().settle();
    tour.screen().workspace().set_setting("least-score", "90");
    tour.look("how sure suggestions must be");
    tour.run("move.next-suggested");
    tour.look("a sentence worth checking");
    tour.screen().workspace().clear_focus();
    tour.run("find.open");
    tour.look("find");
    tour.screen().workspace().set_query("Brandt");
    tour.look("found");
    tour.screen().workspace().set_query("qqq xxx");
    tour.look("not found");
    tour.run("find.pattern");
    tour.screen().workspace().set_query("(Brandt");
    tour.look("faulty pattern");
    tour.screen().workspace().close_find();
    tour.screen().workspace().ask_for_key("annotate.claim");
    tour.screen().key("Q");
    tour.look("key");
    tour.screen().workspace().close_key_question();
    tour.screen().workspace().say(app::Notice::Tone::warning, Phrase::not_kept_refused, "file.download");
    tour.look("notice");
}

}  // namespace

TEST_CASE("the words of every language have room") {
    for (const language::Offered& each : language::offered_languages()) {
        for (const Size size : sizes) {
            CAPTURE(each.tag);
            CAPTURE(size.width);
            Tour tour(each.tag, size);
            go_through(tour);
            CHECK(tour.looked > 20);
            CHECK(tour.faults == "");
        }
    }
}

}  // namespace sayso::ui
