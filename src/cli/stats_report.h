// StatsReport: the statistics of documents as tables for people, or as JSON for programs.
// Rests on annotation/statistics.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotation/document.h"
#include "exchange/json_writer.h"

namespace sayso::cli {

class StatsReport {
  public:
    enum class Format : std::uint8_t { tables, json };

    explicit StatsReport(Format format);
    void add(std::string_view file, const annotation::Document& document);
    /// The whole report, with a newline at its end. Nothing can be added after.
    std::string finish();

  private:
    Format format_;
    std::string tables_;
    exchange::JsonWriter json_{exchange::JsonWriter::Layout::lines};
};

}  // namespace sayso::cli
