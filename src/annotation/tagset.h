// Tagset: the labels that a person can give to sentences, speakers and claims.
// Annotations hold a label's id, so that a new name, colour or key breaks nothing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/identity.h"
#include "annotation/unknown_field.h"

namespace sayso::annotation {

/// What a label is for; the file format keeps the three lists apart.
enum class LabelKind { sentence, speaker, claim };

/// A label kind's name as the file format spells it.
std::string_view name_of(LabelKind kind);

struct Label {
    LabelId id = {};
    std::string name = {};
    /// `#rrggbb`.
    std::string color = {};
    /// The key that gives the label: one character, or nothing.
    std::string key = {};
    std::string description = {};
    std::vector<UnknownField> unknown = {};

    bool operator==(const Label&) const = default;
};

struct Tagset {
    std::vector<Label> sentence = {};
    std::vector<Label> speaker = {};
    std::vector<Label> claim = {};

    [[nodiscard]] const std::vector<Label>& of(LabelKind kind) const;
    [[nodiscard]] std::vector<Label>& of(LabelKind kind);
    /// The label with this id, or null. Lives as long as the tag-set is unchanged.
    [[nodiscard]] const Label* find(LabelKind kind, const LabelId& id) const;
    bool operator==(const Tagset&) const = default;
};

/// What a new document starts with: Reported, Background, Prediction and Opinion for sentences, a few for speakers and
/// claims.
Tagset default_tagset();

}  // namespace sayso::annotation
