#include "web/mirror.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "exchange/json_writer.h"
#include "web/bridge.h"

namespace sayso::web {

using exchange::JsonWriter;
using ui::Node;
using ui::Role;
using Spread = exchange::JsonWriter::Spread;

namespace {

/// Over what a node means; its place is compared apart. FNV-1a, of eight bytes at a time, each stirred down first: the
/// product carries only upwards.
class Fingerprint {
  public:
    void add(std::string_view text) {
        add(text.size());
        while (text.size() >= sizeof(std::uint64_t)) {
            add_word(word_of(text.data(), sizeof(std::uint64_t)));
            text.remove_prefix(sizeof(std::uint64_t));
        }
        add_word(word_of(text.data(), text.size()));
    }
    template <typename Value>
        requires(std::is_trivially_copyable_v<Value> && sizeof(Value) <= sizeof(std::uint64_t))
    void add(Value value) {
        add_word(word_of(&value, sizeof value));
    }
    [[nodiscard]] std::uint64_t value() const { return hash_; }

  private:
    static std::uint64_t word_of(const void* bytes, std::size_t size) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, size);
        return word;
    }
    void add_word(std::uint64_t word) {
        hash_ = (hash_ ^ word) * 1099511628211U;
        hash_ ^= hash_ >> 32;
    }
    std::uint64_t hash_ = 14695981039346656037U;
};

int three_states(std::optional<bool> state) {
    return state ? static_cast<int>(*state) : -1;
}

std::uint64_t meaning_of(const Node& node) {
    Fingerprint print;
    print.add(node.role);
    for (const std::string* text : {&node.name, &node.value, &node.description, &node.keys, &node.language})
        print.add(*text);
    print.add(node.enabled);
    print.add(node.focusable);
    print.add(three_states(node.on));
    print.add(three_states(node.expanded));
    print.add(node.position);
    print.add(node.count);
    if (node.scale) {
        for (const int part : {node.scale->now, node.scale->most, node.scale->step})
            print.add(part);
    }
    print.add(node.level);
    print.add(node.font_size);
    print.add(node.line_height);
    print.add(node.family);
    print.add(node.letter_spacing);
    print.add(node.bold);
    print.add(node.modal);
    for (const ui::Mark& mark : node.marks) {
        print.add(mark.range.begin.value);
        print.add(mark.range.end.value);
        print.add(std::string_view(mark.description));
        print.add(mark.current);
    }
    return print.value();
}

/// ARIA's names, and for two kinds of field what they are.
std::string_view name_of(Role role) {
    switch (role) {
        case Role::banner:
            return "banner";
        case Role::navigation:
            return "navigation";
        case Role::main:
            return "main";
        case Role::complementary:
            return "complementary";
        case Role::contentinfo:
            return "contentinfo";
        case Role::region:
            return "region";
        case Role::search:
            return "search";
        case Role::group:
            return "group";
        case Role::list:
            return "list";
        case Role::list_item:
            return "listitem";
        case Role::heading:
            return "heading";
        case Role::paragraph:
            return "paragraph";
        case Role::text:
            return "text";
        case Role::article:
            return "article";
        case Role::button:
            return "button";
        case Role::toggle:
            return "toggle";
        case Role::radio_group:
            return "radiogroup";
        case Role::radio:
            return "radio";
        case Role::text_field:
            return "textfield";
        case Role::text_area:
            return "textarea";
        case Role::list_box:
            return "listbox";
        case Role::option:
            return "option";
        case Role::dialog:
            return "dialog";
        case Role::status:
            return "status";
        case Role::alert:
            return "alert";
        case Role::menu:
            return "menu";
        case Role::menu_item:
            return "menuitem";
        case Role::meter:
            return "meter";
        case Role::slider:
            return "slider";
    }
    return "group";
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    json.key(key);
    json.string(text);
}

void write_number(JsonWriter& json, std::string_view key, double number) {
    json.key(key);
    json.number(number);
}

void write_flag(JsonWriter& json, std::string_view key, bool flag) {
    if (flag) write_number(json, key, 1);
}

void write_marks(JsonWriter& json, const std::vector<ui::Mark>& marks) {
    if (marks.empty()) return;
    json.key("marks");
    json.begin_array(Spread::on_one_line);
    for (const ui::Mark& mark : marks) {
        json.begin_array(Spread::on_one_line);
        json.whole_number(mark.range.begin.value);
        json.whole_number(mark.range.end.value);
        json.string(mark.description);
        json.whole_number(mark.current ? 1 : 0);
        json.end_array();
    }
    json.end_array();
}

/// What is not there is absent: empty texts, false flags, states that make no sense.
void write_node(JsonWriter& json, std::uint32_t id, const Node& node) {
    json.begin_object(Spread::on_one_line);
    json.key("id");
    json.whole_number(id);
    json.key("role");
    json.string(name_of(node.role));
    write_text(json, "name", node.name);
    write_text(json, "value", node.value);
    write_text(json, "description", node.description);
    write_text(json, "keys", node.keys);
    write_text(json, "lang", node.language);
    write_flag(json, "disabled", !node.enabled);
    write_flag(json, "focusable", node.focusable);
    if (node.on) write_number(json, "on", *node.on ? 1 : 0);
    if (node.expanded) write_number(json, "expanded", *node.expanded ? 1 : 0);
    if (node.position != 0) {
        write_number(json, "position", node.position);
        write_number(json, "count", node.count);
    }
    if (node.scale) {
        write_number(json, "now", node.scale->now);
        write_number(json, "most", node.scale->most);
        write_number(json, "step", node.scale->step);
    }
    if (node.level != 0) write_number(json, "level", node.level);
    if (node.font_size > 0) {
        write_number(json, "size", node.font_size);
        write_number(json, "line", node.line_height);
        if (node.family != layout::Family::interface) write_number(json, "family", static_cast<int>(node.family));
        if (node.letter_spacing != 0) write_number(json, "spacing", node.letter_spacing);
        write_flag(json, "bold", node.bold);
    }
    write_flag(json, "modal", node.modal);
    write_marks(json, node.marks);
    json.end_object();
}

void write_place(JsonWriter& json, std::uint32_t id, const ui::Rectangle& place) {
    json.begin_array(Spread::on_one_line);
    json.whole_number(id);
    for (const float edge : {place.left, place.top, place.right, place.bottom})
        json.number(std::round(edge));
    json.end_array();
}

std::ptrdiff_t dialogs_in(const ui::Semantics& semantics) {
    return std::ranges::count(semantics.nodes(), true, &Node::modal);
}

}  // namespace

bool Mirror::moves_keyboard(const ui::Semantics& semantics) const {
    return semantics.wanted_focus_number != focus_number_ || dialogs_in(semantics) != dialogs_;
}

bool Mirror::speaks(const ui::Semantics& semantics) const {
    return semantics.announcement_number != announcement_number_;
}

void Mirror::update(const ui::Semantics& semantics, float pixel_ratio) {
    ++update_;
    JsonWriter nodes(JsonWriter::Layout::compact);
    JsonWriter places(JsonWriter::Layout::compact);
    nodes.begin_array(Spread::on_one_line);
    places.begin_array(Spread::on_one_line);
    bool any_node = false;
    bool any_place = false;
    // All sizes in the DOM follow the ratio.
    if (pixel_ratio != pixel_ratio_) sent_.clear();

    std::vector<std::pair<std::uint32_t, std::uint32_t>> tree;
    tree.reserve(semantics.nodes().size());
    for (const Node& node : semantics.nodes()) {
        std::uint32_t id = node.id.value;
        // Two nodes of one id would share an element: the later one gets another id, and cannot be operated.
        for (auto found = sent_.find(id); id == 0 || (found != sent_.end() && found->second.seen == update_);
             found = sent_.find(id)) {
            id = id * 31 + 7;
        }
        tree.emplace_back(id, node.parent ? tree[*node.parent].first : 0);
        const std::uint64_t meaning = meaning_of(node);
        const auto [entry, is_new] = sent_.try_emplace(id);
        Sent& sent = entry->second;
        if (is_new || sent.meaning != meaning) {
            sent.meaning = meaning;
            write_node(nodes, id, node);
            any_node = true;
        }
        if (is_new || sent.place != node.place) {
            sent.place = node.place;
            write_place(places, id, node.place);
            any_place = true;
        }
        sent.seen = update_;
    }
    nodes.end_array();
    places.end_array();

    JsonWriter json(JsonWriter::Layout::compact);
    json.begin_object(Spread::on_one_line);
    write_number(json, "ratio", pixel_ratio);
    bool anything = false;
    if (any_node) {
        json.key("nodes");
        json.compact_value(nodes.take());
        anything = true;
    }
    if (tree != tree_) {
        std::erase_if(sent_, [this](const auto& entry) { return entry.second.seen != update_; });
        tree_ = std::move(tree);
        json.key("tree");
        json.begin_array(Spread::on_one_line);
        for (const auto& [id, parent] : tree_) {
            json.whole_number(id);
            json.whole_number(parent);
        }
        json.end_array();
        anything = true;
    }
    if (any_place) {
        json.key("places");
        json.compact_value(places.take());
        anything = true;
    }
    if (semantics.announcement_number != announcement_number_) {
        announcement_number_ = semantics.announcement_number;
        json.key("say");
        json.string(semantics.announcement);
        anything = true;
    }
    if (semantics.wanted_focus_number != focus_number_) {
        focus_number_ = semantics.wanted_focus_number;
        json.key("focus");
        json.whole_number(semantics.wanted_focus.value);
        anything = true;
    }
    json.end_object();
    pixel_ratio_ = pixel_ratio;
    dialogs_ = dialogs_in(semantics);
    const std::string message = json.take();
    if (anything) sayso_js_mirror(message.data(), message.size());
}

}  // namespace sayso::web
