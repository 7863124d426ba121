#include "ui/article_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/reading.h"
#include "ui/article_links.h"
#include "ui/requests.h"
#include "ui/widgets.h"

namespace sayso::ui {

using app::LineMotion;
using text::ByteOffset;
using text::ByteRange;
using text::CodePointOffset;

namespace {

/// A longer block is recorded for the mirror only as far as it is in view.
constexpr std::uint32_t longest_mirrored = 16384;
/// One notch of a wheel, CSS pixels; src/web counts its deltas in such notches.
constexpr float notch = 100;
/// Per cent between two sizes of type that fingers go through: each is measured and rasterised anew.
constexpr float size_step = 4;
/// Seconds without a change of size, after which the hand that sizes rests.
constexpr float size_is_said_after = 0.5F;
constexpr float everywhere = std::numeric_limits<float>::max();

/// Makes a place so large that it holds another too.
void include(std::optional<Rectangle>& all, const Rectangle& place) {
    const Rectangle held = all.value_or(place);
    all = Rectangle{std::min(held.left, place.left), std::min(held.top, place.top), std::max(held.right, place.right),
                    std::max(held.bottom, place.bottom)};
}

bool is_heading(article::BlockKind kind) {
    return kind == article::BlockKind::title || kind == article::BlockKind::heading;
}

bool is_body(article::BlockKind kind) {
    return kind != article::BlockKind::title && kind != article::BlockKind::byline &&
           kind != article::BlockKind::dateline;
}

bool is_numbered(article::BlockKind kind) {
    return is_body(kind) && kind != article::BlockKind::heading && kind != article::BlockKind::boilerplate;
}

}  // namespace

ArticleView::ArticleView(app::Workspace& workspace, RunImages& runs) : workspace_(workspace), layout_(runs) {
    workspace_.line_motion = [this](CodePointOffset from, LineMotion motion) { return move_by_line(from, motion); };
    workspace_.range_in_view = [this] { return range_in_view(); };
}

ArticlePlacing ArticleView::placing() const {
    return {setting_.text_left, static_cast<double>(place_.top) + setting_.space_above - scroll_, setting_.style.width};
}

void ArticleView::scroll_by(double pixels) {
    const double high = place_.bottom - place_.top;
    const double most = std::max(0.0, setting_.space_above + layout_.height() + setting_.space_below - high);
    scroll_ = std::clamp(std::round(scroll_ + pixels), 0.0, most);
}

void ArticleView::scroll_to_share(double share) {
    const double all = setting_.space_above + layout_.height() + setting_.space_below;
    scroll_by(share * all - scroll_);
    workspace_.changed();
}

ArticleView::Shown ArticleView::shown() const {
    const double all = std::max(1.0, setting_.space_above + layout_.height() + setting_.space_below);
    return {scroll_ / all, std::min(1.0, (scroll_ + place_.bottom - place_.top) / all)};
}

double ArticleView::share_of(CodePointOffset place) const {
    const auto block = layout_.block_of(place);
    if (!block) return 0;
    const text::CodePointRange range = layout_.code_points(*block);
    const double into =
        range.empty() ? 0
                      : static_cast<double>(std::clamp(place, range.begin, range.end) - range.begin) / range.length();
    const double all = std::max(1.0, setting_.space_above + layout_.height() + setting_.space_below);
    return (setting_.space_above + layout_.top(*block) + into * layout_.height(*block)) / all;
}

bool ArticleView::scroll_by_hand(float pixels) {
    const double before = scroll_;
    scroll_by(pixels);
    return scroll_ != before;
}

void ArticleView::keep(float x, float y) {
    kept_place_ = layout_.hit(x, scroll_ + y - setting_.space_above);
    kept_from_ = y;
    kept_distance_ = (layout_.caret(*kept_place_).top + setting_.space_above - scroll_ - y) /
                     layout_.style(*layout_.block_of(*kept_place_)).line_height;
}

void ArticleView::scroll_to_kept() {
    const double top = layout_.caret(*kept_place_).top + setting_.space_above;
    const double line = layout_.style(*layout_.block_of(*kept_place_)).line_height;
    scroll_ = std::max(0.0, std::round(top - kept_distance_ * line - kept_from_));
}

void ArticleView::hold(ImVec2 point) {
    if (layout_.block_count() == 0) return;
    keep(point.x - setting_.text_left, std::clamp(point.y, place_.top, place_.bottom) - place_.top);
    kept_scroll_ = scroll_;
}

void ArticleView::move_held(float y) {
    if (!kept_place_ || layout_.block_count() == 0) return;
    kept_from_ = y - place_.top;
    scroll_to_kept();
    scroll_by(0);
    kept_scroll_ = scroll_;
}

void ArticleView::size_type(float size) {
    const int before = app::text_size(workspace_);
    app::set_text_size(workspace_, static_cast<int>(std::round(size / size_step) * size_step));
    if (app::text_size(workspace_) == before) return;
    size_to_say_ = true;
    rested_.reset();
}

void ArticleView::say_size(Frame& frame) {
    if (!size_to_say_) return;
    // The page may have slept before: the frame that woke it counts for nothing.
    rested_ = rested_ ? *rested_ + ImGui::GetIO().DeltaTime : 0;
    frame.wants_another = true;
    if (*rested_ < size_is_said_after) return;
    size_to_say_ = false;
    ask(frame, app::announce_text_size);
}

void ArticleView::zoom(ImVec2 point, float factor) {
    const auto now = static_cast<float>(app::text_size(workspace_));
    if (std::abs(zoomed_ - now) > size_step) zoomed_ = now;
    if (!kept_place_ || scroll_ != kept_scroll_ || point.x != zoomed_at_.x || point.y != zoomed_at_.y) hold(point);
    zoomed_at_ = point;
    zoomed_ = std::clamp(zoomed_ * factor, 60.0F, 250.0F);
    size_type(zoomed_);
}

/// A new measure, size or font leaves what stands at the top where it is. Several in a row keep the same place: else
/// each would move to the start of its line, and the reader would wander upwards.
bool ArticleView::keep_place(const Frame& frame) {
    const annotation::Document& document = *workspace_.document();
    const bool same_text = document.article().text.bytes().data() == laid_out_text_.data();
    const ArticleSetting setting = article_setting(frame, place_);
    const bool set_anew = same_text && setting.style != setting_.style && layout_.block_count() > 0;
    if (set_anew && (!kept_place_ || scroll_ != kept_scroll_)) keep(0, 0);
    if (!same_text) kept_place_.reset();
    setting_ = setting;
    layout_.set(document.article(), document.revision(), setting_.style);
    if (set_anew) {
        // Twice: what lies between the window's top and the place has an estimated height until it is laid out.
        for (int pass = 0; pass < 2; ++pass) {
            scroll_to_kept();
            if (kept_from_ != 0) lay_out_visible();
        }
    }
    if (!same_text) {
        scroll_ = 0;
        mirrored_ = {};
        laid_out_text_ = document.article().text.bytes();
    }
    return set_anew;
}

/// Lays out what is in view. What turns out taller or shorter above the first line in view moves nothing that is seen.
void ArticleView::lay_out_visible() {
    first_block_ = end_block_ = 0;
    const double high = place_.bottom - place_.top;
    scroll_by(0);
    const auto first = layout_.block_at(scroll_ - setting_.space_above);
    if (!first) return;
    first_block_ = *first;
    if (!layout_.laid_out(first_block_)) {
        const double below = layout_.top(first_block_) + layout_.height(first_block_);
        const bool begins_above = layout_.top(first_block_) + setting_.space_above < scroll_;
        layout_.paragraph(first_block_);
        const double now_below = layout_.top(first_block_) + layout_.height(first_block_);
        if (begins_above) scroll_ = std::max(0.0, std::round(scroll_ + now_below - below));
    }
    end_block_ = first_block_;
    while (end_block_ < layout_.block_count() &&
           (end_block_ == first_block_ || setting_.space_above + layout_.top(end_block_) < scroll_ + high)) {
        layout_.paragraph(end_block_);
        ++end_block_;
    }
    scroll_by(0);
    // The end came nearer than was thought: there may be room for more above.
    while (first_block_ > 0 && setting_.space_above + layout_.top(first_block_) > scroll_) {
        --first_block_;
        const double before = layout_.height(first_block_);
        layout_.paragraph(first_block_);
        scroll_ = std::max(0.0, std::round(scroll_ + layout_.height(first_block_) - before));
    }
}

text::CodePointRange ArticleView::range_in_view() const {
    const annotation::Document* const document = workspace_.document();
    const bool drawn = document != nullptr && document->article().text.bytes().data() == laid_out_text_.data();
    if (!drawn || first_block_ >= end_block_) return {};
    return {layout_.code_points(first_block_).begin, layout_.code_points(end_block_ - 1).end};
}

void ArticleView::follow_reveal(Frame& frame) {
    const app::Workspace::Reveal& reveal = workspace_.reveal();
    if (reveal.number == seen_reveal_) return;
    seen_reveal_ = reveal.number;
    const article::ArticleText& text = workspace_.document()->article().text;
    const ByteRange range = text.byte_range(reveal.range);
    const double high = place_.bottom - place_.top;
    const double margin = std::min<double>(frame.px(72), high / 4);
    // Twice: what lies between may be laid out only once the place is near.
    for (int pass = 0; pass < 2; ++pass) {
        const double top = layout_.caret(range.begin).top + setting_.space_above;
        const double bottom = layout_.caret(range.end).bottom + setting_.space_above;
        const bool fits = bottom - top <= high - 2 * margin;
        if (top < scroll_ + margin || (!fits && top > scroll_ + high - margin)) {
            const bool far = top < scroll_ - high;
            scroll_by(top - (far ? high / 3 : margin) - scroll_);
        } else if (fits && bottom > scroll_ + high - margin) {
            const bool far = bottom > scroll_ + 2 * high;
            scroll_by(far ? top - high / 3 - scroll_ : bottom + margin - high - scroll_);
        }
        lay_out_visible();
    }
}

void ArticleView::draw(Frame& frame, Rectangle place) {
    place_ = place;
    selection_place_.reset();
    asked_about_.reset();
    Region region(frame, "article", place, Role::group, "", frame.theme.desk);
    if (workspace_.document() == nullptr) return;
    const annotation::Document& document = *workspace_.document();
    say_size(frame);
    const bool set_anew = keep_place(frame);
    const ImGuiIO& io = ImGui::GetIO();
    const bool over = ImGui::IsWindowHovered();
    if (over && io.MouseWheel != 0 && !io.KeyCtrl) scroll_by(-std::round(io.MouseWheel * frame.px(notch)));
    const float pull = pointer_.pull(frame, place);
    if (pull != 0) {
        scroll_by(pull);
        frame.wants_another = true;
    }
    const text::CodePointRange seen_before = range_in_view();
    lay_out_visible();
    if (set_anew) kept_scroll_ = scroll_;
    follow_reveal(frame);
    // The outline, which is drawn first, says what is being read.
    if (range_in_view() != seen_before) {
        frame.wants_another = true;
        workspace_.view_moved();
    }

    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({setting_.paper_left, place.top}, {setting_.paper_right, place.bottom}, frame.theme.paper);
    list.AddRectFilled({setting_.paper_left - frame.px(1), place.top}, {setting_.paper_left, place.bottom},
                       frame.theme.line);
    list.AddRectFilled({setting_.paper_right, place.top}, {setting_.paper_right + frame.px(1), place.bottom},
                       frame.theme.line);

    Node node;
    node.role = Role::article;
    node.description = frame.say(Phrase::article_hint);
    node.name = document.article().metadata.title.empty() ? frame.say(Phrase::article)
                                                          : std::string_view(document.article().metadata.title);
    node.language = document.article().metadata.language.value_or("");
    const Touched touched = bare_control(frame, "text", place, std::move(node));
    // The caret shows the keyboard, where it is in view; the edge of the sheet always does.
    if (touched.focused) {
        list.AddRectFilled({setting_.paper_left, place.top}, {setting_.paper_left + frame.px(2), place.bottom},
                           frame.theme.accent);
    }
    frame.cursor = "default";
    node_ = touched.node;
    frame.semantics.open_last();
    pointer_.act(frame, layout_, placing(), touched);
    // Acting may have changed the document, never the text.
    if (setting_.numbered) draw_numbers(frame, list);
    const AsSeen seen(frame.reflection, list);
    covered_.clear();
    draw_find_hits(frame, list);
    const std::size_t covered_by_hits = covered_.size();
    marks_.refresh(workspace_);
    const BlockRange mirrored =
        mirrored_.around({first_block_, end_block_}, layout_.block_count(), workspace_.view_rests());
    for (std::size_t block = mirrored.begin; block < mirrored.end; ++block) {
        if (block >= first_block_ && block < end_block_) {
            draw_block(frame, list, block);
            covered_.resize(covered_by_hits);
        } else {
            const ByteRange all = layout_.range(block);
            const article::ArticleText& text = document.article().text;
            const ByteOffset end = all.begin + std::min(all.length(), longest_mirrored);
            record_block(frame, block, {all.begin, text.byte(text.code_point(end))});
        }
    }
    const auto& pointed_at = pointer_.pointed_at();
    draw_links(frame, list, layout_, placing(), {setting_.text_left + setting_.style.width, setting_.paper_right},
               pointed_at ? &*pointed_at : nullptr);
    draw_selection(frame, list);
    if (workspace_.chooser()) find_words_asked_about();
    if (selection_place_) selection_place_ = frame.reflection(*selection_place_);
    if (asked_about_) asked_about_ = frame.reflection(*asked_about_);
    pointer_.draw(frame, list, layout_, placing());
    frame.semantics.close();
}

/// The whole block, or, where it is very long, its lines in view.
ByteRange ArticleView::shown_part(std::size_t block) {
    const ByteRange all = layout_.range(block);
    if (all.length() <= longest_mirrored) return all;
    const layout::Paragraph& paragraph = layout_.paragraph(block);
    const double line_height = layout_.style(block).line_height;
    const double top = layout_.top(block) + setting_.space_above - scroll_;
    const auto last = static_cast<double>(paragraph.lines().size() - 1);
    const auto first_line = static_cast<std::size_t>(std::clamp(std::floor(-top / line_height), 0.0, last));
    const double high = place_.bottom - place_.top;
    const auto last_line = static_cast<std::size_t>(std::clamp(std::floor((high - top) / line_height), 0.0, last));
    return {all.begin + paragraph.lines()[first_line].range.begin.value,
            all.begin + paragraph.lines()[last_line].range.end.value};
}

/// Counted from the first line under title and byline; headings count, as they do for a reader who points at one.
void ArticleView::draw_numbers(Frame& frame, ImDrawList& list) {
    const auto& blocks = workspace_.document()->article().blocks;
    const auto head = static_cast<std::size_t>(
        std::ranges::find_if(blocks, [](const article::Block& at) { return is_body(at.kind); }) - blocks.begin());
    const layout::TextStyle style = frame.style(11.5F);
    const Rectangle column = frame.reflection({setting_.text_left, 0, setting_.text_left + setting_.style.width, 0});
    for (std::size_t block = first_block_; block < end_block_; ++block) {
        if (!is_numbered(blocks[block].kind)) continue;
        const std::string number = std::to_string(block - std::min(block, head) + 1);
        const float wide = frame.text.width(number, style);
        const auto top = static_cast<float>(placing().top + layout_.top(block));
        frame.text.line(list, {std::round(column.left - frame.px(14) - wide), top}, layout_.style(block).line_height,
                        number, style, frame.theme.faint, wide);
    }
}

void ArticleView::draw_block(Frame& frame, ImDrawList& list, std::size_t block) {
    const ByteRange shown = shown_part(block);
    const ArticleMarks marks(frame, layout_, block, shown, placing());
    marks.draw_behind(list, covered_);
    draw_lines(frame, list, block, marks);
    const auto& pointed_at = pointer_.pointed_at();
    marks.draw_over(list, pointed_at ? &*pointed_at : nullptr);
    record_block(frame, block, shown);
}

void ArticleView::draw_lines(Frame& frame, ImDrawList& list, std::size_t block, const ArticleMarks& marks) {
    const layout::Paragraph& paragraph = layout_.paragraph(block);
    const layout::BlockStyle& style = layout_.style(block);
    const std::string_view text = layout_.text(block);
    const double top = placing().top + layout_.top(block);
    const article::BlockKind kind = workspace_.document()->article().blocks[block].kind;
    const ImU32 ink = kind == article::BlockKind::boilerplate ? frame.theme.faint
                      : kind == article::BlockKind::byline || kind == article::BlockKind::heading ||
                              kind == article::BlockKind::dateline || kind == article::BlockKind::caption
                          ? frame.theme.soft
                          : frame.theme.ink;
    const float base = frame.text.baseline(style.text, style.line_height);
    const auto last = static_cast<double>(paragraph.lines().size());
    const auto first_line =
        static_cast<std::size_t>(std::clamp(std::floor((place_.top - top) / style.line_height), 0.0, last));
    const auto end_line =
        static_cast<std::size_t>(std::clamp(std::ceil((place_.bottom - top) / style.line_height), 0.0, last));
    for (std::size_t index = first_line; index < end_line; ++index) {
        const layout::Line& line = paragraph.lines()[index];
        const auto line_top = static_cast<float>(top + static_cast<double>(index) * style.line_height);
        std::optional<SetRun> before;
        for (std::uint32_t at = line.first_run; at < line.end_run; ++at) {
            const layout::Run& run = paragraph.runs()[at];
            if (run.space) {
                before.reset();
                continue;
            }
            const std::string_view bytes = text::slice(text, run.range);
            const ImVec2 pen{setting_.text_left + run.left, line_top + base};
            const layout::TextStyle run_style = run.styled(style.text);
            float drawn_to = -everywhere;
            const float right = pen.x + run.width;
            const bool plain = std::ranges::none_of(covered_, [&](const Rectangle& part) {
                return part.left < right && part.right > pen.x && part.top < line_top + style.line_height &&
                       part.bottom > line_top;
            });
            const ImU32 ground = plain ? frame.theme.paper : 0;
            for (const TintedPart& part : marks.tinted()) {
                const bool on_line = part.place.top < line_top + style.line_height && part.place.bottom > line_top;
                if (!on_line || part.place.right <= pen.x + 1 || part.place.left >= right - 1) continue;
                const float from = part.place.left <= pen.x + 1 ? -everywhere : part.place.left;
                const float to = part.place.right >= right - 1 ? everywhere : part.place.right;
                if (from > drawn_to) frame.text.run(list, pen, bytes, run_style, ink, ground, drawn_to, from);
                if (to > drawn_to)
                    frame.text.run(list, pen, bytes, run_style, part.color, ground, std::max(from, drawn_to), to);
                drawn_to = std::max(drawn_to, to);
            }
            if (drawn_to < everywhere) frame.text.run(list, pen, bytes, run_style, ink, ground, drawn_to, everywhere);
            if (!plain || drawn_to > -everywhere) {
                before.reset();
                continue;
            }
            const SetRun now{bytes, run_style, pen};
            if (before) frame.text.touch(list, *before, now, ink, ground);
            before = now;
        }
    }
}

void ArticleView::record_block(Frame& frame, std::size_t block, ByteRange shown) {
    const article::BlockKind kind = workspace_.document()->article().blocks[block].kind;
    const layout::BlockStyle& style = layout_.style(block);
    Node node;
    node.role = is_heading(kind) ? Role::heading : Role::paragraph;
    node.level = kind == article::BlockKind::title ? 1 : 2;
    node.id = {ImGui::GetID(static_cast<int>(block))};
    node.name = text::slice(workspace_.document()->article().text.bytes(), shown);
    const double top = placing().top + layout_.top(block);
    double from = top;
    if (shown.begin > layout_.range(block).begin) {
        from = placing().top + layout_.caret(shown.begin).top;
    }
    node.place =
        frame.reflection({setting_.text_left, static_cast<float>(from), setting_.text_left + setting_.style.width,
                          static_cast<float>(top + layout_.height(block))});
    node.font_size = style.text.size();
    node.line_height = style.line_height;
    node.family = style.text.family;
    node.letter_spacing = style.text.letter_spacing();
    node.bold = style.text.weight != layout::Weight::regular;
    node.marks = marks_.on(workspace_, shown);
    frame.semantics.add(std::move(node));
}

template <typename Act>
void ArticleView::each_place_in_view(text::CodePointRange range, const Act& act) {
    const ByteRange bytes = workspace_.document()->article().text.byte_range(range);
    for (std::size_t block = first_block_; block < end_block_; ++block) {
        const ByteRange shown = shown_part(block);
        if (!bytes.overlaps(shown)) continue;
        const ByteRange inside{std::max(bytes.begin, shown.begin), std::min(bytes.end, shown.end)};
        for (const layout::ArticleRectangle& part : layout_.rectangles(block, inside))
            act(placing()(part));
    }
}

void ArticleView::find_words_asked_about() {
    const auto add = [this](const Rectangle& place) { include(asked_about_, place); };
    if (const annotation::Annotation* const focused = workspace_.focused()) {
        for (const annotation::Span span : focused->spans.all())
            each_place_in_view(span.range(), add);
        return;
    }
    const app::Selection& selection = workspace_.selection();
    for (const annotation::Span kept : selection.kept)
        each_place_in_view(kept.range(), add);
    each_place_in_view(selection.range(), add);
}

void ArticleView::draw_selection(Frame& frame, ImDrawList& list) {
    const app::Selection& selection = workspace_.selection();
    const article::ArticleText& text = workspace_.document()->article().text;
    const auto draw_range = [&](text::CodePointRange range) {
        each_place_in_view(range, [&](const Rectangle& place) {
            list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, faded(frame.theme.accent, 0.22F));
            if (frame.theme.outlined)
                list.AddRect({place.left, place.top}, {place.right, place.bottom}, frame.theme.accent, 0, 0,
                             frame.px(2));
            include(selection_place_, place);
        });
    };
    for (const annotation::Span kept : selection.kept)
        draw_range(kept.range());
    if (!selection.range().empty()) {
        draw_range(selection.range());
        return;
    }
    const ByteOffset caret = text.byte(selection.caret);
    const auto block = layout_.block_of(caret);
    if (!block || *block < first_block_ || *block >= end_block_) return;
    const Rectangle place = placing()(layout_.caret(caret));
    const float air = frame.px(5);
    list.AddRectFilled({place.left - frame.px(1), place.top + air}, {place.left + frame.px(1), place.bottom - air},
                       frame.theme.accent);
}

void ArticleView::draw_find_hits(Frame& frame, ImDrawList& list) {
    const auto& find = workspace_.find();
    if (!find || first_block_ >= end_block_) return;
    const ByteRange in_view{layout_.range(first_block_).begin, layout_.range(end_block_ - 1).end};
    const auto first =
        std::ranges::partition_point(find->hits, [&](ByteRange hit) { return hit.end <= in_view.begin; });
    for (auto hit = first; hit != find->hits.end() && hit->begin < in_view.end; ++hit) {
        const bool current = static_cast<std::size_t>(hit - find->hits.begin()) == find->current;
        const auto block = layout_.block_of(hit->begin);
        if (!block || *block < first_block_ || *block >= end_block_) continue;
        for (const layout::ArticleRectangle& part : layout_.rectangles(*block, *hit)) {
            const Rectangle place = placing()(part);
            const float air = frame.px(3);
            list.AddRectFilled({place.left, place.top + air}, {place.right, place.bottom - air}, frame.theme.hit,
                               frame.px(3));
            covered_.push_back(place);
            if (current || frame.theme.outlined) {
                list.AddRect({place.left - 1, place.top + air - 1}, {place.right + 1, place.bottom - air + 1},
                             frame.theme.warning, frame.px(3), 0, frame.px(current ? 2 : 1));
            }
        }
    }
}

CodePointOffset ArticleView::move_by_line(CodePointOffset from, LineMotion motion) {
    if (workspace_.document() == nullptr || layout_.block_count() == 0) return from;
    const article::ArticleText& text = workspace_.document()->article().text;
    const layout::ArticleRectangle caret = layout_.caret(text.byte(from));
    const bool along = motion == LineMotion::line_start || motion == LineMotion::line_end;
    if (!along && (!wanted_x_ || from != moved_to_)) wanted_x_ = caret.left;
    const double middle = (caret.top + caret.bottom) / 2;
    const double page = std::max(1.0, (place_.bottom - place_.top) * 0.85);
    const double line = caret.bottom - caret.top;
    double x = wanted_x_.value_or(caret.left);
    double y = middle;
    switch (motion) {
        case LineMotion::up:
            y -= line;
            break;
        case LineMotion::down:
            y += line;
            break;
        case LineMotion::page_up:
            y -= page;
            break;
        case LineMotion::page_down:
            y += page;
            break;
        case LineMotion::line_start:
        case LineMotion::line_end:
            // At the edge where the paragraph's lines start, or at the other.
            x = (motion == LineMotion::line_end) != layout_.right_to_left(text.byte(from)) ? everywhere : -everywhere;
            break;
    }
    ByteOffset to = layout_.hit(static_cast<float>(x), y);
    // Between two blocks there may be more air than a line is high.
    const auto block = layout_.block_of(text.byte(from));
    if (motion == LineMotion::down && text.code_point(to) <= from && *block + 1 < layout_.block_count()) {
        to = layout_.hit(static_cast<float>(x), layout_.top(*block + 1) + 1);
    }
    if (motion == LineMotion::up && text.code_point(to) >= from && *block > 0) {
        to = layout_.hit(static_cast<float>(x), layout_.top(*block - 1) + layout_.height(*block - 1) - 1);
    }
    // Where a line begins and ends is asked for between two steps up or down, too: those go on in their column.
    if (!along) moved_to_ = text.code_point(to);
    return text.code_point(to);
}

}  // namespace sayso::ui
