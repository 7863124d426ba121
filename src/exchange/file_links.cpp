// How the annotations of a file hang together: which links are loose, and the order in which a document can take them.
#include <algorithm>
#include <map>
#include <utility>

#include "annotation/edit.h"
#include "annotation/position_table.h"
#include "exchange/file_parts.h"

namespace sayso::exchange {

namespace {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;

/// Annotations of a list by their ids.
class ById {
  public:
    explicit ById(std::span<const ListedAnnotation> annotations) : annotations_(annotations) {
        positions_.reserve(annotations.size());
        for (std::size_t position = 0; position < annotations.size(); ++position) {
            const AnnotationId& id = annotations[position].annotation.id;
            if (id.empty()) continue;
            const std::size_t hash = hash_of(id);
            if (find(id, hash)) {
                repeated_.push_back(position);
            } else {
                positions_.insert(hash, static_cast<std::uint32_t>(position));
            }
        }
    }
    [[nodiscard]] std::optional<std::size_t> find(const AnnotationId& id) const { return find(id, hash_of(id)); }

    /// Positions of those whose id another one has before them, in order.
    [[nodiscard]] std::span<const std::size_t> repeated() const { return repeated_; }

  private:
    static std::size_t hash_of(const AnnotationId& id) { return std::hash<AnnotationId>{}(id); }
    [[nodiscard]] std::optional<std::size_t> find(const AnnotationId& id, std::size_t hash) const {
        return positions_.find(hash,
                               [&](std::uint32_t position) { return annotations_[position].annotation.id == id; });
    }

    std::span<const ListedAnnotation> annotations_;
    annotation::PositionTable positions_;
    std::vector<std::size_t> repeated_;
};

/// For each annotation, the position of the claim that it is within.
using Outer = std::vector<std::optional<std::size_t>>;

Outer outer_claims(std::span<const ListedAnnotation> annotations, const ById& by_id) {
    Outer outer(annotations.size());
    for (std::size_t position = 0; position < annotations.size(); ++position) {
        if (const auto& within = annotations[position].annotation.claim.within) outer[position] = by_id.find(*within);
    }
    return outer;
}

/// Whether each annotation is part of a circle: it comes back to itself from outer to outer. Each is passed once.
std::vector<bool> in_circle(const Outer& outer) {
    std::vector<bool> result(outer.size());
    constexpr std::size_t never = 0;
    std::vector<std::size_t> passed(outer.size(), never);
    for (std::size_t start = 0; start < outer.size(); ++start) {
        const std::size_t walk = start + 1;
        std::optional<std::size_t> at = start;
        while (at && passed[*at] == never) {
            passed[*at] = walk;
            at = outer[*at];
        }
        // Met on this very walk: a circle, which is gone round once more.
        if (!at || passed[*at] != walk) continue;
        for (std::size_t member = *at; !result[member]; member = *outer[member])
            result[member] = true;
    }
    return result;
}

/// Collects the loose links of one annotation after another.
class LinkCheck {
  public:
    LinkCheck(std::span<const ListedAnnotation> annotations, std::span<const annotation::Speaker> speakers,
              const annotation::Tagset& tagset)
        : annotations_(annotations),
          by_id_(annotations),
          tagset_(tagset),
          in_circle_(in_circle(outer_claims(annotations, by_id_))) {
        for (const annotation::Speaker& speaker : speakers)
            speakers_.emplace(speaker.id.value, true);
    }

    std::vector<LooseLink> check();

  private:
    void check_one(const Annotation& annotation);
    void check_labels(const Annotation& annotation);
    void check_link(const AnnotationId& id, AnnotationKind wanted, AnnotationKey key,
                    std::optional<std::size_t> element = {});
    void add(AnnotationKey key, std::optional<std::size_t> element, std::string message) {
        loose_.push_back({position_, key, element, std::move(message)});
    }

    std::span<const ListedAnnotation> annotations_;
    ById by_id_;
    const annotation::Tagset& tagset_;
    std::vector<bool> in_circle_;
    std::map<std::string_view, bool> speakers_;
    std::size_t position_ = 0;
    std::vector<LooseLink> loose_;
};

std::vector<LooseLink> LinkCheck::check() {
    auto repeated = by_id_.repeated().begin();
    for (position_ = 0; position_ < annotations_.size(); ++position_) {
        if (repeated != by_id_.repeated().end() && *repeated == position_) {
            add(AnnotationKey::id, {}, "this id is given twice");
            ++repeated;
        }
        check_one(annotations_[position_].annotation);
    }
    return std::move(loose_);
}

void LinkCheck::check_one(const Annotation& annotation) {
    if (const auto& speaker = annotation.speaker.value(); speaker && !speakers_.contains(speaker->value)) {
        add(AnnotationKey::speaker, {}, "“" + speaker->value + "” is the id of no speaker in speakers");
    }
    const annotation::ClaimFields& claim = annotation.claim;
    if (claim.source) check_link(*claim.source, AnnotationKind::speaker, AnnotationKey::source);
    if (claim.cue.value()) check_link(*claim.cue.value(), AnnotationKind::cue, AnnotationKey::cue);
    for (std::size_t index = 0; index < claim.via.size(); ++index) {
        check_link(claim.via[index], AnnotationKind::speaker, AnnotationKey::via, index);
    }
    if (in_circle_[position_]) {
        add(AnnotationKey::within, {}, "this claim is within itself, by way of “" + claim.within->value + "”");
    } else if (claim.within) {
        check_link(*claim.within, AnnotationKind::claim, AnnotationKey::within);
    }
    check_labels(annotation);
}

void LinkCheck::check_labels(const Annotation& annotation) {
    const auto kind = annotation::label_kind_for(annotation.kind);
    for (std::size_t index = 0; index < annotation.labels.size(); ++index) {
        const annotation::LabelId& id = annotation.labels[index];
        if (!kind) {
            add(AnnotationKey::labels, index, "a cue has no labels");
        } else if (tagset_.find(*kind, id) == nullptr) {
            add(AnnotationKey::labels, index,
                "“" + id.value + "” is the id of no label for a " + std::string(name_of(annotation.kind)));
        }
    }
}

void LinkCheck::check_link(const AnnotationId& id, AnnotationKind wanted, AnnotationKey key,
                           std::optional<std::size_t> element) {
    const std::optional<std::size_t> found = by_id_.find(id);
    if (!found) return add(key, element, "“" + id.value + "” is the id of no annotation");
    const ListedAnnotation& named = annotations_[*found];
    if (!named.kind_known || named.annotation.kind == wanted) return;
    add(key, element,
        "“" + id.value + "” is a " + std::string(name_of(named.annotation.kind)) + ", but a " +
            std::string(name_of(wanted)) + " is wanted here");
}

/// Positions of `annotations` in an order in which each comes after all that it names.
std::vector<std::size_t> order_of_assembly(std::span<const ListedAnnotation> annotations) {
    // Most files have no claim within another: then nothing has to be looked up.
    const bool some_within = std::ranges::any_of(
        annotations, [](const ListedAnnotation& each) { return each.annotation.claim.within.has_value(); });
    const Outer outer = some_within ? outer_claims(annotations, ById(annotations)) : Outer(annotations.size());
    std::vector<std::size_t> order;
    order.reserve(annotations.size());
    for (std::size_t position = 0; position < annotations.size(); ++position) {
        if (annotations[position].annotation.kind != AnnotationKind::claim) order.push_back(position);
    }
    std::vector<bool> placed(annotations.size());
    std::vector<std::size_t> way;
    for (std::size_t position = 0; position < annotations.size(); ++position) {
        if (annotations[position].annotation.kind != AnnotationKind::claim) continue;
        for (std::optional<std::size_t> at = position; at && !placed[*at]; at = outer[*at]) {
            placed[*at] = true;
            way.push_back(*at);
        }
        order.insert(order.end(), way.rbegin(), way.rend());
        way.clear();
    }
    return order;
}

void cut(annotation::Annotation& annotation, const LooseLink& link) {
    annotation::ClaimFields& claim = annotation.claim;
    const auto element = static_cast<std::ptrdiff_t>(link.element.value_or(0));
    switch (link.key) {
        case AnnotationKey::speaker:
            annotation.speaker = {};
            break;
        case AnnotationKey::source:
            claim.source.reset();
            break;
        case AnnotationKey::cue:
            claim.cue = {};
            break;
        case AnnotationKey::via:
            claim.via.erase(claim.via.begin() + element);
            break;
        case AnnotationKey::within:
            claim.within.reset();
            break;
        case AnnotationKey::labels:
            annotation.labels.erase(annotation.labels.begin() + element);
            break;
        default:
            break;
    }
}

}  // namespace

std::vector<LooseLink> loose_links(std::span<const ListedAnnotation> annotations,
                                   std::span<const annotation::Speaker> speakers, const annotation::Tagset& tagset) {
    return LinkCheck(annotations, speakers, tagset).check();
}

std::vector<LooseLink> cut_loose_links(std::span<ListedAnnotation> annotations,
                                       std::span<const annotation::Speaker> speakers,
                                       const annotation::Tagset& tagset) {
    std::vector<LooseLink> links = loose_links(annotations, speakers, tagset);
    // From the last, so that the elements of a list keep their numbers until their turn.
    for (auto link = links.rbegin(); link != links.rend(); ++link)
        cut(annotations[link->position].annotation, *link);
    return links;
}

text::Steps assemble(FileParts* parts, std::vector<ListedAnnotation>* annotations, Assembled* result) {
    // Small Edits, one after another: one of the whole file would hold every annotation twice.
    constexpr std::size_t changes_at_once = 1024;
    annotation::Document document(std::move(parts->article), std::move(parts->tagset));
    document.unknown = std::move(parts->unknown);
    document.unknown_of_article = std::move(parts->unknown_of_article);
    document.unknown_of_tagset = std::move(parts->unknown_of_tagset);

    annotation::Edit edit;
    std::optional<Fault> refusal;
    const auto apply_edit = [&] {
        if (refusal) return;
        const auto inverse = annotation::apply(document, std::move(edit));
        if (!inverse) refusal = Fault{"", std::nullopt, inverse.error().message};
        edit = {};
    };
    for (std::size_t position = 0; position < parts->speakers.size(); ++position) {
        edit.changes.emplace_back(annotation::PutSpeaker{std::move(parts->speakers[position]), position});
    }
    apply_edit();
    const std::vector<std::size_t> order = order_of_assembly(*annotations);
    for (std::size_t placed = 0; placed < order.size(); ++placed) {
        if (edit.changes.size() == changes_at_once) {
            apply_edit();
            co_yield static_cast<float>(placed) / static_cast<float>(order.size());
        }
        edit.changes.emplace_back(annotation::PutAnnotation{std::move((*annotations)[order[placed]].annotation)});
    }
    apply_edit();
    if (refusal) {
        result->emplace(std::unexpected(std::move(*refusal)));
    } else {
        result->emplace(std::move(document));
    }
}

}  // namespace sayso::exchange
