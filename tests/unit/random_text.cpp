#include "random_text.h"

#include <array>
#include <string_view>

#include "text/utf8.h"

namespace sayso::tests {

namespace {

constexpr std::array<std::string_view, 62> pieces_of_text = {
    // Words and what stands beside them in the news.
    "barrier", "Tomasz", "Solheim-Nkemelu", "don’t", "U.S.", "Dr.", "said", "3.14", "1,000", "$5", "100%", "e-mail",
    "“not", "anyone.”", "‘The", "’", "…", "—", "(see", "note)", "?", "!", ".", ":", "https://a.example/b?c=d&e",
    // Spaces of all kinds, and line ends.
    " ", " ", " ", "  ", "\t", "\u00A0", "\u2009", "\u3000", "\u200B", "\u2060", "\n", "\n", "\n\n", "\u2028",
    // Marks, clusters and emoji.
    "e\u0301", "\u0301", "a\u0308\u0323", "🌊", "❤️", "👩‍👩‍👧", "🇳🇴", "🇳🇴🇸🇪🇩", "1️⃣", "🤝🏽", "\u200D",
    "\uFE0F", "\uFEFF",
    // Other scripts and directions.
    "שלום", "مرحبا", "\u200F", "\u202Eabc\u202C", "東京", "です。", "한국어", "नमस्ते", "ภาษาไทย", "Ελλάδα"};

constexpr std::array<std::array<char32_t, 2>, 14> ranges = {{{0x01, 0x7F},
                                                             {0x20, 0x7E},
                                                             {0x80, 0x24F},
                                                             {0x300, 0x36F},
                                                             {0x590, 0x6FF},
                                                             {0x900, 0x97F},
                                                             {0x1100, 0x11FF},
                                                             {0x2000, 0x206F},
                                                             {0x3000, 0x30FF},
                                                             {0x4E00, 0x9FFF},
                                                             {0xE000, 0xFFFF},
                                                             {0x1F1E6, 0x1F64F},
                                                             {0xE0000, 0xE01EF},
                                                             {0x10000, 0x10FFFF}}};

}  // namespace

char32_t RandomText::code_point() {
    const auto& range = ranges[below(ranges.size())];
    return range[0] + below(static_cast<std::uint32_t>(range[1] - range[0] + 1));
}

std::string RandomText::document(std::size_t pieces) {
    std::string text;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        if (below(4) == 0) {
            text::append_utf8(text, code_point());
        } else {
            text += pieces_of_text[below(pieces_of_text.size())];
        }
        if (below(3) == 0) text += ' ';
    }
    for (char& byte : text) {
        if (byte == '\r') byte = '\n';
    }
    return text;
}

std::string RandomText::damaged_bytes(std::size_t pieces) {
    std::string bytes;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        switch (below(8)) {
            case 0:
                bytes += "\r\n";
                break;
            case 1:
                bytes += '\r';
                break;
            case 2:
                bytes += '\0';
                break;
            case 3:
                bytes += static_cast<char>(below(256));
                break;
            case 4: {
                const std::string whole = document(1);
                bytes += whole.substr(0, below(static_cast<std::uint32_t>(whole.size() + 1)));
                break;
            }
            default:
                bytes += document(1);
        }
    }
    constexpr std::array<std::string_view, 4> marks = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "\uFEFF\uFEFF"};
    return below(4) == 0 ? std::string(marks[below(marks.size())]) + bytes : bytes;
}

}  // namespace sayso::tests
