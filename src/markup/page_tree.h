// PageTree: the elements of a page, as the HTML Standard has them parsed. Rests on Gumbo, within bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "markup/bounded_gumbo.h"

namespace sayso::markup {

/// Why there is no tree of a page.
enum class TreeRefusal : std::uint8_t { too_deep, too_much };

class PageTree {
  public:
    /// `text` is valid UTF-8 and outlives the tree. Memory and time are bounded, in proportion to the text.
    static std::expected<PageTree, TreeRefusal> parse(std::string_view text);

    /// The <html> element.
    [[nodiscard]] const GumboNode& root() const { return *root_; }

  private:
    struct Release {
        void operator()(BoundedGumbo* memory) const;
    };
    PageTree() = default;

    std::unique_ptr<BoundedGumbo, Release> memory_;
    const GumboNode* root_ = nullptr;
};

/// The tag of an element; `GUMBO_TAG_UNKNOWN` of anything else.
GumboTag tag_of(const GumboNode& node);
/// The value of an element's attribute, or null where it has none of that name.
const char* attribute_of(const GumboNode& node, const char* name);

/// The children of an element, none of anything else, nor of a <template>, of which nothing is part of the page.
std::span<GumboNode* const> children_of(const GumboNode& node);

/// Visits `root` and what is in it in the order of the text, with a stack of its own: trees can be deep.
/// `visitor.enter` says whether to go into a node; `visitor.leave` follows where it did. O(n).
template <typename Visitor>
void walk(const GumboNode& root, Visitor& visitor) {
    struct Step {
        const GumboNode* node;
        std::size_t next_child;
    };
    std::vector<Step> path;
    if (visitor.enter(root)) path.push_back({&root, 0});
    while (!path.empty()) {
        const GumboNode& node = *path.back().node;
        const auto children = children_of(node);
        if (path.back().next_child == children.size()) {
            path.pop_back();
            visitor.leave(node);
            continue;
        }
        const GumboNode& child = *children[path.back().next_child++];
        if (visitor.enter(child)) path.push_back({&child, 0});
    }
}

}  // namespace sayso::markup
