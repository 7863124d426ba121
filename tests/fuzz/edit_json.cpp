// Any bytes as an Edit of the journal: refused, or the same Edit once written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/edit_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sayso;
    const auto edit = exchange::read_edit(std::string_view(reinterpret_cast<const char*>(bytes), size));
    if (!edit) return 0;
    const std::string written = exchange::write_edit(*edit);
    const auto again = exchange::read_edit(written);
    if (!again || *again != *edit || exchange::write_edit(*again) != written) std::abort();
    return 0;
}
