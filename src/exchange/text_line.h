// TextLine: a line of JSON Lines that brings a text: `{"id": …, "text": …}`, with whatever other members.
// Rests on json_text.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace sayso::exchange {

struct TextLine {
    /// As JSON, compact.
    std::string id;
    std::string text;
};

/// What is wrong with a line, as what is written in its place: `{"id": …, "error": …}`, a line of its own.
struct BadLine {
    /// As JSON; `null` where the line has none that can be told.
    std::string id = "null";
    std::string message;
};

/// O(length). Of members given twice, the last counts.
std::expected<TextLine, BadLine> read_text_line(std::string_view line);

std::string write_bad_line(const BadLine& line);

}  // namespace sayso::exchange
