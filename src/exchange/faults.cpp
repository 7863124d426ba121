// How faults and their places are spelt, and the list that they are collected in.
#include "exchange/faults.h"

#include <utility>

namespace sayso::exchange {

namespace {

std::string escaped(std::string_view key) {
    std::string result;
    for (const char character : key) {
        if (character == '~') {
            result += "~0";
        } else if (character == '/') {
            result += "~1";
        } else {
            result += character;
        }
    }
    return result;
}

}  // namespace

std::string text_of(const Fault& fault) {
    if (fault.byte) return "byte " + std::to_string(*fault.byte) + ": " + fault.message;
    if (fault.pointer.empty()) return fault.message;
    return fault.pointer + ": " + fault.message;
}

std::string text_of(std::string_view file, const Fault& fault) {
    return std::string(file) + ": " + text_of(fault);
}

std::string Place::pointer() const {
    std::vector<const Place*> steps;
    for (const Place* place = this; place->parent_ != nullptr; place = place->parent_)
        steps.push_back(place);
    std::string result;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        result += '/';
        result += (*step)->index_ ? std::to_string(*(*step)->index_) : escaped((*step)->key_);
    }
    return result;
}

void FaultList::add(const Place& place, std::string message) {
    ++found_;
    if (listed_.size() < most_listed) listed_.push_back({place.pointer(), std::nullopt, std::move(message)});
}

void FaultList::add(Fault fault) {
    ++found_;
    if (listed_.size() < most_listed) listed_.push_back(std::move(fault));
}

std::vector<Fault> FaultList::take() {
    const std::size_t unlisted = found_ - listed_.size();
    if (unlisted > 0) {
        listed_.push_back({"", std::nullopt, "and " + std::to_string(unlisted) + " more faults that are not listed"});
    }
    found_ = 0;
    return std::exchange(listed_, {});
}

}  // namespace sayso::exchange
