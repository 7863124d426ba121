// Boxed, and BoxedList: a value or a list that most have not, kept apart so that its absence costs one pointer and no
// more. Copied, compared and asked like a std::optional and a std::vector.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sayso::annotation {

template <typename Value>
class Boxed {
  public:
    Boxed() = default;
    Boxed(std::nullopt_t) {}
    Boxed(Value value) : value_(std::make_unique<Value>(std::move(value))) {}
    Boxed(std::optional<Value> value) {
        if (value) value_ = std::make_unique<Value>(*std::move(value));
    }
    Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<Value>(*other.value_) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) {
        if (this != &other) *this = Boxed(other);
        return *this;
    }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    [[nodiscard]] bool has_value() const { return value_ != nullptr; }
    explicit operator bool() const { return has_value(); }
    /// The value, which must be there; so too for `*` and `->`.
    [[nodiscard]] const Value& value() const { return *value_; }
    [[nodiscard]] Value& value() { return *value_; }
    const Value& operator*() const { return *value_; }
    Value& operator*() { return *value_; }
    const Value* operator->() const { return value_.get(); }
    Value* operator->() { return value_.get(); }
    Value& emplace() {
        value_ = std::make_unique<Value>();
        return *value_;
    }
    void reset() { value_.reset(); }

    bool operator==(const Boxed& other) const {
        if (has_value() != other.has_value()) return false;
        return !has_value() || *value_ == *other.value_;
    }

    /// The same in a std::optional's clothes.
    [[nodiscard]] std::optional<Value> copy() const { return value_ ? std::optional<Value>(*value_) : std::nullopt; }

  private:
    std::unique_ptr<Value> value_;
};

template <typename Value>
class BoxedList {
  public:
    BoxedList() = default;
    BoxedList(std::vector<Value> values) {
        if (!values.empty()) values_ = std::move(values);
    }

    [[nodiscard]] bool empty() const { return !values_; }
    [[nodiscard]] std::size_t size() const { return values_ ? values_->size() : 0; }
    [[nodiscard]] const Value* begin() const { return values_ ? values_->data() : nullptr; }
    [[nodiscard]] const Value* end() const { return begin() + size(); }
    bool operator==(const BoxedList&) const = default;

  private:
    Boxed<std::vector<Value>> values_;  // never of none
};

}  // namespace sayso::annotation
