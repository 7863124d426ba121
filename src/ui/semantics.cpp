#include "ui/semantics.h"

#include <utility>

namespace sayso::ui {

void Semantics::clear() {
    nodes_.clear();
    open_.clear();
}

std::size_t Semantics::add(Node node) {
    if (!open_.empty()) node.parent = open_.back();
    nodes_.push_back(std::move(node));
    return nodes_.size() - 1;
}

std::size_t Semantics::open(Node node) {
    const std::size_t index = add(std::move(node));
    open_.push_back(index);
    return index;
}

void Semantics::open_last() {
    open_.push_back(nodes_.size() - 1);
}

void Semantics::close() {
    open_.pop_back();
}

}  // namespace sayso::ui
