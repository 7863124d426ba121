// History: what was done to a document and can be undone, and what was undone and can be redone. Unlimited.
// Each step has the number under which the journal holds it. Rests on Edit, which knows its inverse.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "annotation/edit.h"

namespace sayso::app {

struct Step {
    /// The number of its record in the journal.
    std::uint64_t sequence = 0;
    /// What was done, for people: "Claim marked". Empty: more of what the step before it did, undone and redone with
    /// it.
    std::string title;
    annotation::Edit forward;
    annotation::Edit inverse;

    bool operator==(const Step&) const = default;
};

class History {
  public:
    History() = default;
    /// Both in the order in which they were put there: the last of each is next.
    History(std::vector<Step> done, std::vector<Step> undone) : done_(std::move(done)), undone_(std::move(undone)) {}

    /// The step that undo takes back, or null.
    [[nodiscard]] const Step* to_undo() const { return done_.empty() ? nullptr : &done_.back(); }
    /// The step that redo does again, or null.
    [[nodiscard]] const Step* to_redo() const { return undone_.empty() ? nullptr : &undone_.back(); }

    /// A new step: what had been undone cannot be redone any more.
    void did(Step step) {
        done_.push_back(std::move(step));
        undone_.clear();
    }
    /// There is a step to undo, and it was taken back.
    void undid() {
        undone_.push_back(std::move(done_.back()));
        done_.pop_back();
    }
    /// There is a step to redo, and it was done again.
    void redid() {
        done_.push_back(std::move(undone_.back()));
        undone_.pop_back();
    }

    [[nodiscard]] const std::vector<Step>& done() const { return done_; }
    [[nodiscard]] const std::vector<Step>& undone() const { return undone_; }

  private:
    std::vector<Step> done_;
    std::vector<Step> undone_;
};

}  // namespace sayso::app
