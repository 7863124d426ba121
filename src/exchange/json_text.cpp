// The cursor, which trusts what was checked (json_check.cpp).
#include "exchange/json_text.h"

#include "exchange/json_characters.h"
#include "text/utf8.h"

namespace sayso::exchange {

namespace {

/// The UTF-16 unit that stands as four digits at `at`, which is moved past them.
char32_t read_unit(const char*& at) {
    char32_t unit = 0;
    for (int digit = 0; digit < 4; ++digit)
        unit = unit * 16 + hexadecimal_value(*at++);
    return unit;
}

/// Appends what the escape at `at` stands for, which is moved past it.
void append_unescaped(std::string& text, const char*& at) {
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view characters = "\b\f\n\r\t";
    const char letter = *++at;
    ++at;
    if (letter == 'u') {
        char32_t code_point = read_unit(at);
        if (code_point >= 0xD800 && code_point < 0xDC00) {
            at += 2;
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (read_unit(at) - 0xDC00);
        }
        text::append_utf8(text, code_point);
    } else {
        const std::size_t place = letters.find(letter);
        text += place == std::string_view::npos ? letter : characters[place];
    }
}

}  // namespace

JsonKind JsonCursor::kind() const {
    switch (*at_) {
        case '{':
            return JsonKind::object;
        case '[':
            return JsonKind::array;
        case '"':
            return JsonKind::string;
        case 't':
        case 'f':
            return JsonKind::boolean;
        case 'n':
            return JsonKind::null;
        default:
            return JsonKind::number;
    }
}

void JsonCursor::skip_string() {
    ++at_;
    while (true) {
        at_ = end_of_plain(at_, end_);
        if (*at_ == '"') break;
        at_ += 2;
    }
    ++at_;
}

std::string_view JsonCursor::skip() {
    const char* const start = at_;
    switch (kind()) {
        case JsonKind::string:
            skip_string();
            break;
        case JsonKind::number:
            return read_number();
        case JsonKind::boolean:
        case JsonKind::null:
            at_ += *at_ == 'f' ? 5 : 4;
            break;
        case JsonKind::array:
        case JsonKind::object: {
            std::size_t depth = 0;
            do {
                if (*at_ == '"') {
                    skip_string();
                    continue;
                }
                if (*at_ == '{' || *at_ == '[') ++depth;
                if (*at_ == '}' || *at_ == ']') --depth;
                ++at_;
            } while (depth > 0);
            break;
        }
    }
    return {start, at_};
}

void JsonCursor::read_string(std::string& into) {
    const char* start = at_ + 1;
    const char* at = end_of_plain(start, end_);
    into.assign(start, at);
    if (*at != '"') {
        const JsonCursor string = *this;
        skip_string();
        into.reserve(static_cast<std::size_t>(at_ - start));
        *this = string;
    }
    while (*at != '"') {
        append_unescaped(into, at);
        start = at;
        at = end_of_plain(start, end_);
        into.append(start, at);
    }
    at_ = at + 1;
}

std::string JsonCursor::read_string() {
    std::string result;
    read_string(result);
    return result;
}

std::string_view JsonCursor::read_number() {
    const char* const start = at_;
    constexpr std::string_view others = "-+.eE";
    while (at_ != end_ && (is_digit(*at_) || others.find(*at_) != std::string_view::npos))
        ++at_;
    return {start, at_};
}

bool JsonCursor::read_boolean() {
    return skip() == "true";
}

void JsonCursor::enter() {
    ++at_;
}

bool JsonCursor::next_element() {
    while (is_space(*at_) || *at_ == ',')
        ++at_;
    if (*at_ != ']') return true;
    ++at_;
    return false;
}

bool JsonCursor::to_next_key() {
    while (is_space(*at_) || *at_ == ',')
        ++at_;
    if (*at_ != '}') return true;
    ++at_;
    return false;
}

void JsonCursor::skip_colon() {
    while (is_space(*at_) || *at_ == ':')
        ++at_;
}

bool JsonCursor::next_member(std::string& key) {
    if (!to_next_key()) return false;
    read_string(key);
    skip_colon();
    return true;
}

bool JsonCursor::next_member(std::string_view& key, std::string& room) {
    if (!to_next_key()) return false;
    const char* const end = end_of_plain(at_ + 1, end_);
    if (*end == '"') {
        key = {at_ + 1, end};
        at_ = end + 1;
    } else {
        read_string(room);
        key = room;
    }
    skip_colon();
    return true;
}

std::string compact_json(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        if (!in_string && is_space(json[at])) continue;
        result += json[at];
        if (json[at] == '"') {
            in_string = !in_string;
        } else if (in_string && json[at] == '\\') {
            result += json[++at];
        }
    }
    return result;
}

}  // namespace sayso::exchange
