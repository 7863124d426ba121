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

}  // namespace sayso::web
