#include "web/glyph_atlas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "text/breaks.h"
#include "text/emoji.h"
#include "web/bridge.h"
#include "web/renderer.h"

namespace sayso::web {

namespace {

/// Side of a page, texels: 16 MB each, of which the system only gives what is drawn on.
constexpr int page_side = 2048;
/// Full pages before all pictures are forgotten: what a screen of 8 million pixels shows fits twice.
constexpr std::size_t most_pages = 4;
/// Measured runs and caret rows before all are forgotten: a long article has some 50,000 different words.
constexpr std::size_t most_words = 100'000;
constexpr std::size_t most_carets = 2'000;
/// A window can be zoomed through many sizes.
constexpr std::size_t most_faces = 64;

constexpr std::int32_t no_ground = -1;

bool has_colour(std::string_view run) {
    // Keycaps and ©️ aside, which bring a U+FE0F along, no emoji takes fewer than three bytes.
    if (std::ranges::none_of(run, [](char byte) { return static_cast<unsigned char>(byte) >= 0xe2; })) return false;
    std::size_t begin = 0;
    for (const text::ByteOffset end : text::grapheme_boundaries(run)) {
        if (text::draws_in_colour(run.substr(begin, end.value - begin))) return true;
        begin = end.value;
    }
    return false;
}

/// 0xRRGGBB.
std::uint32_t hex_of(ImU32 color) {
    return ((color >> IM_COL32_R_SHIFT) & 255) << 16 | ((color >> IM_COL32_G_SHIFT) & 255) << 8 |
           ((color >> IM_COL32_B_SHIFT) & 255);
}

int css_weight(layout::Weight weight) {
    switch (weight) {
        case layout::Weight::regular:
            return 400;
        case layout::Weight::semibold:
            return 600;
        case layout::Weight::bold:
            return 700;
    }
    return 400;
}

/// Whole pixels that cover the ink, with one to spare for what a rasteriser adds at the edges.
std::int16_t reach(float ink) {
    return static_cast<std::int16_t>(std::clamp(std::ceil(ink) + 1, -2000.0F, 2000.0F));
}

}  // namespace

std::size_t GlyphAtlas::face_of(layout::TextStyle style) {
    if (last_face_ < faces_.size() && faces_[last_face_].style == style) return last_face_;
    const auto found = std::ranges::find(faces_, style, &Face::style);
    last_face_ = static_cast<std::size_t>(found - faces_.begin());
    if (found != faces_.end()) return last_face_;
    faces_.push_back({style, {}, {}, {}, {}});
    const auto number = static_cast<std::uint32_t>(last_face_);
    sayso_js_face(number, static_cast<int>(style.family), css_weight(style.weight), style.italic, style.size(),
                  style.letter_spacing(), style.right_to_left);
    std::array<float, 2> reached{};
    sayso_js_face_reach(number, reached.data());
    faces_.back().vertical = {reached[0], reached[1]};
    return last_face_;
}

GlyphAtlas::Word& GlyphAtlas::word_of(std::size_t face, std::string_view run) {
    ui::TextTable<Word>& words = faces_[face].words;
    if (Word* const found = words.find(run)) return *found;
    // Their pictures go too: until the next `clear_pictures` their places stay unused.
    if (words_known_ >= most_words) {
        for (Face& each : faces_)
            each.words.clear();
        words_known_ = 0;
    }
    std::array<float, 5> measured{};
    sayso_js_measure(static_cast<std::uint32_t>(face), run.data(), run.size(), measured.data());
    Word word{.advance = measured[0]};
    if (measured[1] + measured[2] > 0 && measured[3] + measured[4] > 0) {
        word.box.left = reach(measured[1]);
        word.box.up = reach(measured[3]);
        word.box.width =
            std::min<std::int16_t>(static_cast<std::int16_t>(word.box.left + reach(measured[2])), page_side);
        word.box.height =
            std::min<std::int16_t>(static_cast<std::int16_t>(word.box.up + reach(measured[4])), page_side);
        word.colored = has_colour(run);
    }
    ++words_known_;
    return words.add(std::string(run), std::move(word));
}

float GlyphAtlas::width(std::string_view run, layout::TextStyle style) {
    return word_of(face_of(style), run).advance;
}

layout::Measure::Vertical GlyphAtlas::vertical(layout::TextStyle style) {
    return faces_[face_of(style)].vertical;
}

float GlyphAtlas::baseline(layout::TextStyle style, float line_height) {
    const std::size_t face = face_of(style);
    auto& known = faces_[face].baselines;
    const auto found = std::ranges::find(known, line_height, &std::pair<float, float>::first);
    if (found != known.end()) return found->second;
    known.emplace_back(line_height, sayso_js_baseline(static_cast<std::uint32_t>(face), line_height));
    return known.back().second;
}

std::vector<float> GlyphAtlas::caret_positions(std::string_view run, layout::TextStyle style) {
    const std::size_t face = face_of(style);
    ui::TextTable<std::vector<float>>& carets = faces_[face].carets;
    if (const auto* const found = carets.find(run)) return *found;
    if (carets_known_ >= most_carets) {
        for (Face& each : faces_)
            each.carets.clear();
        carets_known_ = 0;
    }
    std::vector<std::uint32_t> ends;
    for (const text::ByteOffset end : text::grapheme_boundaries(run))
        ends.push_back(static_cast<std::uint32_t>(end.value));
    std::vector<float> widths(ends.size());
    sayso_js_prefix_widths(static_cast<std::uint32_t>(face), run.data(), run.size(), ends.data(), ends.size(),
                           widths.data());
    ++carets_known_;
    return carets.add(std::string(run), std::move(widths));
}

ui::RunImage GlyphAtlas::image(std::string_view run, layout::TextStyle style, ImU32 ink, ImU32 ground) {
    const std::size_t face = face_of(style);
    Word& word = word_of(face, run);
    if (word.box.width <= 0 || word.box.height <= 0) return {};
    const auto [picture, is_new] = picture_of(word, word.colored ? 0 : hex_of(ink), ground);
    if (is_new) {
        picture.on_ground =
            sayso_js_draw_run(picture.page, static_cast<std::uint32_t>(face), run.data(), run.size(),
                              picture.x + word.box.left, picture.y + word.box.up, picture.x, picture.y, word.box.width,
                              word.box.height, word.colored, picture.ink, picture.ground);
    }
    return shown(word, picture);
}

ui::RunImage GlyphAtlas::touch(const ui::SetRun& first, const ui::SetRun& second, ImU32 ink, ImU32 ground) {
    const std::size_t face = face_of(first.style);
    const std::size_t other_face = face_of(second.style);
    const Box one = word_of(face, first.run).box;
    const Box other = word_of(other_face, second.run).box;
    // Columns from the first one's pen, without those to spare.
    const int apart = static_cast<int>(std::round(second.pen.x) - std::round(first.pen.x));
    const int left = std::max(1 - one.left, apart + 1 - other.left);
    const int right = std::min(one.width - one.left, apart + other.width - other.left) - 1;
    if (right <= left) return {};
    // No text has a zero in it.
    std::string both(first.run);
    both += '\0';
    both += second.run;
    both += '\0';
    both += static_cast<char>(apart);
    both += static_cast<char>(apart >> 8);
    ui::TextTable<Word>& words = faces_[face].words;
    Word* known = words.find(both);
    if (known == nullptr) {
        const std::int16_t up = std::max(one.up, other.up);
        const int down = std::max(one.height - one.up, other.height - other.up);
        const Box box{.left = static_cast<std::int16_t>(-left),
                      .up = up,
                      .width = static_cast<std::int16_t>(right - left),
                      .height = static_cast<std::int16_t>(std::min(up + down, page_side))};
        known = &words.add(std::move(both), {.box = box});
        ++words_known_;
    }
    Word& word = *known;
    const auto [picture, is_new] = picture_of(word, hex_of(ink), ground);
    if (is_new) {
        const int pen_x = picture.x + word.box.left;
        picture.on_ground =
            sayso_js_draw_touch(picture.page, static_cast<std::uint32_t>(face), first.run.data(), first.run.size(),
                                pen_x, static_cast<std::uint32_t>(other_face), second.run.data(), second.run.size(),
                                pen_x + apart, picture.y + word.box.up, picture.x, picture.y, word.box.width,
                                word.box.height, picture.ink, picture.ground);
    }
    return shown(word, picture);
}

GlyphAtlas::Found GlyphAtlas::picture_of(Word& word, std::uint32_t ink, ImU32 ground) {
    const std::int32_t upon = ground == 0 ? no_ground : static_cast<std::int32_t>(hex_of(ground));
    const auto known =
        std::ranges::find_if(word.pictures, [&](const Picture& at) { return at.ink == ink && at.ground == upon; });
    if (known != word.pictures.end()) return {*known, false};
    std::optional<ShelfPacker::Place> place;
    if (!pages_.empty()) place = pages_.back().packer.place(word.box.width, word.box.height);
    if (!place) {
        pages_.push_back({ShelfPacker(page_side), false});
        place = pages_.back().packer.place(word.box.width, word.box.height);
    }
    pages_.back().changed = true;
    word.pictures.push_back({ink, upon, false, static_cast<std::uint16_t>(pages_.size() - 1),
                             static_cast<std::int16_t>(place->left), static_cast<std::int16_t>(place->top)});
    return {word.pictures.back(), true};
}

ui::RunImage GlyphAtlas::shown(const Word& word, const Picture& picture) {
    constexpr float texel = 1.0F / page_side;
    const auto x = static_cast<float>(picture.x);
    const auto y = static_cast<float>(picture.y);
    const ImVec2 size{static_cast<float>(word.box.width), static_cast<float>(word.box.height)};
    return {
        .texture = ImTextureRef(texture_of_page(picture.page)),
        .uv_min = {x * texel, y * texel},
        .uv_max = {(x + size.x) * texel, (y + size.y) * texel},
        .offset = {static_cast<float>(-word.box.left), static_cast<float>(-word.box.up)},
        .size = size,
        .colored = word.colored,
        .on_ground = picture.on_ground,
    };
}

void GlyphAtlas::begin_frame() {
    const bool too_many_faces = faces_.size() > most_faces;
    if (pages_.size() > most_pages || too_many_faces) clear_pictures();
    if (too_many_faces) {
        faces_.clear();
        words_known_ = 0;
        carets_known_ = 0;
    }
}

void GlyphAtlas::upload() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
        if (!pages_[page].changed) continue;
        pages_[page].changed = false;
        const auto number = static_cast<std::uint32_t>(page);
        sayso_js_upload_page(number, static_cast<std::uint32_t>(texture_of_page(number)));
    }
}

void GlyphAtlas::clear_pictures() {
    for (std::uint32_t page = 0; page < pages_.size(); ++page) {
        sayso_js_drop_texture(static_cast<std::uint32_t>(texture_of_page(page)));
    }
    forget_textures();
}

void GlyphAtlas::forget_textures() {
    pages_.clear();
    for (Face& face : faces_) {
        for (auto& [run, word] : face.words)
            word.pictures.clear();
    }
    sayso_js_clear_pictures();
}

}  // namespace sayso::web
