// A handler that keeps nothing but how deep it is and what was refused.
#include "exchange/json_library.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace sayso::exchange {

namespace {

using nlohmann::json;

/// The id of the library's error for a number that no double holds.
constexpr int number_overflow = 406;

/// Takes the events of the library's parser (its SAX interface); `false` stops it.
class Judge {
  public:
    explicit Judge(std::size_t deepest) : deepest_(deepest) {}
    std::optional<JsonRefusal> take_refusal() { return std::move(refusal_); }

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(json::number_integer_t) { return value(); }
    bool number_unsigned(json::number_unsigned_t) { return value(); }
    bool number_float(json::number_float_t, const json::string_t&) { return value(); }
    bool string(json::string_t&) { return value(); }
    bool binary(json::binary_t&) { return value(); }
    bool key(json::string_t&) { return true; }
    bool start_object(std::size_t) { return open(); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t bytes_read, const std::string& token, const json::exception& error) {
        refusal_.emplace();
        refusal_->bytes_read = bytes_read;
        refusal_->token_length = token.size();
        refusal_->complete = complete_;
        if (error.id == number_overflow) {
            refusal_->reason = JsonRefusal::Reason::too_large;
            return false;
        }
        // "…: syntax error while parsing object key - unexpected '}'; …"
        constexpr std::string_view before = "while parsing ";
        constexpr std::string_view dash = " - ";
        const std::string_view message = error.what();
        const std::size_t reading = message.find(before) + before.size();
        const std::size_t end = message.find(dash, reading);
        refusal_->reading = message.substr(reading, end - reading);
        refusal_->words = message.substr(end + dash.size());
        refusal_->reason = refusal_->words.starts_with("unexpected ") ? JsonRefusal::Reason::misplaced
                                                                      : JsonRefusal::Reason::malformed;
        return false;
    }

  private:
    bool value() {
        complete_ = depth_ == 0;
        return true;
    }
    bool open() {
        if (depth_ == deepest_) {
            refusal_.emplace().reason = JsonRefusal::Reason::too_deep;
            return false;
        }
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return value();
    }

    std::size_t deepest_;
    std::size_t depth_ = 0;
    bool complete_ = false;
    std::optional<JsonRefusal> refusal_;
};

}  // namespace

std::optional<JsonRefusal> refused_by_json_library(std::string_view bytes, std::size_t deepest) {
    std::string without_large_numbers;
    for (std::size_t large_numbers = 0;; ++large_numbers) {
        Judge judge(deepest);
        json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &judge, json::input_format_t::json, true);
        std::optional<JsonRefusal> refusal = judge.take_refusal();
        const bool too_large = refusal && refusal->reason == JsonRefusal::Reason::too_large;
        if (!too_large || large_numbers == most_large_numbers) return refusal;
        // It is JSON all the same: on with a 0 in its place, which moves no byte.
        if (without_large_numbers.empty()) without_large_numbers = bytes;
        const std::size_t start = refusal->bytes_read - refusal->token_length;
        without_large_numbers.replace(start, refusal->token_length, refusal->token_length, ' ');
        without_large_numbers[start] = '0';
        bytes = without_large_numbers;
    }
}

}  // namespace sayso::exchange
