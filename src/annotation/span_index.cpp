// Recursion goes as deep as the tree: about 2 ln n on average, some 50 for 100,000 spans.
#include "annotation/span_index.h"

#include <algorithm>

#include "text/heap_sort.h"

namespace sayso::annotation {

namespace {

/// The nodes of the spans of one annotation, made one after the other.
template <typename MakeNode>
void each_span(const Annotation& annotation, MakeNode make_node) {
    bool is_continuation = false;
    for (const Span span : annotation.spans.all()) {
        make_node(span, is_continuation);
        is_continuation = true;
    }
}

}  // namespace

/// What a span must be like to be found: it starts before one place and ends at or after another.
struct SpanIndex::Touch {
    text::CodePointOffset starts_before;
    text::CodePointOffset ends_from;
};

/// Numbers of nodes, well mixed (the finaliser of MurmurHash3): as good as random, the same each time, and no memory.
std::uint32_t SpanIndex::priority(NodeNumber number) {
    number = (number ^ number >> 16) * 0x85EBCA6BU;
    number = (number ^ number >> 13) * 0xC2B2AE35U;
    return number ^ number >> 16;
}

bool SpanIndex::comes_before(const AnnotationStore& annotations, const Node& one, const Node& other) {
    if (one.begin != other.begin) return one.begin < other.begin;
    if (one.is_continuation != other.is_continuation) return other.is_continuation != 0;
    if (one.slot == other.slot) return false;
    return annotation::comes_before(annotations.at(Slot{one.slot}), annotations.at(Slot{other.slot}));
}

SpanIndex::NodeNumber SpanIndex::make_node(const Node& node) {
    if (first_free_ == none) {
        nodes_.push_back(node);
        return static_cast<NodeNumber>(nodes_.size() - 1);
    }
    const NodeNumber number = first_free_;
    first_free_ = nodes_[number].right;
    nodes_[number] = node;
    return number;
}

void SpanIndex::refresh(Node& node) const {
    node.latest_end = node.end;
    if (node.left != none) node.latest_end = std::max(node.latest_end, nodes_[node.left].latest_end);
    if (node.right != none) node.latest_end = std::max(node.latest_end, nodes_[node.right].latest_end);
}

void SpanIndex::split(const AnnotationStore& annotations, NodeNumber tree, const Node& key, NodeNumber& before,
                      NodeNumber& after) {
    if (tree == none) {
        before = after = none;
        return;
    }
    Node& node = nodes_[tree];
    if (comes_before(annotations, node, key)) {
        before = tree;
        split(annotations, node.right, key, node.right, after);
    } else {
        after = tree;
        split(annotations, node.left, key, before, node.left);
    }
    refresh(node);
}

SpanIndex::NodeNumber SpanIndex::joined(NodeNumber before, NodeNumber after) {
    if (before == none) return after;
    if (after == none) return before;
    const bool before_is_root = priority(before) > priority(after);
    Node& root = nodes_[before_is_root ? before : after];
    if (before_is_root) {
        root.right = joined(root.right, after);
    } else {
        root.left = joined(before, root.left);
    }
    refresh(root);
    return before_is_root ? before : after;
}

void SpanIndex::insert_node(const AnnotationStore& annotations, const Node& made) {
    const NodeNumber number = make_node(made);
    Node& node = nodes_[number];
    NodeNumber* tree = &root_;
    while (*tree != none && priority(*tree) > priority(number)) {
        Node& above = nodes_[*tree];
        above.latest_end = std::max(above.latest_end, node.end);
        tree = comes_before(annotations, node, above) ? &above.left : &above.right;
    }
    split(annotations, *tree, node, node.left, node.right);
    refresh(node);
    *tree = number;
}

void SpanIndex::erase_node(const AnnotationStore& annotations, NodeNumber& tree, const Node& key) {
    Node& node = nodes_[tree];
    if (comes_before(annotations, key, node)) {
        erase_node(annotations, node.left, key);
    } else if (comes_before(annotations, node, key)) {
        erase_node(annotations, node.right, key);
    } else {
        const NodeNumber freed = tree;
        tree = joined(node.left, node.right);
        node.right = first_free_;
        first_free_ = freed;
        return;
    }
    refresh(node);
}

void SpanIndex::insert(const AnnotationStore& annotations, Slot slot) {
    each_span(annotations.at(slot), [&](Span span, bool is_continuation) {
        insert_node(annotations, {span.begin(), span.end(), span.end(), slot.value, is_continuation});
    });
}

void SpanIndex::erase(const AnnotationStore& annotations, Slot slot) {
    each_span(annotations.at(slot), [&](Span span, bool is_continuation) {
        erase_node(annotations, root_, {span.begin(), span.end(), span.end(), slot.value, is_continuation});
    });
}

void SpanIndex::find_touching(NodeNumber tree, const Touch& touch, std::vector<Slot>& found, bool& in_order) const {
    if (tree == none) return;
    const Node& node = nodes_[tree];
    if (node.latest_end < touch.ends_from) return;
    find_touching(node.left, touch, found, in_order);
    if (node.begin >= touch.starts_before) return;
    if (node.end >= touch.ends_from) {
        found.push_back(Slot{node.slot});
        in_order = in_order && node.is_continuation == 0;
    }
    find_touching(node.right, touch, found, in_order);
}

std::vector<Slot> SpanIndex::touching(const AnnotationStore& annotations, text::CodePointRange range) const {
    const Touch touch = range.empty() ? Touch{range.end + 1, range.begin} : Touch{range.end, range.begin + 1};
    std::vector<Slot> found;
    bool in_order = true;
    find_touching(root_, touch, found, in_order);
    if (!in_order) {
        text::heap_sort(found, [&](Slot one, Slot other) {
            return annotation::comes_before(annotations.at(one), annotations.at(other));
        });
        const auto repeated = std::ranges::unique(found);
        found.erase(repeated.begin(), repeated.end());
    }
    return found;
}

bool SpanIndex::visit_from(NodeNumber tree, text::CodePointOffset from, const std::function<bool(Slot)>& visit) const {
    if (tree == none) return true;
    const Node& node = nodes_[tree];
    if (node.begin >= from) {
        if (!visit_from(node.left, from, visit)) return false;
        if (node.is_continuation == 0 && !visit(Slot{node.slot})) return false;
    }
    return visit_from(node.right, from, visit);
}

void SpanIndex::each_from(text::CodePointOffset from, const std::function<bool(Slot)>& visit) const {
    visit_from(root_, from, visit);
}

bool SpanIndex::visit_before(NodeNumber tree, text::CodePointOffset from,
                             const std::function<bool(Slot)>& visit) const {
    if (tree == none) return true;
    const Node& node = nodes_[tree];
    if (node.begin < from) {
        if (!visit_before(node.right, from, visit)) return false;
        if (node.is_continuation == 0 && !visit(Slot{node.slot})) return false;
    }
    return visit_before(node.left, from, visit);
}

void SpanIndex::each_before(text::CodePointOffset from, const std::function<bool(Slot)>& visit) const {
    visit_before(root_, from, visit);
}

}  // namespace sayso::annotation
