// The cursor, which trusts what was checked (json_check.cpp).
#include "exchange/json_text.h"

#include "exchange/json_characters.h"
#include "exchange/json_library.h"

namespace sayso::exchange {

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
        while (is_plain(*at_))
            ++at_;
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
    const char* const start = at_;
    const char* plain_end = at_ + 1;
    while (is_plain(*plain_end))
        ++plain_end;
    skip_string();
    if (*plain_end == '"') {
        into.assign(start + 1, plain_end);
    } else {
        into = decoded_json_string({start, at_});
    }
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

bool JsonCursor::next_member(std::string& key) {
    while (is_space(*at_) || *at_ == ',')
        ++at_;
    if (*at_ == '}') {
        ++at_;
        return false;
    }
    read_string(key);
    while (is_space(*at_) || *at_ == ':')
        ++at_;
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
