// The bar at the bottom: the keys that do something right now, how many suggestions are left, what the text is.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "app/reviewing.h"
#include "ui/command_names.h"
#include "ui/form.h"
#include "ui/panel_memory.h"
#include "ui/panels.h"
#include "ui/widgets.h"

namespace sayso::ui {

namespace {

/// Commands that one hint stands for, its words, and how much a person needs it: where room ends, what is needed least
/// goes first.
struct Hint {
    std::string_view command;
    std::string_view other;
    Phrase words;
    int need;
};

constexpr std::array hints = {
    Hint{command::next, command::previous, Phrase::hint_next_previous, 6},
    Hint{command::accept, {}, Phrase::hint_accept, 9},
    Hint{command::reject, {}, Phrase::hint_reject, 8},
    Hint{command::mark_claim, {}, Phrase::hint_claim, 5},
    Hint{command::mark_speaker, {}, Phrase::hint_speaker, 4},
    Hint{command::mark_cue, {}, Phrase::hint_cue, 3},
    Hint{command::link_speaker, {}, Phrase::hint_link, 2},
    Hint{command::find, {}, Phrase::hint_find, 1},
    Hint{command::palette, {}, Phrase::hint_commands, 7},
};
/// What is needed so much has room before what the text is, whether it can be done now or not: else facts would come
/// and go with what is in focus.
constexpr int needed_before_facts = 6;

/// A hint as it can be drawn now.
struct ShownHint {
    std::vector<std::string> keys;
    std::string_view words;
    float width = 0;
    int need = 0;
};

class Footer {
  public:
    Footer(Frame& frame, Rectangle place) : frame_(frame), place_(place) {}

    void draw() {
        float right = place_.right - frame_.px(16);
        const float begin = place_.left + frame_.px(16);
        float needed = 0;
        for (const Hint& hint : hints) {
            if (hint.need >= needed_before_facts) needed += shown(hint).width + gap();
        }
        std::vector<std::string> said = facts();
        const auto width_of = [this](const std::string& fact) { return std::ceil(frame_.text.width(fact, style())); };
        float wide = 0;
        for (const std::string& fact : said)
            wide += width_of(fact) + gap();
        while (!said.empty() && wide - gap() > right - begin - needed) {
            wide -= width_of(said.front()) + gap();
            said.erase(said.begin());
        }
        for (const std::string& fact : said) {
            right -= width_of(fact);
            facts_.push_back({fact, right});
            right -= gap();
        }
        draw_hints(begin, right);
        std::ranges::reverse(facts_);
        for (const auto& [fact, left] : facts_)
            words(frame_, {left, text_top()}, fact, style(), frame_.theme.soft, place_.right);
    }

  private:
    layout::TextStyle style() const { return frame_.style(12); }
    float gap() const { return frame_.px(20); }
    float middle() const { return std::round((place_.top + frame_.px(1) + place_.bottom) / 2); }
    float text_top() const { return std::round(middle() - line_height(style()) / 2); }

    /// From the right, and from what is needed least.
    std::vector<std::string> facts() {
        const annotation::Document* document = frame_.workspace.document();
        if (document == nullptr) return {};
        Overview& overview = frame_.panels.overview;
        overview.refresh(frame_.workspace.document_id(), *document, app::least_score(frame_.workspace));
        std::vector<std::string> said;
        std::string about = "UTF-8";
        if (const auto& language = document->article().metadata.language) {
            const std::string name = frame_.workspace.language_name(*language);
            if (!name.empty()) about += " · " + name;
        }
        about += " · " + frame_.counted(Phrase::characters_counted, document->article().text.size().value);
        said.push_back(std::move(about));
        if (overview.suggestions() > 0) {
            said.push_back(frame_.counted(Phrase::suggestions_counted, overview.suggestions()));
        }
        return said;
    }

    ShownHint shown(const Hint& hint) {
        ShownHint made{{}, frame_.say(hint.words), 0, hint.need};
        for (const std::string_view command : {hint.command, hint.other}) {
            std::string keys = command.empty() ? "" : frame_.workspace.keys_of(command);
            if (keys.empty()) continue;
            made.width += key_cap_width(frame_, keys) + frame_.px(4);
            made.keys.push_back(std::move(keys));
        }
        made.width += frame_.px(2) + std::ceil(frame_.text.width(made.words, style()));
        return made;
    }

    void draw_hints(float left, float right) {
        std::vector<ShownHint> shown_hints;
        float wide = 0;
        for (const Hint& hint : hints) {
            const bool applies =
                frame_.workspace.applies(hint.command) || (!hint.other.empty() && frame_.workspace.applies(hint.other));
            if (!applies) continue;
            ShownHint made = shown(hint);
            if (made.keys.empty()) continue;
            wide += made.width + gap();
            shown_hints.push_back(std::move(made));
        }
        while (!shown_hints.empty() && wide - gap() > right - left) {
            const auto least = std::ranges::min_element(shown_hints, {}, &ShownHint::need);
            wide -= least->width + gap();
            shown_hints.erase(least);
        }
        for (const ShownHint& hint : shown_hints) {
            const float begin = left;
            for (const std::string& keys : hint.keys)
                left += key_cap(frame_, {left, middle()}, keys) + frame_.px(4);
            left += frame_.px(2);
            frame_.text.line(*ImGui::GetWindowDrawList(), {left, text_top()}, line_height(style()), hint.words, style(),
                             frame_.theme.soft, place_.right);
            left += std::ceil(frame_.text.width(hint.words, style()));
            record(hint, {begin, place_.top, left, place_.bottom});
            left += gap();
        }
    }

    /// As a sentence: "C: claim".
    void record(const ShownHint& hint, Rectangle place) {
        Node node;
        node.role = Role::text;
        for (const std::string& keys : hint.keys)
            node.name += (node.name.empty() ? "" : ", ") + keys;
        node.name += ": " + std::string(hint.words);
        node.place = place;
        node.id = {ImGui::GetID(hint.words.data(), hint.words.data() + hint.words.size())};
        frame_.semantics.add(std::move(node));
    }

    Frame& frame_;
    Rectangle place_;
    std::vector<std::pair<std::string, float>> facts_;
};

}  // namespace

void draw_footer(Frame& frame, Rectangle place) {
    const Region region(frame, "footer", place, Role::contentinfo, frame.say(Phrase::keys_and_facts),
                        frame.theme.panel);
    ImGui::GetWindowDrawList()->AddRectFilled({place.left, place.top}, {place.right, place.top + frame.px(1)},
                                              frame.theme.line);
    Footer(frame, place).draw();
}

}  // namespace sayso::ui
