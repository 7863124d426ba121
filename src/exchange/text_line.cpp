#include "exchange/text_line.h"

#include <utility>

#include "exchange/json_text.h"
#include "exchange/json_writer.h"

namespace sayso::exchange {

std::expected<TextLine, BadLine> read_text_line(std::string_view line) {
    BadLine bad;
    const auto refuse = [&](std::string message) {
        bad.message = std::move(message);
        return std::unexpected(std::move(bad));
    };
    auto json = check_json(line);
    if (!json) return refuse(text_of(json.error()));
    if (!json->is(JsonKind::object)) return refuse("an object was expected here");
    JsonCursor text;
    JsonCursor cursor = *json;
    cursor.enter();
    for (std::string key; cursor.next_member(key);) {
        if (key == "text") text = cursor;
        const std::string_view value = cursor.skip();
        if (key == "id") bad.id = compact_json(value);
    }
    if (bad.id == "null") return refuse("/id: an id was expected here");
    if (!text.present()) return refuse("/text: a text was expected here");
    if (!text.is(JsonKind::string)) return refuse("/text: a string was expected here");
    return TextLine{.id = std::move(bad.id), .text = text.read_string()};
}

std::string write_bad_line(const BadLine& line) {
    JsonWriter writer(JsonWriter::Layout::compact);
    writer.begin_object(JsonWriter::Spread::on_one_line);
    writer.key("id");
    writer.compact_value(line.id);
    writer.key("error");
    writer.string(line.message);
    writer.end_object();
    return writer.take() + "\n";
}

}  // namespace sayso::exchange
