#include "markup/article_text.h"

#include <optional>
#include <utility>
#include <vector>

#include "markup/elements.h"
#include "markup/line_writer.h"
#include "text/utf8.h"

namespace sayso::markup {

namespace {

/// UTF-16 units, which JavaScript counts in.
constexpr std::size_t enough_text = 250;

std::optional<std::string_view> text_in(const GumboNode& node) {
    const bool is_text =
        node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
    if (!is_text) return std::nullopt;
    return node.v.text.text;
}

struct ElementText {
    std::string text;
    bool has_title = false;  // an <h1>
};

class TextReader {
  public:
    bool enter(const GumboNode& node) {
        if (const auto text = text_in(node)) {
            writer_.add(*text, preserving_ > 0 ? WhiteSpace::preserved : WhiteSpace::collapsed);
            return false;
        }
        if (is_left_out(node)) return false;
        writer_.keep_apart(gap_around(node));
        if (preserves_white_space(node)) ++preserving_;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_BR) writer_.end_line();
        if (tag == GUMBO_TAG_H1) before_title_ = writer_.size();
        // A browser writes them around it.
        if (tag == GUMBO_TAG_Q) add_mark(quotations_++ % 2 == 0 ? "“" : "‘");
        return true;
    }

    void leave(const GumboNode& node) {
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_Q) add_mark(--quotations_ % 2 == 0 ? "”" : "’");
        if (tag == GUMBO_TAG_H1) has_title_ = has_title_ || writer_.size() > before_title_;
        if (preserves_white_space(node)) --preserving_;
        writer_.keep_apart(gap_around(node));
    }

    ElementText take() { return {writer_.take(), has_title_}; }

  private:
    void add_mark(std::string_view mark) { writer_.add(mark, WhiteSpace::collapsed); }

    LineWriter writer_;
    std::size_t preserving_ = 0;
    std::size_t quotations_ = 0;
    std::size_t before_title_ = 0;
    bool has_title_ = false;
};

ElementText text_of(const GumboNode& element) {
    TextReader reader;
    walk(element, reader);
    return reader.take();
}

/// The outermost elements with a tag that are not left out.
struct ElementsFinder {
    GumboTag tag;
    std::vector<const GumboNode*> found = {};

    bool enter(const GumboNode& node) {
        if (is_left_out(node)) return false;
        if (tag_of(node) != tag) return true;
        found.push_back(&node);
        return false;
    }
    void leave(const GumboNode& /*node*/) {}
};

/// The text of the one element with that tag that has enough of it.
std::optional<ElementText> text_of_only(GumboTag tag, const GumboNode& root) {
    ElementsFinder finder{.tag = tag};
    walk(root, finder);
    std::optional<ElementText> only;
    for (const GumboNode* element : finder.found) {
        ElementText text = text_of(*element);
        if (text::count_utf16_units(text.text) < enough_text) continue;
        if (only) return std::nullopt;
        only = std::move(text);
    }
    return only;
}

/// Reads the first <title>, wherever it stands.
struct TitleReader {
    LineWriter writer = {};
    bool done = false;

    bool enter(const GumboNode& node) {
        if (done || tag_of(node) != GUMBO_TAG_TITLE || node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return !done;
        for (const GumboNode* child : children_of(node)) {
            if (const auto text = text_in(*child)) writer.add(*text, WhiteSpace::collapsed);
        }
        done = true;
        return false;
    }
    void leave(const GumboNode& /*node*/) {}
};

std::string title_of(const GumboNode& root) {
    TitleReader reader;
    walk(root, reader);
    return reader.writer.take();
}

}  // namespace

std::string article_text(const PageTree& page) {
    auto chosen = text_of_only(GUMBO_TAG_ARTICLE, page.root());
    if (!chosen) chosen = text_of_only(GUMBO_TAG_MAIN, page.root());
    if (!chosen) chosen = text_of(page.root());
    if (chosen->text.empty()) return {};
    if (!chosen->has_title) {
        const std::string title = title_of(page.root());
        const std::string_view first_line = std::string_view(chosen->text).substr(0, chosen->text.find('\n'));
        if (!title.empty() && !title.starts_with(first_line)) chosen->text.insert(0, title + "\n\n");
    }
    chosen->text += '\n';
    return std::move(chosen->text);
}

}  // namespace sayso::markup
