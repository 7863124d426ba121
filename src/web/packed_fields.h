// Packed fields: a row of byte strings as one, for crossing from C++ to JavaScript in one call: of each field its
// length (4 bytes, little endian), then its bytes. web/packed_fields.js takes them apart.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace sayso::web {

std::string pack_fields(std::initializer_list<std::string_view> fields);

}  // namespace sayso::web
