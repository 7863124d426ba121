#include "cli/stats.h"

#include "cli/stats_report.h"
#include "exchange/sayso_json.h"

namespace sayso::cli {

ExitCode stats(const StatsOptions& options) {
    ExitCode code = ExitCode::done;
    StatsReport report(options.json ? StatsReport::Format::json : StatsReport::Format::tables);
    for (const std::string& path : options.files) {
        const std::string name = name_of_input(path);
        const auto bytes = read_input(path);
        if (!bytes) {
            say("cannot read " + name + ": " + bytes.error());
            code = ExitCode::failed;
            continue;
        }
        const auto document = exchange::read_sayso_json(*bytes);
        if (document) {
            report.add(name, *document);
            continue;
        }
        code = ExitCode::failed;
        for (const exchange::Fault& fault : document.error())
            say(text_of(name, fault));
    }
    return worse(code, write_output(options.output, report.finish()));
}

}  // namespace sayso::cli
