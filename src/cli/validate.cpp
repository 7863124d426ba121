#include "cli/validate.h"

#include "exchange/sayso_json.h"

namespace sayso::cli {

ExitCode validate(const ValidateOptions& options) {
    ExitCode code = ExitCode::done;
    std::string lines;
    for (const std::string& path : options.files) {
        const std::string name = name_of_input(path);
        const auto bytes = read_input(path);
        if (!bytes) {
            say("cannot read " + name + ": " + bytes.error());
            code = ExitCode::failed;
            continue;
        }
        const auto document = exchange::read_sayso_json(*bytes);
        if (document) continue;
        code = worse(code, ExitCode::found);
        for (const exchange::Fault& fault : document.error())
            lines += printable(text_of(name, fault)) + "\n";
    }
    return worse(code, write_output(options.output, lines));
}

}  // namespace sayso::cli
