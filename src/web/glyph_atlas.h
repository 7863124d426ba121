// GlyphAtlas: runs of text measured and rasterised by the browser's own shaper, each once, as pictures in textures.
// JavaScript (web/glyphs.js) draws them on a canvas for each page; here is decided where, and what is remembered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/run_images.h"
#include "ui/text_table.h"
#include "web/shelf_packer.h"

namespace sayso::web {

class GlyphAtlas final : public ui::RunImages {
  public:
    float width(std::string_view run, layout::TextStyle style) override;
    std::vector<float> caret_positions(std::string_view run, layout::TextStyle style) override;
    Vertical vertical(layout::TextStyle style) override;
    float baseline(layout::TextStyle style, float line_height) override;
    ui::RunImage image(std::string_view run, layout::TextStyle style, ImU32 ink, ImU32 ground) override;
    ui::RunImage touch(const ui::SetRun& first, const ui::SetRun& second, ImU32 ink, ImU32 ground) override;

    /// Before the first picture of a frame: makes room where there is none left.
    void begin_frame();
    /// Before a frame is rendered: brings new pictures to the textures.
    void upload();
    /// The GPU has forgotten everything.
    void forget_textures();

  private:
    /// Where the picture of a run in one ink is, upon one ground or as a mask.
    struct Picture {
        std::uint32_t ink = 0;
        /// 0xRRGGBB, or `no_ground`.
        std::int32_t ground = -1;
        bool on_ground = false;
        std::uint16_t page = 0;
        std::int16_t x = 0;
        std::int16_t y = 0;
    };

    /// A picture's box around the pen: how far it reaches left and up, and its size.
    struct Box {
        std::int16_t left = 0;
        std::int16_t up = 0;
        std::int16_t width = 0;
        std::int16_t height = 0;
    };

    /// What is known of a run.
    struct Word {
        float advance = 0;
        Box box{};
        bool colored = false;
        /// One for each ink and ground that it was drawn in; emoji have their own colours.
        std::vector<Picture> pictures{};
    };

    /// A font at a size, with the runs measured in it.
    struct Face {
        layout::TextStyle style;
        Vertical vertical;
        /// By line height.
        std::vector<std::pair<float, float>> baselines;
        ui::TextTable<Word> words;
        ui::TextTable<std::vector<float>> carets;
    };

    struct Page {
        ShelfPacker packer;
        bool changed = false;
    };

    std::size_t face_of(layout::TextStyle style);
    /// Good until it is asked for another.
    Word& word_of(std::size_t face, std::string_view run);
    struct Found {
        Picture& picture;
        bool is_new;
    };
    /// The picture in this ink upon this ground; a new one has a place and is yet to be drawn.
    Found picture_of(Word& word, std::uint32_t ink, ImU32 ground);
    static ui::RunImage shown(const Word& word, const Picture& picture);
    void clear_pictures();

    std::vector<Face> faces_;
    std::size_t last_face_ = 0;
    std::size_t words_known_ = 0;
    std::size_t carets_known_ = 0;
    std::vector<Page> pages_;
};

}  // namespace sayso::web
