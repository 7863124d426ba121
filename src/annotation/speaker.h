// Speaker: one who speaks in an article, as the registry of a document knows them. A mention in the text is an
// annotation; many mentions, one speaker.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/identity.h"
#include "annotation/unknown_field.h"

namespace sayso::annotation {

struct Speaker {
    SpeakerId id = {};
    std::string name = {};
    /// One of `speaker_kinds`, or whatever a file says.
    std::string kind = "person";
    std::string role = {};
    std::vector<std::string> aliases = {};
    std::vector<std::string> links = {};
    std::vector<UnknownField> unknown = {};

    bool operator==(const Speaker&) const = default;
};

/// The kinds that the app offers.
inline constexpr std::array<std::string_view, 5> speaker_kinds = {"person", "institution", "group", "document",
                                                                  "media"};

}  // namespace sayso::annotation
