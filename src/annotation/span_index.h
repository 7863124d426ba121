// SpanIndex: which annotations touch a stretch of the text, and all of them in the order of the file.
// A treap (R. Seidel, C. Aragon, 1996) of spans, ordered by where they start; each node knows the latest end below it
// (an interval tree as in Cormen et al., Introduction to Algorithms, 17.3). 24 bytes a span. Rests on annotation_store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "annotation/annotation_store.h"

namespace sayso::annotation {

/// Holds no reference to the store: give the same one to each call.
class SpanIndex {
  public:
    void reserve(std::size_t span_count) { nodes_.reserve(span_count); }
    /// Adds the spans of the annotation in `slot`. O(log n) a span.
    void insert(const AnnotationStore& annotations, Slot slot);
    /// Removes them; the annotation is still in its slot, as it was when added. O(log n) a span.
    void erase(const AnnotationStore& annotations, Slot slot);

    /// The annotations with a span that shares a code point with `range` (where `range` is empty: with a span that
    /// contains or ends at the place), once each, in the order of the file. O(log n + k) where what is found stands
    /// together, as in an article; O(k log n) whatever the text; and O(k log k) where a later span of a split one is
    /// found.
    [[nodiscard]] std::vector<Slot> touching(const AnnotationStore& annotations, text::CodePointRange range) const;
    /// All whose extent starts at or after `from`, in the order of the file, until `visit` returns false. O(log n +
    /// visited).
    void each_from(text::CodePointOffset from, const std::function<bool(Slot)>& visit) const;
    /// All whose extent starts before `from`, in reverse order, until `visit` returns false. O(log n + visited).
    void each_before(text::CodePointOffset from, const std::function<bool(Slot)>& visit) const;

  private:
    using NodeNumber = std::uint32_t;
    static constexpr NodeNumber none = UINT32_MAX;

    struct Node {
        text::CodePointOffset begin;
        text::CodePointOffset end;
        text::CodePointOffset latest_end;  // of this node and all below it
        std::uint32_t slot : 31;
        std::uint32_t is_continuation : 1;  // a split annotation's second span, or a later one
        NodeNumber left = none;
        NodeNumber right = none;  // of a node that is free: the next free one
    };
    struct Touch;

    static std::uint32_t priority(NodeNumber number);
    static bool comes_before(const AnnotationStore& annotations, const Node& one, const Node& other);
    NodeNumber make_node(const Node& node);
    void refresh(Node& node) const;
    void split(const AnnotationStore& annotations, NodeNumber tree, const Node& key, NodeNumber& before,
               NodeNumber& after);
    NodeNumber joined(NodeNumber before, NodeNumber after);
    void insert_node(const AnnotationStore& annotations, const Node& node);
    void erase_node(const AnnotationStore& annotations, NodeNumber& tree, const Node& key);
    void find_touching(NodeNumber tree, const Touch& touch, std::vector<Slot>& found, bool& in_order) const;
    bool visit_from(NodeNumber tree, text::CodePointOffset from, const std::function<bool(Slot)>& visit) const;
    bool visit_before(NodeNumber tree, text::CodePointOffset from, const std::function<bool(Slot)>& visit) const;

    std::vector<Node> nodes_;
    NodeNumber root_ = none;
    NodeNumber first_free_ = none;
};

}  // namespace sayso::annotation
