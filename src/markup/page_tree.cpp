#include "markup/page_tree.h"

#include <algorithm>

namespace sayso::markup {

namespace {

/// What a tree may take: of pages as they are it is 5 to 50 times the text. Never more than a gigabyte.
std::size_t most_bytes_of(std::size_t text_bytes) {
    constexpr std::size_t megabyte = std::size_t{1024} * 1024;
    constexpr std::size_t for_each_byte = 128;
    return std::min(16 * megabyte + for_each_byte * text_bytes, 1024 * megabyte);
}

}  // namespace

void PageTree::Release::operator()(BoundedGumbo* memory) const {
    bounded_gumbo_release(memory);
    const std::default_delete<BoundedGumbo> free;
    free(memory);
}

std::expected<PageTree, TreeRefusal> PageTree::parse(std::string_view text) {
    PageTree tree;
    tree.memory_.reset(new BoundedGumbo{});
    tree.memory_->most_bytes = most_bytes_of(text.size());
    tree.root_ = bounded_gumbo_parse(tree.memory_.get(), text.data(), text.size())->root;
    switch (tree.memory_->outcome) {
        case bounded_gumbo_too_deep:
            return std::unexpected(TreeRefusal::too_deep);
        case bounded_gumbo_too_much:
            return std::unexpected(TreeRefusal::too_much);
        case bounded_gumbo_parsed:
            break;
    }
    return tree;
}

GumboTag tag_of(const GumboNode& node) {
    const bool is_element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
    return is_element ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

const char* attribute_of(const GumboNode& node, const char* name) {
    if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
    const GumboAttribute* const attribute = gumbo_get_attribute(&node.v.element.attributes, name);
    return attribute != nullptr ? attribute->value : nullptr;
}

std::span<GumboNode* const> children_of(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return {};
    const GumboVector& children = node.v.element.children;
    return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

}  // namespace sayso::markup
