// The command line, `sayso`: which commands there are and what each is given. What they do is a file a command.
#include <CLI/CLI.hpp>

#include <optional>

#include "cli/stats.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "cli/validate.h"

namespace {

using namespace sayso::cli;

void add_files(CLI::App& command, std::vector<std::string>& files) {
    command.add_option("FILE", files, "Annotation files, *.sayso.json; - is standard input")->required();
}

void add_output(CLI::App& command, std::string& output) {
    command.add_option("-o,--output", output, "Write here instead of to standard output");
}

void add_validate(CLI::App& program, ValidateOptions& options, std::optional<ExitCode>& code) {
    CLI::App* const command = program.add_subcommand("validate", "List every fault of annotation files, by its place");
    add_files(*command, options.files);
    add_output(*command, options.output);
    command->callback([&] { code = validate(options); });
}

void add_stats(CLI::App& program, StatsOptions& options, std::optional<ExitCode>& code) {
    CLI::App* const command = program.add_subcommand("stats", "Count who says how much, and everything else");
    add_files(*command, options.files);
    command->add_flag("--json", options.json, "Write JSON, for programs");
    add_output(*command, options.output);
    command->callback([&] { code = stats(options); });
}

void add_suggest(CLI::App& program, SuggestOptions& options, std::optional<ExitCode>& code) {
    CLI::App* const command =
        program.add_subcommand("suggest", "Suggest sentences, speakers, cues and claims of an article");
    command->add_option("FILE", options.file, "Plain text, HTML or *.sayso.json; - or nothing is standard input");
    command->add_flag("--jsonl", options.lines, "One article a line, {\"id\": …, \"text\": …}, in and out");
    add_output(*command, options.output);
    command->callback([&] { code = suggest(options); });
}

}  // namespace

int main(int argument_count, char** arguments) {
    CLI::App program("Sayso: who said what, in any article.", "sayso");
    program.set_version_flag("--version", "sayso " SAYSO_VERSION);
    program.require_subcommand(1);
    program.footer("Exit codes: 0 done, 1 done and faults were found, 2 could not be done.");

    std::optional<ExitCode> code;
    ValidateOptions validate_options;
    StatsOptions stats_options;
    SuggestOptions suggest_options;
    add_suggest(program, suggest_options, code);
    add_validate(program, validate_options, code);
    add_stats(program, stats_options, code);

    try {
        program.parse(argument_count, arguments);
    } catch (const CLI::ParseError& error) {
        // Of help and the version, which are thrown too, this prints the text and gives 0.
        return static_cast<int>(program.exit(error) == 0 ? ExitCode::done : ExitCode::failed);
    }
    return static_cast<int>(code.value_or(ExitCode::failed));
}
