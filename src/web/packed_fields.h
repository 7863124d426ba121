// Packed fields: a row of byte strings as one, for crossing between C++ and JavaScript in one call: of each field its
// length (4 bytes, little endian), then its bytes. web/packed_fields.js is the other half.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::web {

std::string pack_fields(std::initializer_list<std::string_view> fields);
/// The fields, as views into `packed`; those that are cut short are left out.
std::vector<std::string_view> unpack_fields(std::string_view packed);

}  // namespace sayso::web
