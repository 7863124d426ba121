// Ids in base 62: short, without an allocation, and safe in any file name, URL or JSON Pointer.
#include "annotation/identity.h"

namespace sayso::annotation {

std::string make_id(char prefix, std::uint64_t random) {
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string id(1, prefix);
    for (int place = 0; place < 9; ++place) {
        id.push_back(digits[random % digits.size()]);
        random /= digits.size();
    }
    return id;
}

}  // namespace sayso::annotation
