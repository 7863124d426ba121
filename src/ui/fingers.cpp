#include "ui/fingers.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>

#include "app/reading.h"
#include "imgui_internal.h"
#include "ui/article_view.h"

namespace sayso::ui {

namespace {

/// How far a finger goes before it scrolls instead of tapping; CSS pixels.
constexpr float slack = 10;
/// As phones have it; seconds.
constexpr float long_press = 0.5F;
/// What glides slows down to e^-2 of its speed in each second: UIScrollView's "normal" deceleration, 0.998 in each
/// millisecond.
constexpr float slowing = 2.002F;
/// Below this nothing glides, above the other not faster; CSS pixels a second.
constexpr float slowest = 40;
constexpr float fastest = 6000;
/// The speed is that of the finger's last moments; one that rested before it was lifted has none. Seconds.
constexpr double last_moments = 0.1;

using Phase = FingerEvent::Phase;

/// Tells Dear ImGui as a touch screen, so that it sees what lies under the finger before the finger presses.
template <typename Tell>
void tell(const Tell& events) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    events(io);
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
}

void gone(ImGuiIO& io) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

/// Between two frames: what was drawn in the last one counts.
const ImGuiWindow* window_at(ImVec2 point) {
    const ImVector<ImGuiWindow*>& windows = ImGui::GetCurrentContext()->Windows;
    for (int index = windows.Size - 1; index >= 0; --index) {
        const ImGuiWindow* const window = windows[index];
        if (window->Active && !window->Hidden && window->OuterRectClipped.Contains(point)) return window;
    }
    return nullptr;
}

}  // namespace

bool Fingers::event(const FingerEvent& event, bool on_slider, const Surroundings& surroundings, Reflection reflection,
                    ArticleView& article) {
    reflection_ = reflection;
    if (event.phase == Phase::down) {
        if (count_ == 0) on_slider_ = on_slider;
        down(event, surroundings, article);
        return false;
    }
    for (std::size_t which = 0; which < count_; ++which) {
        if (fingers_[which].number != event.finger) continue;
        if (event.phase == Phase::moved) {
            moved(event, surroundings, fingers_[which]);
            return false;
        }
        return lifted(event, surroundings, which);
    }
    return false;
}

void Fingers::down(const FingerEvent& event, const Surroundings& surroundings, ArticleView& article) {
    // While words are being selected another finger means nothing.
    if (count_ == fingers_.size() || doing_ == Doing::pressing) return;
    const ImVec2 point{event.x, event.y};
    fingers_[count_++] = {event.finger, point};
    if (count_ == 2) {
        if (on_article_) {
            doing_ = Doing::pinching;
            first_spread_ = std::max(1.0F, spread());
            first_size_ = 0;
        }
        return;
    }
    doing_ = Doing::waiting;
    began_ = point;
    grip_ = {};
    waited_.reset();
    caught_ = std::abs(speed_) > slowest * surroundings.pixel_ratio;
    stop();
    pending_ = 0;
    sampled_ = 0;
    note(event);
    const ImGuiWindow* const window = window_at({reflection_(point.x), point.y});
    const std::string_view name = window != nullptr ? window->Name : "";
    on_article_ = on_words_ = name == "article";
    window_ = window != nullptr ? window->ID : 0;
    on_handle_ = false;
    if (on_article_ && !caught_) {
        if (const auto handle = article.handle_at(point)) {
            grip_ = {handle->x - point.x, handle->y - point.y};
            on_handle_ = true;
        }
    }
    if (name == "minimap") {
        // The strip is dragged; what lies beside it for larger fingers scrolls as the rest does.
        if (article.is_beside({reflection_(point.x), point.y}))
            on_article_ = true;
        else
            on_handle_ = true;
    }
}

void Fingers::moved(const FingerEvent& event, const Surroundings& surroundings, Finger& finger) {
    const ImVec2 before = finger.at;
    finger.at = {event.x, event.y};
    if (doing_ == Doing::pressing) {
        tell([&](ImGuiIO& io) { point_at(io, {event.x + grip_.x, event.y + grip_.y}); });
        return;
    }
    if (doing_ == Doing::waiting) {
        const float far = std::hypot(event.x - began_.x, event.y - began_.y);
        if (far < (on_handle_ ? slack / 3 : slack) * surroundings.pixel_ratio) return;
        const bool across = std::abs(event.x - began_.x) > std::abs(event.y - began_.y);
        if (on_handle_ || (on_slider_ && across && !caught_)) {
            press({began_.x + grip_.x, began_.y + grip_.y});
            tell([&](ImGuiIO& io) { point_at(io, {event.x + grip_.x, event.y + grip_.y}); });
            return;
        }
        // What went by in waiting is not caught up with: nothing jumps.
        doing_ = Doing::scrolling;
        note(event);
        return;
    }
    if (doing_ == Doing::scrolling) {
        pending_ += before.y - event.y;
        note(event);
    }
}

bool Fingers::lifted(const FingerEvent& event, const Surroundings& surroundings, std::size_t which) {
    const ImVec2 at = fingers_[which].at;
    if (which == 0) fingers_[0] = fingers_[1];
    count_ -= 1;
    if (count_ > 0) {
        // The finger that stays scrolls on.
        doing_ = Doing::scrolling;
        sampled_ = 0;
        return false;
    }
    const Doing done = doing_;
    doing_ = Doing::nothing;
    if (done == Doing::pressing) {
        tell([&](ImGuiIO& io) {
            point_at(io, {at.x + grip_.x, at.y + grip_.y});
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
            gone(io);
        });
    } else if (done == Doing::scrolling && event.phase == Phase::up && !surroundings.reduced_motion) {
        const float most = fastest * surroundings.pixel_ratio;
        speed_ = std::clamp(speed_at(event.seconds), -most, most);
    } else if (done == Doing::waiting && event.phase == Phase::up && !caught_) {
        tell([&](ImGuiIO& io) {
            point_at(io, at);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
            gone(io);
        });
        return true;
    }
    return false;
}

void Fingers::point_at(ImGuiIO& io, ImVec2 point) const {
    io.AddMousePosEvent(reflection_(point.x), point.y);
}

void Fingers::press(ImVec2 point) {
    doing_ = Doing::pressing;
    tell([&](ImGuiIO& io) {
        point_at(io, point);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    });
}

void Fingers::note(const FingerEvent& event) {
    samples_[sampled_++ % samples_.size()] = {event.seconds, event.y};
}

float Fingers::speed_at(double seconds) const {
    const std::size_t kept = std::min(sampled_, samples_.size());
    const Sample* first = nullptr;
    const Sample* last = nullptr;
    for (std::size_t index = sampled_ - kept; index < sampled_; ++index) {
        const Sample& sample = samples_[index % samples_.size()];
        if (seconds - sample.seconds > last_moments) continue;
        if (first == nullptr) first = &sample;
        last = &sample;
    }
    if (first == nullptr || last->seconds <= first->seconds) return 0;
    return (first->y - last->y) / static_cast<float>(last->seconds - first->seconds);
}

float Fingers::spread() const {
    return std::hypot(fingers_[0].at.x - fingers_[1].at.x, fingers_[0].at.y - fingers_[1].at.y);
}

bool Fingers::scroll(ArticleView& article, float pixels) const {
    if (on_article_) return article.scroll_by_hand(pixels);
    ImGuiWindow* const window = ImGui::FindWindowByID(window_);
    if (window == nullptr || window->ScrollMax.y <= 0) return false;
    const float to = std::clamp(window->Scroll.y + pixels, 0.0F, window->ScrollMax.y);
    const bool moves = to != window->Scroll.y;
    ImGui::SetScrollY(window, to);
    return moves;
}

void Fingers::step(Frame& frame, ArticleView& article) {
    const float seconds = ImGui::GetIO().DeltaTime;
    if (doing_ == Doing::waiting && count_ == 1 && on_words_ && !on_handle_ && !caught_) {
        // The page may have slept before the finger came: the frame that it woke counts for nothing.
        waited_ = waited_ ? *waited_ + seconds : 0;
        frame.wants_another = true;
        if (*waited_ >= long_press) {
            article.select_words_next();
            press(fingers_[0].at);
        }
    }
    if (doing_ == Doing::pinching) {
        const ImVec2 middle{(fingers_[0].at.x + fingers_[1].at.x) / 2, (fingers_[0].at.y + fingers_[1].at.y) / 2};
        if (first_size_ == 0) {
            first_size_ = app::text_size(frame.workspace);
            article.hold(middle);
        }
        article.size_type(static_cast<float>(first_size_) * spread() / first_spread_);
        article.move_held(middle.y);
    }
    if (doing_ == Doing::scrolling && count_ == 1) {
        const float whole = std::round(pending_);
        if (whole != 0) scroll(article, whole);
        pending_ -= whole;
    }
    if (speed_ != 0) {
        if (ImGui::GetIO().MouseWheel != 0 || std::abs(speed_) < slowest * frame.surroundings.pixel_ratio) {
            stop();
            return;
        }
        const float slowed = speed_ * std::exp(-slowing * seconds);
        pending_ += (speed_ - slowed) / slowing;
        speed_ = slowed;
        const float whole = std::round(pending_);
        pending_ -= whole;
        if (whole != 0 && !scroll(article, whole)) stop();
        frame.wants_another = true;
    }
}

}  // namespace sayso::ui
