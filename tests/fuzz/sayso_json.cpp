// Any bytes as a `.sayso.json`: read or refused, never a crash; what is read is written the same for ever; what is
// refused is rescued into something good, or not at all.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/rescue.h"
#include "exchange/sayso_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sayso;
    const std::string_view file(reinterpret_cast<const char*>(bytes), size);
    if (const auto document = exchange::read_sayso_json(file)) {
        const std::string written = exchange::write_sayso_json(*document);
        const auto again = exchange::read_sayso_json(written);
        if (!again || exchange::write_sayso_json(*again) != written) std::abort();
    } else if (document.error().empty()) {
        std::abort();
    }
    if (const auto rescue = exchange::rescue_sayso_json(file)) {
        if (!exchange::read_sayso_json(exchange::write_sayso_json(rescue->document))) std::abort();
    }
    return 0;
}
