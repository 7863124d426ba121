#include "web/packed_fields.h"

#include <cstdint>
#include <cstring>

namespace sayso::web {

std::string pack_fields(std::initializer_list<std::string_view> fields) {
    std::size_t size = 0;
    for (const std::string_view field : fields)
        size += sizeof(std::uint32_t) + field.size();
    std::string packed;
    packed.reserve(size);
    for (const std::string_view field : fields) {
        const auto length = static_cast<std::uint32_t>(field.size());
        packed.append(reinterpret_cast<const char*>(&length), sizeof length);
        packed.append(field);
    }
    return packed;
}

std::vector<std::string_view> unpack_fields(std::string_view packed) {
    std::vector<std::string_view> fields;
    std::uint32_t length = 0;
    while (packed.size() >= sizeof length) {
        std::memcpy(&length, packed.data(), sizeof length);
        packed.remove_prefix(sizeof length);
        if (length > packed.size()) break;
        fields.push_back(packed.substr(0, length));
        packed.remove_prefix(length);
    }
    return fields;
}

}  // namespace sayso::web
