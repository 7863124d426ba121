// Steps: work that is done a little at a time, so that whoever does it can do other things in between, tell how far it
// is, or leave it where it is.
#pragma once

#include <coroutine>
#include <utility>

namespace sayso::text {

/// A coroutine that yields, after each piece of its work, the share of it that is done, from 0 to 1. What it works on
/// and what its pointers point to must outlive it; what it has made so far goes with it.
class Steps {
  public:
    struct promise_type {  // NOLINT(readability-identifier-naming): so the language asks for it
        float done = 0;

        Steps get_return_object() { return Steps(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        std::suspend_always yield_value(float share) noexcept {
            done = share;
            return {};
        }
        void return_void() {}
        void unhandled_exception() noexcept {}
    };

    Steps(Steps&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
    Steps(const Steps&) = delete;
    Steps& operator=(const Steps&) = delete;
    Steps& operator=(Steps&&) = delete;
    ~Steps() {
        if (handle_) handle_.destroy();
    }

    /// Does the next piece, some milliseconds' worth; false once all is done, after which it is not called again.
    bool step() {
        handle_.resume();
        return !handle_.done();
    }
    /// The share that is done.
    [[nodiscard]] float done() const { return handle_.promise().done; }
    /// Does all of it at one go.
    void finish() {
        while (step()) {
        }
    }

  private:
    explicit Steps(std::coroutine_handle<promise_type> handle) : handle_(handle) {}

    std::coroutine_handle<promise_type> handle_;
};

}  // namespace sayso::text
